import ConsiliumTestSupport
import Evaluation
import RuleBooks
import RuleLanguage
import Testing

@Suite("An engine revised by one change")
struct RevisionTests {
  /// Changes of every kind that need no new cells.
  private static func edits(of book: RuleBook) -> [BookEdit] {
    var edits: [BookEdit] = []
    for site in book.conditionSites {
      guard let condition = book.condition(at: site) else { continue }
      if case .branch = site { continue }
      edits.append(.condition(site, .not(condition)))
    }
    for (index, rule) in book.rules.enumerated() {
      edits.append(.switchingOff(rule: index))
      edits.append(.effect(rule: index, rule.effect == .excludes ? .argues(for: false, .plain) : .excludes))
      if !rule.overrides.isEmpty { edits.append(.overrides(rule: index, Array(rule.overrides.dropFirst()))) }
    }
    return edits
  }

  @Test("It answers like the engine of the changed book", arguments: UInt64(1)...12)
  func likeAnew(seed: UInt64) throws {
    guard let book = try RandomBookCases.book(seed: seed, mostCompletions: 512, caseCount: 4) else { return }
    let engine = try CaseEngine(book)
    let description = AnswerDescription(book)
    for edit in Self.edits(of: book) {
      let revised = engine.revised(by: edit)
      let anew = try CaseEngine(book.applying(edit))
      for bookCase in book.cases {
        let difference = description.difference(
          from: anew.answer(bookCase.patient),
          to: revised.answer(bookCase.patient)
        )
        #expect(difference.isEmpty, "seed \(seed), \(edit): \(difference.joined(separator: "\n"))")
      }
    }
  }
}
