/// A fact of a random rule file, with what is needed to write tests of it.
struct RandomFact {
  enum Kind {
    case yesOrNo
    case oneOf([String])
    case inOrder([String])
    case severalOf([String])
    case number(Scale)
    case text
  }

  /// A grid in hundredths, and the few of its numbers with which anything is compared.
  struct Scale {
    let low: Int
    let step: Int
    let last: Int
    /// The unit as it is written; empty where there is none.
    let unit: String
    /// Grid indices, neither the first nor the last.
    let thresholds: [Int]

    func number(_ index: Int) -> String {
      let hundredths = low + index * step
      let fraction = hundredths % 100
      if fraction == 0 { return String(hundredths / 100) }
      let digits = fraction % 10 == 0 ? String(fraction / 10) : (fraction < 10 ? "0" : "") + String(fraction)
      return "\(hundredths / 100).\(digits)"
    }

    func measure(_ index: Int) -> String { unit.isEmpty ? number(index) : number(index) + " " + unit }
  }

  let name: String
  let kind: Kind
  /// A named group of some of its values.
  let group: (name: String, values: [String])?
  /// Whether the fact gets an `only when`.
  let isConditional: Bool
  /// Whether the fact is declared together with the one before it.
  let isTwin: Bool

  /// No fewer than the cells that the fact can have.
  var mostCells: Int {
    let applicable =
      switch kind {
      case .yesOrNo: 2
      case .oneOf(let values), .inOrder(let values): values.count
      case .severalOf(let members): 1 << members.count
      case .number(let scale): min(scale.last + 1, 2 * scale.thresholds.count + 1)
      case .text: 1
      }
    return applicable + (isConditional ? 1 : 0)
  }

  var isText: Bool {
    if case .text = kind { true } else { false }
  }

  var type: String {
    switch kind {
    case .yesOrNo: return "yes or no"
    case .oneOf(let values): return "one of " + values.joined(separator: ", ")
    case .inOrder(let values): return "in order " + values.joined(separator: ", ")
    case .severalOf(let members): return "several of " + members.joined(separator: ", ")
    case .number(let scale):
      let unit = scale.unit.isEmpty ? "" : " " + scale.unit
      let ends = "from \(scale.number(0)) to \(scale.number(scale.last))"
      let step = RandomFact.Scale(low: scale.step, step: 0, last: 0, unit: "", thresholds: []).number(0)
      return "number \(ends)\(unit) step \(step)"
    case .text: return "text"
    }
  }

  /// A random test of the fact.
  func atom(_ random: inout SplitMix64) -> String {
    switch kind {
    case .yesOrNo: return name + random.pick(["", "", "", " is yes", " is no", " is not yes", " is not no"])
    case .oneOf(let values): return name + " " + unorderedTest(of: values, &random)
    case .inOrder(let values):
      if random.chance(40) { return name + " " + unorderedTest(of: values, &random) }
      return name + " " + orderedTest(last: values.count - 1, thresholds: Array(values.indices), &random) { values[$0] }
    case .severalOf(let members): return name + " " + membershipTest(of: members, &random)
    case .number(let scale):
      if random.chance(20) {
        return name + random.pick([" is ", " is not "]) + scale.measure(random.pick(scale.thresholds))
      }
      return name + " " + orderedTest(last: scale.last, thresholds: scale.thresholds, &random) { scale.measure($0) }
    case .text: return name
    }
  }

  private func unorderedTest(of values: [String], _ random: inout SplitMix64) -> String {
    switch random.below(10) {
    case 0...3: return "is " + random.pick(values)
    case 4...5: return "is not " + random.pick(values)
    case 6...7:
      if let group { return "in " + group.name }
      return "is " + random.pick(values)
    default:
      let some = random.some(values, 1...max(1, values.count - 1))
      return "in (" + random.shuffled(some).joined(separator: ", ") + ")"
    }
  }

  private func orderedTest(
    last: Int,
    thresholds: [Int],
    _ random: inout SplitMix64,
    _ write: (Int) -> String
  ) -> String {
    let inner = thresholds.filter { $0 > 0 }
    let outer = thresholds.filter { $0 < last }
    switch random.below(5) {
    case 0: return "at least " + write(random.pick(inner))
    case 1: return "below " + write(random.pick(inner))
    case 2: return "at most " + write(random.pick(outer))
    case 3: return "above " + write(random.pick(outer))
    default:
      let ends = random.some(thresholds, 2...2)
      guard ends.count == 2 else { return "at least " + write(random.pick(inner)) }
      // The unit stands once, behind the upper end.
      let low = write(ends[0]).split(separator: " ", maxSplits: 1)[0]
      return "from \(low) to \(write(ends[1]))"
    }
  }

  private func membershipTest(of members: [String], _ random: inout SplitMix64) -> String {
    switch random.below(10) {
    case 0...3: return "include " + random.pick(members)
    case 4: return "include any of (" + random.some(members, 1...members.count).joined(separator: ", ") + ")"
    case 5: return "include all of (" + random.some(members, 1...members.count).joined(separator: ", ") + ")"
    case 6: return "only " + random.pick(members)
    case 7: return "only (" + random.some(members, 1...members.count).joined(separator: ", ") + ")"
    default: return "none"
    }
  }
}
