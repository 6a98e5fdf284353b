import CaseSpaces

/// All subset-minimal sets with a property that every larger set keeps.
struct MinimalSets {
  private let limit: Int
  private var tried: Set<[Int]> = []
  /// The sets in the order in which they were found, which is the same every time.
  private(set) var found: [[Int]] = []

  /// - Parameter limit: How many sets of candidates to try at most.
  init(limit: Int) {
    self.limit = limit
  }

  /// A minimal set M has the property, and any other one lacks some member of M: so look again without each in turn.
  mutating func search(
    _ candidates: [Int],
    _ holds: ([Int]) throws(OutOfBudget) -> Bool
  ) throws(OutOfBudget) {
    guard tried.insert(candidates).inserted else { return }
    if tried.count > limit { throw OutOfBudget() }
    // A set that was found already and lies within the candidates saves the search for one.
    var minimal = found.first { set in set.allSatisfy { candidates.contains($0) } }
    if minimal == nil {
      guard try holds(candidates) else { return }
      var kept = candidates
      for member in candidates {
        let without = kept.filter { $0 != member }
        if try holds(without) { kept = without }
      }
      found.append(kept)
      minimal = kept
    }
    for member in minimal ?? [] {
      try search(candidates.filter { $0 != member }, holds)
    }
  }
}
