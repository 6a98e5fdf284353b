/// The branching nodes of a forest, equal ones once.
///
/// A node is a stretch of one list: its level and then its parts, so that going down touches memory once a node.
struct NodeTable: Sendable {
  private static let fewestSlots = 256

  private var words: [Int32] = []
  /// For each slot a node's place plus one, with the upper half of its hash above; 0 where it is free.
  private var slots = Array(repeating: UInt64(0), count: fewestSlots)
  private(set) var count = 0

  /// The level of the node at a place.
  func level(at place: Int) -> Int { Int(words[place]) }

  /// The part of the node at a place that belongs to a cell.
  func part(at place: Int, _ cell: Int) -> Diagram { Diagram(code: words[place + 1 + cell]) }

  /// The place of the node with a level and some parts, which is made where there is none.
  ///
  /// - Parameters:
  ///   - level: The level.
  ///   - parts: A list that ends with the parts.
  ///   - start: Where they start in it.
  ///   - limit: How many nodes there may be.
  mutating func place(
    of level: Int,
    _ parts: [Diagram],
    from start: Int,
    limit: Int
  ) throws(OutOfBudget) -> Int {
    var hash = UInt64(truncatingIfNeeded: level) &* 0x9E37_79B9_7F4A_7C15
    for position in start..<parts.count {
      hash = (hash ^ UInt64(UInt32(bitPattern: parts[position].code))) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 29
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0 {
        let place = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if isNode(at: place, level, parts, from: start) { return place }
      }
      slot = (slot + 1) & mask
    }
    let place = words.count
    guard count < limit, place + parts.count - start < Int32.max - 512 else { throw OutOfBudget() }
    words.append(Int32(level))
    for position in start..<parts.count { words.append(parts[position].code) }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(place + 1)
    count += 1
    if count * 2 > slots.count { growSlots() }
    return place
  }

  private func isNode(at place: Int, _ level: Int, _ parts: [Diagram], from start: Int) -> Bool {
    if Int(words[place]) != level { return false }
    for position in start..<parts.count where words[place + 1 + position - start] != parts[position].code {
      return false
    }
    return true
  }

  private mutating func growSlots() {
    let mask = slots.count * 2 - 1
    var larger = Array(repeating: UInt64(0), count: mask + 1)
    for taken in slots where taken != 0 {
      var slot = Int(truncatingIfNeeded: taken >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = taken
    }
    slots = larger
  }
}
