import CaseSpaces
import RuleBooks

extension CaseEngine {
  /// Where rules argue for an option (1), against it (2) and exclude it (4), added up.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - forest: The engine's forest, or one that goes on from it.
  /// - Throws: `OutOfBudget` also where it is not known where each of the rules holds.
  package func arguments(on option: Int, in forest: inout DiagramForest) throws(OutOfBudget) -> Diagram {
    try arguments(on: option, in: &forest) { (_, holding) in holding }
  }

  /// The same inside a box, as simple as that allows.
  ///
  /// The rules are taken into the box before they are added up: there most of them are settled, while over all patients
  /// their sum may be larger than all rules together.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - box: The box.
  ///   - forest: Another forest over the same levels.
  func arguments(
    on option: Int,
    in box: Box,
    _ forest: inout DiagramForest
  ) throws(OutOfBudget) -> Diagram {
    try arguments(on: option, in: &forest) { (forest, holding) throws(OutOfBudget) in
      try forest.simplify(holding, of: self.forest, in: box)
    }
  }

  private func arguments(
    on option: Int,
    in forest: inout DiagramForest,
    _ part: (inout DiagramForest, Diagram) throws(OutOfBudget) -> Diagram
  ) throws(OutOfBudget) -> Diagram {
    var sets: [[Diagram]] = [[], [], []]
    for rule in rulesOfOption[option] {
      let bit = book.rules[rule].effect.statusBit
      if bit == 0 { continue }
      guard let holding = holding[rule] else { throw OutOfBudget() }
      sets[bit.trailingZeroBitCount].append(try part(&forest, holding))
    }
    var result = Diagram.nowhere
    for (kind, sets) in sets.enumerated() {
      let union = try forest.union(of: sets)
      result = try forest.or(result, forest.and(union, Diagram(constant: 1 << UInt8(kind))))
    }
    return result
  }

  /// Whether the same is said of an option as by another engine of the same rules, as far as their sets show.
  package func argues(on option: Int, as other: CaseEngine) -> Bool {
    rulesOfOption[option].allSatisfy { rule in
      holding[rule] == other.holding[rule]
        && book.rules[rule].effect.statusBit == other.book.rules[rule].effect.statusBit
    }
  }
}
