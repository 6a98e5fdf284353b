import Consilium
import Evaluation
import Foundation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("The guideline notes")
struct GuidelineNotesTests {
  private static let text: [UInt8] =
    (try? Data(contentsOf: ShippedRulesTests.file.deletingLastPathComponent().appending(path: "guideline-notes.rules")))
    .map { [UInt8]($0) } ?? []
  private static let check = RuleFileCheck(
    RuleTexts([
      RuleText(name: "neuroendocrine-tumours.rules", bytes: ShippedRulesTests.text),
      RuleText(name: "guideline-notes.rules", bytes: text),
    ])
  )

  private static func engine() throws -> CaseEngine { try #require(check.engine) }

  /// The rules that the layer itself declares.
  private static func own(_ book: RuleBook) -> [Int] {
    book.rules.indices.filter { !book.isOfBase(book.rules[$0].place) }
  }

  @Test("They are the file that is built into the library")
  func isBuiltIn() throws {
    #expect(BuiltInRules.guidelineNotes == Self.text)
    #expect(try Rules.neuroendocrineTumours(withGuidelineNotes: true).digest == Self.engine().book.digest)
  }

  @Test("Nothing is found wrong with them")
  func hasNoFindings() {
    #expect(Self.check.diagnostics.map { "\($0.code.rawValue) \($0.message)" } == [])
  }

  @Test("They only note, each with a source of their own")
  func onlyNotes() throws {
    let book = try Self.engine().book
    let own = Self.own(book)
    #expect(own.count >= 40)
    for rule in own.map({ book.rules[$0] }) {
      #expect(rule.effect == .notes, "\(rule.id)")
      #expect(rule.overrides.isEmpty, "\(rule.id)")
      #expect(!rule.references.isEmpty && rule.references.allSatisfy { $0.statement != nil }, "\(rule.id)")
      #expect(rule.references.allSatisfy { !book.isOfBase(book.sources[$0.source].place) }, "\(rule.id)")
    }
    #expect(book.constraints.allSatisfy { book.isOfBase($0.place) })
    #expect(book.questions.allSatisfy { book.isOfBase($0.place) })
  }

  @Test("Each source says of which year it is, or that it was read without one")
  func sourcesHaveYears() throws {
    let book = try Self.engine().book
    for source in book.sources where !book.isOfBase(source.place) {
      let edition = try #require(source.edition, "\(source.name)")
      let numbers = edition.split { !$0.isLetter && !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
      let isDated = numbers.contains { (1990...2030).contains($0) }
      #expect(isDated != edition.hasSuffix("undated as read"), "\(source.name): \(edition)")
    }
  }

  @Test("Every case, also of the document's file, has the answer that it expects")
  func casesHold() throws {
    let engine = try Self.engine()
    for trial in CaseTrial.all(engine) where !trial.failures.isEmpty {
      Issue.record("\(engine.book.cases[trial.position].title): \(trial.failures)")
    }
  }

  @Test("Every note has a case that fails when the note is switched off")
  func everyNoteIsNeeded() throws {
    let engine = try Self.engine()
    for index in Self.own(engine.book) {
      let without = engine.revised(by: .switchingOff(rule: index))
      let named = engine.book.cases.indices.filter { engine.book.cases[$0].names(rule: index) }
      #expect(
        named.contains { !CaseTrial($0, without).failures.isEmpty },
        "no case needs \(engine.book.rules[index].id)"
      )
    }
  }

  @Test("No case of the document has another verdict with them, and nothing that is missing goes unsaid")
  func changesNoVerdict() throws {
    let engine = try Self.engine()
    let base = try #require(ShippedRulesTests.check.engine)
    #expect(base.book.options.map(\.name) == engine.book.options.map(\.name))
    for position in base.book.cases.indices {
      let patient = base.book.cases[position].patient
      let expected = base.answer(patient)
      let found = engine.answer(patient)
      #expect(found.options.map(\.option) == expected.options.map(\.option))
      #expect(found.options.map(\.verdict) == expected.options.map(\.verdict))
      #expect(found.options.map(\.isContested) == expected.options.map(\.isContested))
      // A fact that notes read can settle others, and is then named with the missing ones.
      #expect(Set(found.missing.map(\.fact)).isSuperset(of: expected.missing.map(\.fact)))
    }
  }
}
