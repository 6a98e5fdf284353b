import CaseSpaces
import ConsiliumTestSupport
import RuleAnalysis
import RuleBooks

/// The patients of a comparison's definition in the cells of the engine's joint case space.
struct ComparedPatients {
  let definition: ComparisonDefinition
  let space: CaseSpace
  /// For each patient of the definition the joint completion.
  let completions: [[Int]]

  init(_ definition: ComparisonDefinition, _ joint: JointBook) throws {
    self.definition = definition
    let space = try CaseSpace(joint.book)
    self.space = space
    let facts = definition.facts.map { fact in
      fact.new.map { joint.new.facts[$0] } ?? fact.old.map { joint.old.facts[$0] } ?? 0
    }
    completions = definition.patients.map { patient in
      var knowledge = joint.book.facts.map { _ in Knowledge.unknown }
      var isApplicable = joint.book.facts.map { _ in true }
      for (position, fact) in facts.enumerated() {
        let own = definition.facts[position].classes[patient.classes[position]]
        isApplicable[fact] = own.isApplicable
        knowledge[fact] = Self.knowledge(own.example, joint.book.facts[fact].type)
      }
      let box = space.box(of: knowledge)
      return space.levels.indices.map { level in
        let fact = space.levels[level].fact
        switch space.levels[level].kind {
        case .applicability: return isApplicable[fact] ? 1 : 0
        case .member: return isApplicable[fact] ? box.firstCell(level) : 0
        case .cells:
          let absent = space.partitions[fact]?.inapplicable ?? 0
          return isApplicable[fact] || absent == 0 ? box.firstCell(level) : absent.trailingZeroBitCount
        }
      }
    }
  }

  private static func knowledge(_ value: ComparisonDefinition.Value, _ type: FactType) -> Knowledge {
    func bit(_ name: String) -> UInt64 { type.values.firstIndex { $0.name == name }.map { 1 << UInt64($0) } ?? 0 }
    switch value {
    case .named(let name): return .values(bit(name))
    case .members(let names):
      let present = names.reduce(0) { $0 | bit($1) }
      return .members(present: present, absent: type.everyValue & ~present)
    case .number(let millionths):
      guard case .number(let scale) = type else { return .unknown }
      var scaled = millionths
      for _ in scale.decimals..<6 { scaled /= 10 }
      let index = (scaled - scale.low) / scale.step
      return .range(low: index, high: index)
    case .none: return .unknown
    }
  }

  /// The patients in a box, by position.
  func patients(in box: Box) -> Set<Int> {
    Set(
      completions.indices.filter { patient in
        space.levels.indices.allSatisfy { box.allows(completions[patient][$0], $0) }
      }
    )
  }

  /// What is wrong with a group that should hold some patients among those that matter; empty where nothing is.
  func faults(of group: PatientGroup?, holding expected: Set<Int>, among relevant: Set<Int>) -> [String] {
    guard let group else { return expected.isEmpty ? [] : ["\(expected.count) patients are not found"] }
    var faults: [String] = []
    var found: Set<Int> = []
    for example in group.examples {
      let inside = patients(in: example.box).intersection(relevant)
      if !inside.isSubset(of: expected) { faults.append("a box holds others: \(example.words)") }
      if inside.isDisjoint(with: expected) { faults.append("a box holds none of them: \(example.words)") }
      found.formUnion(inside)
      for level in space.levels.indices {
        for cell in 0..<space.levels[level].arity where !example.box.allows(cell, level) {
          var slice = example.box
          slice[level] = 1 << UInt64(cell)
          let gained = patients(in: slice).intersection(relevant)
          if !gained.isDisjoint(with: expected), gained.isSubset(of: expected) {
            faults.append("a box can grow on level \(level): \(example.words)")
          }
        }
      }
    }
    if group.isComplete, found != expected {
      faults.append("the boxes hold \(found.count) patients, not \(expected.count)")
    }
    if !group.isComplete, expected.isSubset(of: found) { faults.append("nothing is left, but more is promised") }
    return faults
  }
}
