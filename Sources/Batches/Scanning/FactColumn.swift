import CaseFiles
import CaseSpaces
import RuleBooks

/// Where what is said of one fact goes among the cells.
///
/// It is so small that a key with it takes two lines of the processor's cache.
struct FactColumn: BitwiseCopyable, Sendable {
  let fact: Int
  /// The bit of the fact among those of its word in a set of facts.
  let bit: UInt64
  let everyMember: UInt64
  /// How its whole numbers are looked up.
  let grid: NumberGrid
  /// The level of a fact with one value or a number, else the level of whether the fact applies; -1 where there is none.
  let level: Int32
  /// The level of the first member; the others follow. -1 where there are none.
  let firstMember: Int32
  let memberCount: Int32
  /// For a fact with yes and no the cells that `false` and `true` stand for, in the lower and the higher byte.
  let literalCells: UInt16
  let kind: KeyColumn.Kind

  /// What takes the place of a fact for a key that is none.
  init() {
    (fact, bit, everyMember, grid) = (0, 0, 0, NumberGrid())
    (level, firstMember, memberCount, literalCells, kind) = (-1, -1, 0, 0, .ignored)
  }

  /// - Parameters:
  ///   - fact: The fact.
  ///   - space: The cells of all facts.
  ///   - parts: Says what literals mean.
  ///   - numbers: The grid of the fact's numbers.
  init(fact: Int, in space: CaseSpace, _ parts: CasePartReader, _ numbers: NumberColumn) {
    self.fact = fact
    bit = 1 << UInt64(fact & 63)
    grid = NumberGrid(numbers)
    let levels = space.factLevels[fact]
    let type = space.book.facts[fact].type
    var level = levels.first ?? -1
    var firstMember = -1
    var memberCount = 0
    var literals: (yes: UInt8, no: UInt8)?
    switch type {
    case .yesOrNo:
      literals = Self.literals(of: fact, level, space, parts)
      kind = literals == nil ? .choice : .yesOrNo
    case .oneOf, .inOrder: kind = .choice
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
    self.level = Int32(level)
    self.firstMember = Int32(firstMember)
    self.memberCount = Int32(memberCount)
    everyMember = type.everyValue
    literalCells = literals.map { UInt16($0.yes) << 8 | UInt16($0.no) } ?? 0
  }

  /// The cells that the literals stand for; nil where they do not stand for one cell of a level each.
  private static func literals(
    of fact: Int,
    _ level: Int,
    _ space: CaseSpace,
    _ parts: CasePartReader
  ) -> (yes: UInt8, no: UInt8)? {
    let cells = ["true", "false"].map { (literal: String) -> UInt8? in
      let bytes = Array(literal.utf8)
      let part = parts.entry(in: bytes, at: 0, to: bytes.count, depth: 1, for: fact, keyNamesUnit: false)
      guard let part, part.end == bytes.count, part.meaning.questions.isEmpty else { return nil }
      let word = WordMeaning(part.meaning.knowledge, of: fact, in: space)
      return word.kind == .cell && Int(word.level) == level ? word.cell : nil
    }
    guard let yes = cells[0], let no = cells[1] else { return nil }
    return (yes, no)
  }
}
