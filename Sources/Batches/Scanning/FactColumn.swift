import CaseSpaces
import RuleBooks

/// Where what is said of one fact goes among the cells.
struct FactColumn: Sendable {
  let kind: KeyColumn.Kind
  /// The level of a fact with one value or a number, else the level of whether the fact applies; -1 where there is none.
  let level: Int
  /// The level of the first member; the others follow. -1 where there are none.
  let firstMember: Int
  let memberCount: Int
  let everyMember: UInt64

  init(fact: Int, in space: CaseSpace) {
    let levels = space.factLevels[fact]
    let type = space.book.facts[fact].type
    var level = levels.first ?? -1
    var firstMember = -1
    var memberCount = 0
    switch type {
    case .yesOrNo, .oneOf, .inOrder: kind = .choice
    case .number: kind = .number
    case .text: kind = .text
    case .severalOf:
      kind = .several
      level = -1
      for index in levels {
        switch space.levels[index].kind {
        case .applicability: level = index
        case .member:
          if firstMember < 0 { firstMember = index }
          memberCount += 1
        case .cells: break
        }
      }
    }
    self.level = level
    self.firstMember = firstMember
    self.memberCount = memberCount
    everyMember = type.everyValue
  }
}
