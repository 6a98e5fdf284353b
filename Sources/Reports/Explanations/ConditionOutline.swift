import CaseSpaces
import Evaluation
import RuleBooks

/// Writes a painted condition as an outline: each part true, false or open, each test with the value that it read.
struct ConditionOutline {
  let wording: BookWording
  let patient: PatientCase
  let setAside: Set<Int>
  /// What is still possible of each fact once everything known has been drawn together.
  let remaining: [Knowledge]

  func items(_ condition: PaintedCondition) -> [Sheet.Item] {
    var items: [Sheet.Item] = []
    append(condition, depth: 0, to: &items)
    return items
  }

  private func append(_ condition: PaintedCondition, depth: Int, to items: inout [Sheet.Item]) {
    items.append(
      Sheet.Item(depth: depth, mark: mark(condition.truth), tone: tone(condition.truth), words: words(condition.kind))
    )
    for part in condition.parts { append(part, depth: depth + 1, to: &items) }
  }

  private func words(_ kind: PaintedCondition.Kind) -> Phrase {
    switch kind {
    case .always: return "always"
    case .test(let test): return Phrase(test.wording) + Phrase(" (" + value(of: test.fact) + ")", .faint)
    case .definition(let definition):
      let definition = wording.book.definitions[definition]
      return Phrase(definition.name) + Phrase(" (" + definition.label + ")", .faint)
    case .definitionIs(let test): return Phrase(test.wording)
    case .not: return "not"
    case .all: return "all of"
    case .any: return "any of"
    case .none: return "none of"
    case .atLeast(let count): return Phrase("at least " + String(count) + " of")
    }
  }

  private func value(of fact: Int) -> String {
    if setAside.contains(fact) { return wording.statement(patient.knowledge[fact], ofFact: fact) + ", set aside" }
    if !patient.knowledge[fact].isSaid, fact < remaining.count,
      let words = wording.knowledge(remaining[fact], ofFact: fact)
    {
      return wording.label(ofFact: fact) + ": " + words + ", as follows from the rest"
    }
    return wording.statement(patient.knowledge[fact], ofFact: fact)
  }

  private func mark(_ truth: Truth) -> String {
    switch truth {
    case .holds: "true"
    case .open: "open"
    case .fails: "false"
    }
  }

  private func tone(_ truth: Truth) -> Tone {
    switch truth {
    case .holds: .good
    case .open: .open
    case .fails: .quiet
    }
  }
}
