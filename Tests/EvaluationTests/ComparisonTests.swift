import ConsiliumTestSupport
import Evaluation
import Foundation
import RuleBooks
import RuleLanguage
import Testing

/// The engine has to say word for word what the definition says, on random rule files and cases.
///
/// `CONSILIUM_PAIRS` sets how many pairs of a rule file and a case are compared, `CONSILIUM_SEED` the first seed.
@Suite("The engine against the definition")
struct ComparisonTests {
  private static let casesPerFile = 4
  private static let filesPerBatch = 25
  private static let pairs = environment("CONSILIUM_PAIRS") ?? 2_000
  private static let firstSeed = environment("CONSILIUM_SEED") ?? 1
  private static let batches = 0..<(pairs + casesPerFile * filesPerBatch - 1) / (casesPerFile * filesPerBatch)

  @Test("Random rule files and cases get the same answers from the engine and from the definition", arguments: batches)
  func comparison(batch: Int) throws {
    for file in 0..<Self.filesPerBatch {
      try Self.compare(seed: UInt64(Self.firstSeed + batch * Self.filesPerBatch + file))
    }
  }

  private static func compare(seed: UInt64) throws {
    let file = RandomRuleFile(seed: seed)
    let checked = RuleBookReader.read(Array(file.text.utf8))
    guard let book = checked.book else { return }
    guard let definition = AnswerDefinition(tree: checked.tree, book: book), definition.completionCount > 0 else {
      return
    }
    let description = AnswerDescription(book)
    for number in 0..<casesPerFile {
      let patient = RandomCase.patient(seed: seed &* 1_000 &+ UInt64(number), definition: definition)
      let expected = definition.answer(for: patient)
      let answer = try engineAnswer(book, patient)
      let difference = description.difference(
        from: expected,
        to: answer,
        includesTogether: definition.togetherIsDefined(for: patient)
      )
      if !difference.isEmpty {
        Issue.record(
          """
          seed \(seed), case \(number): the engine (+) differs from the definition (-)
          \(difference.joined(separator: "\n"))

          \(description.lines(patient).joined(separator: "\n"))

          \(file.text)
          """
        )
        return
      }
    }
  }

  private static func environment(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

private struct EngineNotThereYet: Error {}

/// The engine's answer: the only place where the comparison touches the engine.
private func engineAnswer(_ book: RuleBook, _ patient: PatientCase) throws -> Answer {
  throw EngineNotThereYet()
}
