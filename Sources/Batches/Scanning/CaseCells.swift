import CaseSpaces
import RuleBooks

/// What one case says, as cells of a case space.
///
/// It says the same as the box of the case's knowledge, laid out for the evaluation of many cases: it is filled again for
/// every line, so that none of them allocates.
struct CaseCells: Sendable, Equatable {
  /// What stands for a level of which every cell is left.
  static let open: UInt8 = 64
  /// What stands for a level of which several cells are left, not all.
  static let partial: UInt8 = 65
  /// The bit that only these two have.
  static let bitOfSeveral = 6

  /// For each level the one cell that is left, `open` or `partial`; a few bytes without meaning follow, so that some levels
  /// can be read at once.
  var cells: [UInt8]
  /// For each level the cells that are left; it counts only where the level is `partial`.
  var masks: [UInt64]
  /// The facts of which the case says anything, as a bit set.
  var isSaid: [UInt64]
  /// The identifier in the bytes of the line as it is written out again, a text with its quotes; nil where there is none.
  var identifier: Range<Int>?
  /// Whether the identifier is a whole number.
  var isIntegerIdentifier = false

  /// A case of which nothing is known.
  init(space: CaseSpace) {
    cells = Array(repeating: Self.open, count: space.levels.count + 7)
    masks = Array(repeating: 0, count: space.levels.count)
    isSaid = Array(repeating: 0, count: Self.wordCount(factCount: space.factLevels.count))
  }

  /// The cells of a case that was read as a whole; its identifier is not among them.
  init(space: CaseSpace, knowledge: [Knowledge]) {
    self.init(space: space)
    let box = space.box(of: knowledge)
    for level in space.levels.indices where !box.isFull(level) {
      cells[level] = box.isSingle(level) ? UInt8(box.firstCell(level)) : Self.partial
      if cells[level] == Self.partial { masks[level] = box[level] }
    }
    for (fact, known) in knowledge.enumerated() where known.isTelling {
      isSaid[fact >> 6] |= 1 << UInt64(fact & 63)
    }
  }

  /// Whether the case says anything of a fact.
  func says(_ fact: Int) -> Bool { isSaid[fact >> 6] >> UInt64(fact & 63) & 1 == 1 }

  /// How many words a bit set of facts takes.
  static func wordCount(factCount: Int) -> Int { (factCount + 63) >> 6 }
}
