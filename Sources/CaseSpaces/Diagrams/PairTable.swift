/// A map from pairs of 32-bit numbers to 32-bit numbers, for remembering results within one query.
struct PairTable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  init(minimumCapacity: Int = 64) {
    var capacity = 64
    while capacity < minimumCapacity { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
  }

  /// Keys are stored plus one, so that zero marks a free slot.
  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))) &+ 1
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // The first number stands in the upper half of the key and reaches only the upper half of the product.
    let product = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: product ^ product >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  subscript(first: Int32, second: Int32) -> Int32? {
    get {
      let key = Self.key(first, second)
      let slot = slot(of: key)
      return keys[slot] == key ? values[slot] : nil
    }
    set {
      guard let newValue else { return }
      let key = Self.key(first, second)
      let slot = slot(of: key)
      if keys[slot] == key {
        values[slot] = newValue
        return
      }
      keys[slot] = key
      values[slot] = newValue
      count += 1
      if count * 10 > keys.count * 7 { grow() }
    }
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (position, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = oldValues[position]
    }
  }
}
