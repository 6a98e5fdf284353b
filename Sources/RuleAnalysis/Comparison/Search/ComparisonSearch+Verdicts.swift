import CaseSpaces
import Evaluation

extension ComparisonSearch {
  /// The patients for whom an option stands otherwise than before, one group for each pair of standings.
  mutating func verdictChanges(of option: Continuation) throws(OutOfBudget) -> [VerdictChange] {
    guard let pairs = try standings(of: option) else { return [] }
    var changes: [VerdictChange] = []
    for (value, isFound) in space.forest.leaves(of: pairs).enumerated() where isFound {
      guard let before = Standing(rawValue: UInt8(value) & 7), let after = Standing(rawValue: UInt8(value) >> 3),
        before != after
      else { continue }
      space.begin()
      let set = try space.forest.mapping(pairs) { $0 == UInt8(value) ? 255 : 0 }
      let patients = try space.forest.and(set, space.compared)
      let group = try group(of: patients, among: space.compared, in: ComparedVersion.allCases, about: .option(option)) {
        example in
        Self.isCompared(example) && Self.standing(of: option, .old, example) == before
          && Self.standing(of: option, .new, example) == after
      }
      if let group { changes.append(VerdictChange(option: option, before: before, after: after, patients: group)) }
    }
    return changes
  }

  /// The patients for whom an option stands as before.
  mutating func unchanged(_ option: Continuation) throws(OutOfBudget) -> Diagram {
    guard let pairs = try standings(of: option) else { return .everywhere }
    return try space.forest.mapping(pairs) { $0 & 7 == $0 >> 3 ? 255 : 0 }
  }

  /// For every completion the old standing in the low three bits and the new one above; nil where they are the same.
  private mutating func standings(of option: Continuation) throws(OutOfBudget) -> Diagram? {
    space.begin()
    let old = try standing(of: option, .old)
    let new = try standing(of: option, .new)
    if old == new { return nil }
    return try space.forest.or(old, space.forest.mapping(new) { $0 << 3 })
  }

  private mutating func standing(of option: Continuation, _ version: ComparedVersion) throws(OutOfBudget) -> Diagram {
    guard let own = option[version] else { return Diagram(constant: Standing.absent.rawValue) }
    let sums = try space.engine.arguments(on: own + space.joint[version].optionOffset, in: &space.forest)
    return try space.forest.mapping(sums) { Standing(sum: $0).rawValue }
  }

  static func standing(of option: Continuation, _ version: ComparedVersion, _ example: PatientGroup.Example) -> Standing
  {
    guard let own = option[version] else { return .absent }
    return example[version]?.standings[own] ?? .absent
  }

  /// Whether both versions call a patient possible and cover it.
  static func isCompared(_ example: PatientGroup.Example) -> Bool {
    guard let old = example.old, let new = example.new else { return false }
    return old.isPossible && new.isPossible && old.isCovered && new.isCovered
  }
}
