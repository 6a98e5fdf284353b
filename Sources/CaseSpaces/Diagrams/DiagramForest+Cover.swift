extension DiagramForest {
  /// Boxes that together hold exactly a set; they may overlap.
  ///
  /// What does not depend on a level is covered before the level is looked at, and a box is widened to every cell that
  /// allows it (after Minato 1993 and Morreale 1970, for several values a level). So a box constrains few levels.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - limit: How many boxes to find at most.
  /// - Returns: For each box its constrained levels, from the root down; nil where the limit is passed.
  package mutating func cover(of set: Diagram, limit: Int) throws(OutOfBudget) -> [[LevelCells]]? {
    var room = limit
    return try cover(of: set, within: set, &room)?.boxes.map { $0.levels }
  }

  private struct CoveringBox {
    let levels: [LevelCells]
    let set: Diagram
  }

  private struct Covering {
    var boxes: [CoveringBox]
    var set: Diagram
  }

  /// Boxes within `allowed` that hold everything needed.
  private mutating func cover(
    of needed: Diagram,
    within allowed: Diagram,
    _ room: inout Int
  ) throws(OutOfBudget) -> Covering? {
    if needed == .nowhere { return Covering(boxes: [], set: .nowhere) }
    if allowed == .everywhere {
      room -= 1
      return room < 0 ? nil : Covering(boxes: [CoveringBox(levels: [], set: .everywhere)], set: .everywhere)
    }
    try step()
    let top = min(level(needed), level(allowed))
    let cells = 0..<arities[top]
    let allowedParts = cells.map { child(allowed, at: top, $0) }
    var neededParts = cells.map { child(needed, at: top, $0) }
    var shared = Diagram.everywhere
    for part in allowedParts { shared = try and(shared, part) }
    let anyNeeded = try union(of: neededParts)
    guard var covering = try cover(of: and(anyNeeded, shared), within: shared, &room) else { return nil }
    for cell in cells { neededParts[cell] = try difference(neededParts[cell], covering.set) }
    for cell in cells where neededParts[cell] != .nowhere {
      guard let below = try cover(of: neededParts[cell], within: allowedParts[cell], &room) else { return nil }
      for box in below.boxes {
        var mask: UInt64 = 0
        for other in cells {
          let isAllowed = other == cell ? true : try isSubset(box.set, of: allowedParts[other])
          guard isAllowed else { continue }
          mask |= 1 << UInt64(other)
          neededParts[other] = try difference(neededParts[other], box.set)
        }
        let set = try and(test(top, mask), box.set)
        covering.boxes.append(CoveringBox(levels: [LevelCells(level: top, cells: mask)] + box.levels, set: set))
        covering.set = try or(covering.set, set)
      }
    }
    return covering
  }
}
