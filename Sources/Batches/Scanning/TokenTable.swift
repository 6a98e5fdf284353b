/// Remembers what tokens mean, up to a bound.
///
/// A hash table with open addressing. Once it is full it learns nothing more, so that no file can make it grow.
struct TokenTable<Meaning: Sendable>: Sendable {
  private struct Slot: Sendable {
    var token: Token
    var meaning: Meaning
  }

  private static var largest: Int { 1 << 13 }

  private var slots: [Slot]
  private var mask: Int
  private var count = 0
  private let none: Meaning

  /// - Parameter none: The meaning that free slots hold.
  init(none: Meaning) {
    self.none = none
    slots = Array(repeating: Slot(token: .free, meaning: none), count: 256)
    mask = slots.count - 1
  }

  /// What a token means; nil where that has not been learned.
  @inline(__always)
  subscript(_ token: Token) -> Meaning? {
    var index = place(of: token)
    while true {
      let tag = slots[index].token.tag
      if tag == token.tag, slots[index].token == token { return slots[index].meaning }
      if tag == 0 { return nil }
      index = (index &+ 1) & mask
    }
  }

  /// Learns what a token means, unless the table is full.
  mutating func learn(_ token: Token, _ meaning: Meaning) {
    guard self[token] == nil else { return }
    if count >= slots.count / 4 {
      guard slots.count < Self.largest else { return }
      grow()
    }
    insert(Slot(token: token, meaning: meaning))
  }

  private mutating func grow() {
    let known = slots.filter { $0.token.tag != 0 }
    slots = Array(repeating: Slot(token: .free, meaning: none), count: slots.count * 2)
    mask = slots.count - 1
    count = 0
    for slot in known { insert(slot) }
  }

  private mutating func insert(_ slot: Slot) {
    var index = place(of: slot.token)
    while slots[index].token.tag != 0 { index = (index + 1) & mask }
    slots[index] = slot
    count += 1
  }

  @inline(__always)
  private func place(of token: Token) -> Int {
    Int(truncatingIfNeeded: token.hash &>> 40) & mask
  }
}

extension Token {
  /// What stands in a free slot of a table.
  static let free = Token(0, 0, owner: 0, length: 0)
}
