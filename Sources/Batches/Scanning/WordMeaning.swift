import CaseSpaces
import RuleBooks

/// What one entry says of one fact, as cells.
struct WordMeaning: Sendable, Equatable {
  enum Kind: Sendable {
    /// Nothing is said.
    case nothing
    /// Something is said, but no level is narrowed.
    case said
    /// One cell of a level is left.
    case cell
    /// Several cells of a level are left.
    case partial
    /// Some members are in the set and some are not.
    case members
    /// An item of a list: one member is in the set.
    case item
  }

  let kind: Kind
  let cell: UInt8
  let level: Int32
  /// The cells that are left, or the members that are in the set.
  let first: UInt64
  /// The members that are not in the set.
  let second: UInt64

  static let nothing = WordMeaning(.nothing)
  static let said = WordMeaning(.said)

  private init(_ kind: Kind, cell: UInt8 = 0, level: Int32 = 0, first: UInt64 = 0, second: UInt64 = 0) {
    self.kind = kind
    self.cell = cell
    self.level = level
    self.first = first
    self.second = second
  }

  /// What an item of a list says.
  ///
  /// - Parameter member: The member, as a set.
  init(member: UInt64) {
    self.init(.item, first: member)
  }

  /// What is known of a fact, as cells.
  init(_ knowledge: Knowledge, of fact: Int, in space: CaseSpace) {
    guard knowledge.isTelling else {
      self = .nothing
      return
    }
    if case .members(let present, let absent) = knowledge {
      self.init(.members, first: present, second: absent)
      return
    }
    var box = space.everything
    space.narrow(&box, knowledge, fact)
    guard let level = space.factLevels[fact].first, !box.isFull(level) else {
      self = .said
      return
    }
    if box.isSingle(level) {
      self.init(.cell, cell: UInt8(box.firstCell(level)), level: Int32(level))
    } else {
      self.init(.partial, level: Int32(level), first: box[level])
    }
  }
}
