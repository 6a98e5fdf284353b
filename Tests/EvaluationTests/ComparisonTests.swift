import ConsiliumTestSupport
import Evaluation
import RuleBooks
import RuleLanguage
import Testing

/// The engine has to say word for word what the definition says, on random rule files and cases.
///
/// `CONSILIUM_PAIRS` sets how many pairs of a rule file and a case are compared, `CONSILIUM_SEED` the first seed,
/// `CONSILIUM_COMPLETIONS` how many completions a rule file may have.
@Suite("The engine against the definition")
struct ComparisonTests {
  private static let casesPerFile = 4
  private static let pairsPerBatch = 100
  private static let mostCompletions = RunSetting.number("CONSILIUM_COMPLETIONS") ?? 4_096
  private static let firstSeed = RunSetting.number("CONSILIUM_SEED") ?? 1
  private static let batches = 0..<((RunSetting.number("CONSILIUM_PAIRS") ?? 2_000) + pairsPerBatch - 1) / pairsPerBatch

  @Test("Random rule files and cases get the same answers from the engine and from the definition", arguments: batches)
  func comparison(batch: Int) throws {
    var compared = 0
    var seed = UInt64(Self.firstSeed + batch * 1_000)
    while compared < Self.pairsPerBatch {
      if try Self.compare(seed: seed) { compared += Self.casesPerFile }
      seed += 1
    }
  }

  /// Compares the answers to a few cases, up to the first that differs.
  ///
  /// - Returns: Whether there was anything to compare: a rule file can leave nothing possible.
  private static func compare(seed: UInt64) throws -> Bool {
    let file = RandomRuleFile(seed: seed, mostCompletions: mostCompletions)
    let checked = RuleBookReader.read(Array(file.text.utf8))
    let book = try #require(checked.book, "seed \(seed): \(checked.diagnostics.map(\.message))\n\(file.text)")
    let definition = try #require(
      AnswerDefinition(tree: checked.tree, book: book, assignmentLimit: mostCompletions * 4),
      "seed \(seed)"
    )
    guard definition.completionCount > 0 else { return false }
    let engine = try CaseEngine(book)
    let description = AnswerDescription(book)
    for number in 0..<casesPerFile {
      let patient = RandomCase.patient(seed: seed &* 1_000 &+ UInt64(number), definition: definition)
      let expected = definition.answer(for: patient)
      let answer = engineAnswer(engine, patient)
      let difference = description.difference(
        from: expected,
        to: answer,
        includesTogether: definition.togetherIsDefined(for: patient)
      )
      let changes = book.options.indices.flatMap { option in
        changeDifference(of: option, patient: patient, engine: engine, definition: definition)
      }
      if !difference.isEmpty || !changes.isEmpty {
        Issue.record(
          """
          seed \(seed), case \(number): the engine (+) differs from the definition (-); the scope is \(expected.scope.rawValue)
          \((difference + changes).joined(separator: "\n"))

          \(description.lines(patient).joined(separator: "\n"))

          \(file.text)
          """
        )
        return true
      }
    }
    return true
  }
}

/// The engine's answer: the only place where the comparison touches the engine.
private func engineAnswer(_ engine: CaseEngine, _ patient: PatientCase) -> Answer {
  engine.answer(patient)
}

/// What the engine and the definition say differently of the fewest changes for an option.
private func changeDifference(
  of option: Int,
  patient: PatientCase,
  engine: CaseEngine,
  definition: AnswerDefinition
) -> [String] {
  let description = AnswerDescription(engine.book)
  let change = engine.change(patient, option: option, limit: 1_000)
  let goal: AnswerDefinition.Goal = change.goal == .candidate ? .candidate : .notCandidate
  let expected = definition.changes(for: patient, option: option, goal: goal).map { description.line($0.changes) }
  var found = change.alternatives.map { alternative in
    description.line(
      alternative.changes.map { target in
        switch target.value {
        case .values(let values): .init(fact: target.fact, target: .values(values))
        case .range(let low, let high, _): .init(fact: target.fact, target: .range(low: low, high: high))
        case .members(let present, let absent):
          .init(fact: target.fact, target: .members(removed: absent, added: present))
        case .inapplicable: .init(fact: target.fact, target: .notApplicable)
        }
      }
    )
  }
  // The same changes come once for each way to meet their conditions.
  for position in found.indices.dropFirst().reversed() where found[position] == found[position - 1] {
    found.remove(at: position)
  }
  guard expected != found || change.isUndecided != false || !change.isComplete else { return [] }
  let name = engine.book.options[option].name
  return expected.map { "- change for \(name): \($0)" } + found.map { "+ change for \(name): \($0)" }
}
