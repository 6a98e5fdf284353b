extension CaseSpace {
  /// The box that allows one completion and no other.
  package func box(around completion: [Int]) -> Box {
    var box = everything
    for level in levels.indices { box[level] = 1 << UInt64(completion[level]) }
    return box
  }

  /// A set covered by boxes, none of which can grow.
  package struct BoxCover: Sendable {
    /// The boxes in the order in which they were found; they may overlap.
    package let boxes: [Box]
    /// For each box a completion of the set that no earlier box holds.
    package let completions: [[Int]]
    /// Whether the boxes together hold the whole set.
    package let isComplete: Bool
  }

  /// Describes a set by maximal boxes.
  ///
  /// A box holds completions of the set and, where it then has less to say, completions that do not matter. It is maximal:
  /// no further cell would bring it another completion of the set without one that is neither.
  ///
  /// - Parameters:
  ///   - set: The completions to describe; none of them is among those that do not matter.
  ///   - irrelevant: Completions that no patient has, such as those that `impossible` rules out.
  ///   - limit: How many boxes to find at most.
  package func boxes(
    of set: Diagram,
    ignoring irrelevant: Diagram,
    limit: Int,
    preferring order: [[Int]]? = nil,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> BoxCover {
    let outside = try forest.complement(forest.or(set, irrelevant))
    var left = set
    var boxes: [Box] = []
    var completions: [[Int]] = []
    while left != .nowhere, boxes.count < limit {
      guard let completion = forest.completion(of: left, in: everything, preferring: order) else { break }
      let box = try widened(completion, within: set, avoiding: [outside], in: &forest)
      boxes.append(box)
      completions.append(completion)
      left = try forest.and(left, forest.complement(forest.set(of: box)))
    }
    return BoxCover(boxes: boxes, completions: completions, isComplete: left == .nowhere)
  }

  /// Widens a completion to a maximal box of a set; facts that few rules read are opened first.
  ///
  /// - Parameters:
  ///   - completion: A completion of the set.
  ///   - set: The completions that the box is to gather.
  ///   - outside: What the box must not meet.
  package func widened(
    _ completion: [Int],
    within set: Diagram,
    avoiding outside: [Diagram],
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> Box {
    var box = box(around: completion)
    // Whether a fact applies follows from other facts, so that it is opened when these are as wide as they get.
    try open(&box, from: completion, keepsApplicability: true, set, outside, in: &forest)
    var last: Box
    repeat {
      last = box
      // A cell that brought nothing can bring something once other facts are wider.
      try open(&box, from: completion, keepsApplicability: false, set, outside, in: &forest)
    } while box != last
    return box
  }

  /// Opens every fact of a box in turn as far as it goes.
  private func open(
    _ box: inout Box,
    from completion: [Int],
    keepsApplicability: Bool,
    _ set: Diagram,
    _ outside: [Diagram],
    in forest: inout DiagramForest
  ) throws(OutOfBudget) {
    for fact in Self.inReverse(levels) {
      var wider = box
      for level in factLevels[fact] {
        wider[level] = .max
        if keepsApplicability { wider[level] &= box[level] | ~inapplicable(level) }
      }
      if wider == box { continue }
      if try !forest.meetsAny(outside, wider) {
        box = wider
        continue
      }
      // Members that are there are opened last: what a set turns on is mostly that one is there.
      let present = factLevels[fact].filter { levels[$0].kind != .cells && completion[$0] == 1 }
      for level in factLevels[fact].filter({ !present.contains($0) }) + present {
        try widen(level, from: completion[level], to: wider[level], of: &box, set, outside, in: &forest)
      }
    }
  }

  /// The cell of a level that means that its fact does not apply, as a mask; 0 where there is none.
  private func inapplicable(_ level: Int) -> UInt64 {
    switch levels[level].kind {
    case .cells: partitions[levels[level].fact]?.inapplicable ?? 0
    case .applicability: 0b01
    case .member: 0
    }
  }

  /// Adds cells to one level of a box: all of them, or those that bring completions of the set, nearest first.
  private func widen(
    _ level: Int,
    from own: Int,
    to cells: UInt64,
    of box: inout Box,
    _ set: Diagram,
    _ outside: [Diagram],
    in forest: inout DiagramForest
  ) throws(OutOfBudget) {
    var open = box
    open[level] = cells
    if try !forest.meetsAny(outside, open) {
      box = open
      return
    }
    let others = (0..<levels[level].arity).filter { cells >> UInt64($0) & 1 == 1 && !box.allows($0, level) }
      .sorted { (abs($0 - own), $0) < (abs($1 - own), $1) }
    for cell in others {
      var slice = box
      slice[level] = 1 << UInt64(cell)
      if try !forest.meetsAny(outside, slice), try forest.meets(set, slice) { box[level] |= slice[level] }
    }
  }

  /// The facts that have levels, the deepest first.
  private static func inReverse(_ levels: [Level]) -> [Int] {
    var facts: [Int] = []
    for level in levels.reversed() where facts.last != level.fact { facts.append(level.fact) }
    return facts
  }
}
