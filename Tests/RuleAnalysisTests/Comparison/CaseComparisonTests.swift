import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("What changes for the cases of an archive")
struct CaseComparisonTests {
  @Test(
    "A case changes exactly where answering it by both versions gives different answers",
    arguments: UInt64(1)...60
  )
  func answers(seed: UInt64) throws {
    let edit = RandomEdit(seed: seed, mostCompletions: 256)
    let (oldFile, newFile) = (RuleBookReader.read(Array(edit.old.utf8)), RuleBookReader.read(Array(edit.new.utf8)))
    guard let oldBook = oldFile.book, let newBook = newFile.book,
      oldBook.facts.map(\.name) == newBook.facts.map(\.name),
      zip(oldBook.facts, newBook.facts).allSatisfy({ "\($0.type)" == "\($1.type)" }),
      let definition = AnswerDefinition(tree: oldFile.tree, book: oldBook, assignmentLimit: 1_024),
      let newDefinition = AnswerDefinition(tree: newFile.tree, book: newBook, assignmentLimit: 1_024),
      definition.completionCount > 0, newDefinition.completionCount > 0
    else { return }
    let (old, new) = (try CaseEngine(oldBook), try CaseEngine(newBook))
    let comparison = BookComparison(old: old, new: new)
    // Rules that settle each other count as one, which the plain comparison below does not know.
    guard comparison.splits.isEmpty else { return }
    let cases = CaseComparison(comparison)
    for number in 0..<6 {
      let patient = RandomCase.patient(seed: seed &* 100 &+ UInt64(number), definition: definition)
      let (before, after) = (old.answer(patient), new.answer(patient))
      let change = cases.change(from: before, to: after)
      let expected = Self.differing(before, after, comparison)
      let found = Set(change?.options.map(\.option) ?? [])
      #expect(found == expected, "seed \(seed), case \(number)\n\(edit.old)\n=====\n\(edit.new)")
      if comparison.keepsVerdicts == true {
        #expect(change?.isOfVerdict != true || !before.conflicts.isEmpty, "seed \(seed)")
      }
    }
  }

  /// The options of which the two answers differ, laid side by side as text.
  private static func differing(_ before: Answer, _ after: Answer, _ comparison: BookComparison) -> Set<Continuation> {
    var differing: Set<Continuation> = []
    for option in Continuation.all(comparison.matching.options) {
      let old = before.options.first { $0.option == option.old }.map { text($0, comparison.old, comparison, .old) }
      let new = after.options.first { $0.option == option.new }.map { text($0, comparison.new, comparison, .new) }
      if old != new { differing.insert(option) }
    }
    return differing
  }

  private static func text(
    _ answer: OptionAnswer,
    _ book: RuleBook,
    _ comparison: BookComparison,
    _ version: ComparedVersion
  ) -> String {
    func words(_ rules: [Int]) -> [String] {
      rules.map { rule in
        let current = version == .old ? comparison.matching.rules.newOfOld[rule] : rule
        let id = current.map { comparison.new.rules[$0].id } ?? "gone " + book.rules[rule].id
        return "\(id) \(book.rules[rule].effect) \(book.rules[rule].intents.map { book.intents[$0] }.sorted())"
      }.sorted()
    }
    let holding = answer.arguments + answer.counterarguments + answer.exclusions + answer.notes
    return "\(answer.verdict) \(answer.isContested) \(words(holding)) \(words(answer.open.map(\.rule)))"
  }

  @Test("A case in old names is read in new ones, unless it says what the new version cannot say")
  func translation() throws {
    let versions = try Versions("fact extra \"Extra\": text", "fact more \"Extra\" renamed from extra: text")
    let joint = versions.comparison.joint
    var patient = PatientCase(factCount: versions.old.book.facts.count)
    patient.knowledge[1] = .range(low: 10, high: 20)
    // Nothing said has another name, so that the case is what it is.
    #expect(joint.translated(patient, from: .old) == nil)
    patient.knowledge[4] = .text(["words"])
    let translated = try #require(joint.translated(patient, from: .old))
    #expect(translated.knowledge == patient.knowledge)
  }
}
