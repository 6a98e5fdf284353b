/// A map from pairs of 32-bit numbers to 32-bit numbers, for remembering results within one query.
struct PairTable {
  private struct Entry {
    /// The pair plus one, so that zero marks a free slot.
    var key: UInt64 = 0
    var value: Int32 = 0
  }

  private static let fewestSlots = 64

  /// Empty until something is remembered: most queries end before that.
  private var entries: [Entry] = []
  private var count = 0

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))) &+ 1
  }

  private func slot(of key: UInt64) -> Int {
    let mask = entries.count - 1
    // The first number stands in the upper half of the key and reaches only the upper half of the product.
    let product = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: product ^ product >> 32) & mask
    while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  subscript(first: Int32, second: Int32) -> Int32? {
    get {
      if count == 0 { return nil }
      let key = Self.key(first, second)
      let slot = slot(of: key)
      return entries[slot].key == key ? entries[slot].value : nil
    }
    set {
      guard let newValue else { return }
      if count * 10 >= entries.count * 7 { grow() }
      let key = Self.key(first, second)
      let slot = slot(of: key)
      if entries[slot].key == 0 { count += 1 }
      entries[slot] = Entry(key: key, value: newValue)
    }
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: max(Self.fewestSlots, old.count * 2))
    for entry in old where entry.key != 0 { entries[slot(of: entry.key)] = entry }
  }
}
