import ConsiliumTestSupport
import Evaluation
import Interviews
import RuleBooks
import RuleLanguage
import Testing

/// A random rule file with its definition, and answers that somebody might type.
struct RandomInterview {
  let engine: CaseEngine
  let definition: AnswerDefinition
  var random: SplitMix64

  /// - Returns: nil where the rule file leaves no patient possible, or too many to list.
  init?(seed: UInt64, mostCompletions: Int) throws {
    random = SplitMix64(seed: seed &* 7_919)
    let text = RandomRuleFile(seed: seed, mostCompletions: mostCompletions).text
    let checked = RuleBookReader.read(Array(text.utf8))
    let book = try #require(checked.book, "seed \(seed)")
    guard
      let definition = AnswerDefinition(tree: checked.tree, book: book, assignmentLimit: mostCompletions * 8),
      definition.completionCount > 0
    else { return nil }
    self.definition = definition
    engine = try CaseEngine(book)
  }

  var book: RuleBook { engine.book }

  mutating func patient(_ seed: UInt64) -> PatientCase {
    random.chance(60)
      ? PatientCase(factCount: book.facts.count) : RandomCase.patient(seed: seed, definition: definition)
  }

  /// A line that somebody might type when a fact is asked for, or when a contradiction is to be cleared up.
  mutating func line(asking fact: Int?) -> String {
    guard let fact else { return random.pick(["keep", "keep", "keep", "back", "unknown"]) }
    switch random.below(20) {
    case 0...1: return ":unknown"
    case 2...3: return ":skip"
    case 4: return ":back"
    default: return answer(to: fact)
    }
  }

  private mutating func answer(to fact: Int) -> String {
    let type = book.facts[fact].type
    switch type {
    case .yesOrNo, .oneOf, .inOrder:
      let names = type.values.map(\.name)
      return "=" + random.some(names, 1...random.pick([1, 1, 1, 2])).joined(separator: " or ")
    case .severalOf:
      let names = type.values.map(\.name)
      if random.chance(40) {
        let named = random.some(names, 1...2)
        return named.map { (random.chance(50) ? "+" : "-") + $0 }.joined(separator: ", ")
      }
      let set = random.some(names, 0...names.count)
      return set.isEmpty ? "none" : "=" + set.joined(separator: ";")
    case .number(let scale):
      let index = random.below(scale.lastIndex + 1)
      return random.pick(["", "", "<=", ">="]) + scale.measure(at: index)
    case .text: return "=something"
    }
  }
}
