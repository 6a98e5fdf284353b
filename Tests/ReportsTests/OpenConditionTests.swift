import ConsiliumTestSupport
import Evaluation
import Reports
import RuleBooks
import RuleLanguage
import Testing

/// What is left of the condition of an open rule says exactly when the rule would hold.
struct OpenConditionTests {
  @Test("What is left holds where the rule does, in every patient who the case may turn out to be", arguments: 1...40)
  func exactness(seed: Int) throws {
    let text = Array(RandomRuleFile(seed: UInt64(seed)).text.utf8)
    let file = RuleBookReader.read(text)
    guard let book = file.book, let definition = AnswerDefinition(tree: file.tree, book: book),
      definition.completionCount > 0
    else { return }
    let engine = try CaseEngine(book)
    let overridden = Set(book.rules.flatMap(\.overrides))
    for number in 0..<8 {
      let known = RandomCase.patient(seed: UInt64(seed * 100 + number), definition: definition)
      let answer = engine.answer(known)
      guard answer.conflicts.isEmpty, answer.scope == .inside else { continue }
      let open = Set(answer.options.flatMap { $0.open.map(\.rule) }).subtracting(overridden)
      for other in 0..<30 {
        var patient = RandomCase.patient(seed: UInt64(seed * 10_000 + number * 100 + other), definition: definition)
        for fact in book.facts.indices where known.knowledge[fact].isSaid {
          patient.knowledge[fact] = known.knowledge[fact]
        }
        let full = engine.answer(patient)
        guard full.conflicts.isEmpty, full.scope == .inside else { continue }
        let holding = Set(
          full.options.flatMap { $0.arguments + $0.counterarguments + $0.exclusions + $0.notes }
        )
        let stillOpen = Set(full.options.flatMap { $0.open.map(\.rule) })
        for rule in open {
          let condition = book.rules[rule].condition
          guard
            case .open(let rest) = OpenCondition(
              condition,
              in: book,
              remaining: answer.remaining,
              isExpanded: number % 2 == 0
            )
          else {
            Issue.record("seed \(seed): rule \(book.rules[rule].id) is open, and nothing of it is left open")
            return
          }
          guard case .settled(let truth) = OpenCondition(rest, in: book, remaining: full.remaining) else { continue }
          if stillOpen.contains(rule) || truth != holding.contains(rule) {
            Issue.record("seed \(seed), case \(number): \(book.rules[rule].id) is said to hold: \(truth)")
            return
          }
        }
      }
    }
  }
}
