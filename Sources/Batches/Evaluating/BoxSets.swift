import CaseSpaces

/// Boxes as what they are made of: each is what some sets of cells have in common.
///
/// Many boxes share a set. It is asked of all cases at hand once, and a box is a few operations more.
struct BoxSets: ~Copyable, Sendable {
  /// The number of the set without any cell, which stands for a bit without a box.
  private static let none: Int32 = 0

  let sets: PlainTable<CellSet>
  /// How many bits a row has.
  let boxCount: Int
  /// For each bit of a row where the sets of its box begin; those of the one before end there.
  let firsts: PlainTable<Int32>
  /// The numbers of the sets, box by box.
  let members: PlainTable<Int32>

  /// - Parameter boxes: The boxes of each bit of a row; nil for a bit without one.
  init(_ boxes: [[LevelCells]?]) {
    var sets = [CellSet(level: 0, cells: 0)]
    var numbers: [CellSet: Int32] = [:]
    var firsts: [Int32] = [0]
    var members: [Int32] = []
    for box in boxes {
      for constrained in box ?? [] {
        let set = CellSet(level: Int32(constrained.level), cells: constrained.cells)
        let number = numbers[set] ?? Int32(sets.count)
        if Int(number) == sets.count {
          numbers[set] = number
          sets.append(set)
        }
        members.append(number)
      }
      if box == nil { members.append(Self.none) }
      firsts.append(Int32(members.count))
    }
    self.sets = PlainTable(sets)
    boxCount = boxes.count
    self.firsts = PlainTable(firsts)
    self.members = PlainTable(members)
  }
}
