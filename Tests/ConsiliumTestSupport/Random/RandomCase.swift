import RuleBooks

/// Random cases for a rule file: empty, partial, full, possible and contradictory ones.
package enum RandomCase {
  /// The case that follows from a seed.
  package static func patient(seed: UInt64, definition: AnswerDefinition) -> PatientCase {
    var random = SplitMix64(seed: seed)
    let facts = definition.book.facts
    var patient = PatientCase(factCount: facts.count)
    let share = random.pick([15, 40, 60, 80, 100, 100])
    switch random.below(20) {
    case 0...1:
      break
    case 2...7:
      follow(random.pick(definition.completions), of: definition, share: share, in: &patient, &random)
    case 8...13:
      follow(random.pick(definition.completions), of: definition, share: share, in: &patient, &random)
      for _ in 0..<random.number(1...3) {
        let fact = random.below(facts.count)
        patient.knowledge[fact] = knowledge(of: facts[fact].type, around: value(of: facts[fact].type, &random), &random)
      }
    default:
      for fact in facts.indices where random.chance(share) {
        patient.knowledge[fact] = knowledge(of: facts[fact].type, around: value(of: facts[fact].type, &random), &random)
      }
    }
    return patient
  }

  /// Says of some facts what is true in a completion, not always exactly.
  private static func follow(
    _ completion: Completion,
    of definition: AnswerDefinition,
    share: Int,
    in patient: inout PatientCase,
    _ random: inout SplitMix64
  ) {
    for (fact, cell) in completion.cells.enumerated() where random.chance(share) {
      let type = definition.book.facts[fact].type
      switch definition.facts[fact].cells[Int(cell)] {
      case .values(let values): patient.knowledge[fact] = knowledge(of: type, around: random.pick(values), &random)
      case .anything: patient.knowledge[fact] = knowledge(of: type, around: value(of: type, &random), &random)
      case .notApplicable: break
      }
    }
  }

  private static func value(of type: FactType, _ random: inout SplitMix64) -> Int {
    switch type {
    case .yesOrNo, .oneOf, .inOrder: random.below(type.values.count)
    case .severalOf: random.below(1 << type.values.count)
    case .number(let scale): random.below(scale.lastIndex + 1)
    case .text: 0
    }
  }

  /// Knowledge that allows a value, and now and then others besides.
  private static func knowledge(of type: FactType, around value: Int, _ random: inout SplitMix64) -> Knowledge {
    let isExact = random.chance(70)
    switch type {
    case .yesOrNo, .oneOf, .inOrder:
      let others = isExact ? 0 : random.next() & type.everyValue
      return .values(others | 1 << UInt64(value))
    case .severalOf:
      let members = type.everyValue
      let said = isExact ? members : random.next() & members
      return .members(present: UInt64(value) & said, absent: ~UInt64(value) & said)
    case .number(let scale):
      if isExact { return .range(low: value, high: value) }
      switch random.below(3) {
      case 0: return .range(low: 0, high: value)
      case 1: return .range(low: value, high: scale.lastIndex)
      default: return .range(low: random.below(value + 1), high: value + random.below(scale.lastIndex - value + 1))
      }
    case .text: return .text(["something"])
    }
  }
}
