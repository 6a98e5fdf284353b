import CaseSpaces
import RuleBooks

/// What one case says, as cells.
struct CaseCells {
  static let open: UInt8 = 64
  static let partial: UInt8 = 65
  var cells: [UInt8]
  var masks: [UInt64]
  var isSaid: [UInt64]
  var identifier: Range<Int>?
  var isIntegerIdentifier = false

  init(space: CaseSpace, knowledge: [Knowledge]) {
    let box = space.box(of: knowledge)
    masks = box.masks
    cells = space.levels.indices.map { level in
      box.isSingle(level) ? UInt8(box.firstCell(level)) : box.isFull(level) ? Self.open : Self.partial
    }
    isSaid = Array(repeating: 0, count: (knowledge.count + 63) / 64)
    for (fact, said) in knowledge.enumerated() where said.isSaid && said != .members(present: 0, absent: 0) {
      isSaid[fact / 64] |= 1 << UInt64(fact % 64)
    }
  }
}
