import CaseSpaces

extension ComparisonSearch {
  /// The patients of whom only one version speaks.
  mutating func populationChanges() throws(OutOfBudget) -> [PopulationChange] {
    var changes: [PopulationChange] = []
    for version in [ComparedVersion.new, .old] {
      for (fact, set) in space.sayableOnly[version] ?? [] {
        guard let own = space.joint.facts[fact][version]?.fact else { continue }
        space.begin()
        let patients = try space.forest.and(space.patients(version), set)
        let group = try group(of: patients, among: space.patients(version), in: [version]) { example in
          example[version]?.isPossible == true
        }
        if let group { changes.append(PopulationChange(kind: .sayable(only: version, fact: own), patients: group)) }
      }
    }
    for version in [ComparedVersion.new, .old] {
      let group = try group(of: possibleOnly(version), among: space.patients(version), in: [version]) { example in
        example[version]?.isPossible == true
      }
      if let group { changes.append(PopulationChange(kind: .possible(only: version), patients: group)) }
    }
    for version in [ComparedVersion.new, .old] {
      space.begin()
      let outside = try space.forest.complement(space.coverage(of: version.other))
      let own = try space.forest.and(space.shared, space.coverage(of: version))
      let patients = try space.forest.and(own, outside)
      let group = try group(of: patients, among: space.shared, in: ComparedVersion.allCases) { example in
        example[version]?.isCovered == true && example[version.other]?.isCovered == false
          && example.old?.isPossible == true && example.new?.isPossible == true
      }
      if let group { changes.append(PopulationChange(kind: .covered(only: version), patients: group)) }
    }
    return changes
  }

  /// The patients that one version calls possible and the other, whatever its own facts are, does not.
  private mutating func possibleOnly(_ version: ComparedVersion) throws(OutOfBudget) -> Diagram {
    space.begin()
    let other = try space.forest.and(space.patients(version.other), space.common)
    let known = try space.forest.gathering(other, keeping: space.levels(without: version.other))
    let own = try space.forest.and(space.patients(version), space.common)
    return try space.forest.and(own, space.forest.complement(known))
  }
}
