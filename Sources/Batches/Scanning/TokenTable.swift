/// Remembers what tokens mean, up to a bound.
///
/// A hash table with open addressing. A full one learns nothing more, so that no file can make it grow without end.
struct TokenTable<Meaning: Sendable>: Sendable {
  private struct Slot: Sendable {
    var token: Token
    var meaning: Meaning
  }

  /// The most slots; a quarter of them is used.
  private static var largest: Int { 1 << 13 }

  private var slots: [Slot]
  private var mask: Int
  private var count = 0
  private let none: Meaning

  /// - Parameter none: The meaning that free slots hold.
  init(none: Meaning) {
    self.none = none
    slots = Array(repeating: Slot(token: Token(), meaning: none), count: 256)
    mask = slots.count - 1
  }

  /// What a token means; nil where that has not been learned.
  subscript(_ token: Token) -> Meaning? { slot(of: token).map { slots[$0].meaning } }

  /// The slot of a token; nil where its meaning has not been learned.
  func slot(of token: Token) -> Int? {
    var index = place(of: token)
    while slots[index].token.tag != 0 {
      if slots[index].token == token { return index }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The slot of a token of up to 15 bytes; -1 where its meaning has not been learned.
  @inline(__always)
  func slot(ofShort token: Token) -> Int {
    var index = place(of: token)
    while true {
      let tag = slots[index].token.tag
      // The tag holds the length, so that a longer token is never taken for a short one.
      if tag == token.tag, (slots[index].token.first ^ token.first) | (slots[index].token.second ^ token.second) == 0 {
        return index
      }
      if tag == 0 { return -1 }
      index = (index &+ 1) & mask
    }
  }

  /// The meaning in a slot.
  @inline(__always)
  func meaning(at slot: Int) -> Meaning { slots[slot].meaning }

  /// Whether nothing more can be learned.
  var isFull: Bool { count >= Self.largest / 4 }

  /// Learns what a token means.
  ///
  /// - Returns: The slot of the token; nil where the table is full.
  @discardableResult
  mutating func learn(_ token: Token, _ meaning: Meaning) -> Int? {
    if let known = slot(of: token) { return known }
    guard !isFull else { return nil }
    if count >= slots.count / 4 { grow() }
    return insert(Slot(token: token, meaning: meaning))
  }

  /// Forgets everything that has been learned.
  mutating func forget() {
    slots = Array(repeating: Slot(token: Token(), meaning: none), count: slots.count)
    count = 0
  }

  private mutating func grow() {
    let known = slots.filter { $0.token.tag != 0 }
    slots = Array(repeating: Slot(token: Token(), meaning: none), count: slots.count * 2)
    mask = slots.count - 1
    count = 0
    for slot in known { insert(slot) }
  }

  @discardableResult
  private mutating func insert(_ slot: Slot) -> Int {
    var index = place(of: slot.token)
    while slots[index].token.tag != 0 { index = (index + 1) & mask }
    slots[index] = slot
    count += 1
    return index
  }

  @inline(__always)
  private func place(of token: Token) -> Int {
    Int(truncatingIfNeeded: token.hash &>> 40) & mask
  }
}
