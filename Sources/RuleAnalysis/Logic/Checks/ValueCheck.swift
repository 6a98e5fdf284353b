import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds the named values of a fact that no verdict tells apart.
///
/// Two values are alike if patients who differ in them alone, and there are such, have the same statuses. For a several-of
/// fact two members are alike if it makes no difference which of the two is there, and a member is idle if no verdict
/// depends on whether it is there.
enum ValueCheck {
  static func run(_ fact: Int, _ statuses: [Diagram], _ inspection: inout Inspection) {
    let isSevere: Bool? =
      switch inspection.book.facts[fact].type {
      case .oneOf, .inOrder: findValues(fact, statuses, &inspection)
      case .severalOf: findMembers(fact, statuses, &inspection)
      case .yesOrNo, .number, .text: true
      }
    if isSevere == nil {
      let declared = inspection.book.facts[fact]
      inspection.leaveOpen("which values of `\(declared.name)` verdicts tell apart", declared.place)
    }
  }

  private static func findValues(_ fact: Int, _ statuses: [Diagram], _ inspection: inout Inspection) -> Bool? {
    let space = inspection.engine.space
    guard let partition = space.partitions[fact], let level = space.factLevels[fact].first else { return true }
    let patients = inspection.patients
    let reading = readers(of: level...level, statuses, inspection)
    let groups = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> [[Int]] in
      var parts: [Int: [Diagram]] = [:]
      var present: [Int: Diagram] = [:]
      for (cell, content) in partition.cells.enumerated() {
        guard case .values = content else { continue }
        let people = try inspection.forest.restricting(patients, level, to: cell)
        if people == .nowhere { continue }
        present[cell] = people
        var own: [Diagram] = []
        for status in reading { own.append(try inspection.forest.restricting(status, level, to: cell)) }
        parts[cell] = own
      }
      return try Self.groups(of: present.keys.sorted()) { (one, other) throws(OutOfBudget) -> Bool in
        guard let left = present[one], let right = present[other], let first = parts[one], let second = parts[other],
          try inspection.forest.intersect(left, right)
        else { return false }
        return try inspection.areAlike(first, second)
      }
    }
    guard let groups else { return nil }
    let masks = groups.map { group in
      group.reduce(UInt64(0)) { mask, cell in
        if case .values(let values) = partition.cells[cell] { mask | values } else { mask }
      }
    }
    report(fact, masks.filter { $0.nonzeroBitCount > 1 }, idle: 0, &inspection)
    return true
  }

  private static func findMembers(_ fact: Int, _ statuses: [Diagram], _ inspection: inout Inspection) -> Bool? {
    let space = inspection.engine.space
    let levels = space.factLevels[fact]
    guard let first = levels.first, let last = levels.last else { return true }
    let patients = inspection.patients
    let reading = readers(of: first...last, statuses, inspection)
    let found = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> ([Int], [[Int]]) in
      let members = levels.filter { if case .member = space.levels[$0].kind { true } else { false } }
      var idle: [Int] = []
      for level in members {
        guard try inspection.forest.hasChoice(patients, on: level..<level + 1) else { continue }
        var isIdle = true
        for status in reading {
          let without = try inspection.forest.restricting(status, level, to: 0)
          let with = try inspection.forest.restricting(status, level, to: 1)
          if try inspection.forest.differ(without, with) { isIdle = false }
        }
        if isIdle { idle.append(level) }
      }
      let groups = try Self.groups(of: members.filter { !idle.contains($0) }) {
        (one, other) throws(OutOfBudget) -> Bool in
        let left = try inspection.forest.exchange(patients, one, other)
        guard try inspection.forest.intersect(left.0, left.1) else { return false }
        for status in reading {
          let (first, second) = try inspection.forest.exchange(status, one, other)
          if try inspection.forest.differ(first, second) { return false }
        }
        return true
      }
      return (idle, groups)
    }
    guard let (idle, groups) = found else { return nil }
    func mask(_ levels: [Int]) -> UInt64 {
      levels.reduce(0) { mask, level in
        if case .member(let member) = space.levels[level].kind { mask | 1 << UInt64(member) } else { mask }
      }
    }
    report(fact, groups.map(mask).filter { $0.nonzeroBitCount > 1 }, idle: mask(idle), &inspection)
    return true
  }

  private static func report(_ fact: Int, _ groups: [UInt64], idle: UInt64, _ inspection: inout Inspection) {
    if groups.isEmpty && idle == 0 { return }
    inspection.report(.fact(.valuesAlike(fact: fact, groups: groups, idle: idle)))
  }

  /// The statuses of the options whose rules branch on some levels.
  private static func readers(
    of levels: ClosedRange<Int>,
    _ statuses: [Diagram],
    _ inspection: Inspection
  ) -> [Diagram] {
    let sums = inspection.arguments
    return statuses.indices.filter { option in
      sums[option].map { inspection.forest.branches($0, on: Range(levels)) } ?? true
    }.map { statuses[$0] }
  }

  /// Sorts elements into groups all of whose members are alike, each into the first such group.
  private static func groups(
    of elements: [Int],
    _ areAlike: (Int, Int) throws(OutOfBudget) -> Bool
  ) throws(OutOfBudget) -> [[Int]] {
    var groups: [[Int]] = []
    for element in elements {
      var home: Int?
      for (index, group) in groups.enumerated() {
        var fits = true
        for other in group where fits { fits = try areAlike(other, element) }
        if fits {
          home = index
          break
        }
      }
      if let home { groups[home].append(element) } else { groups.append([element]) }
    }
    return groups
  }
}

extension Inspection {
  /// Whether no pair of diagrams has different values anywhere, 0 left aside.
  fileprivate mutating func areAlike(_ one: [Diagram], _ other: [Diagram]) throws(OutOfBudget) -> Bool {
    for (left, right) in zip(one, other) {
      if try forest.differ(left, right) { return false }
    }
    return true
  }
}

extension DiagramForest {
  /// What a diagram is where one of two members is there and the other is not, either way round.
  fileprivate mutating func exchange(
    _ diagram: Diagram,
    _ one: Int,
    _ other: Int
  ) throws(OutOfBudget) -> (Diagram, Diagram) {
    let with = try restricting(restricting(diagram, one, to: 1), other, to: 0)
    let without = try restricting(restricting(diagram, one, to: 0), other, to: 1)
    return (with, without)
  }
}
