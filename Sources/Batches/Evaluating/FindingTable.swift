/// What has been found out, by all that it depends on.
///
/// A key is a run of words; the same key always leads to the same finding. Nothing is ever guessed: the words themselves
/// are compared.
struct FindingTable: ~Copyable {
  struct Finding: BitwiseCopyable {
    /// Where its key stands among the words of all keys.
    let keyStart: Int32
    let keyCount: Int32
    /// Where its text stands among the bytes of all findings.
    let textStart: Int32
    let textCount: Int32
    /// What was found, as a number.
    let value: Int32

    var textRange: Range<Int> { Int(textStart)..<Int(textStart + textCount) }
  }

  private static let leastSlots = 1 << 10
  private var slots = PlainList<UInt64>(repeating: 0, count: leastSlots)
  private var keys = PlainList<UInt64>()
  private(set) var findings = PlainList<Finding>()
  /// The missing facts of each finding, as bits.
  private(set) var facts = PlainList<UInt64>()
  private(set) var text = PlainList<UInt8>()

  /// The memory that it takes, in bytes.
  @inline(__always)
  var size: Int { (slots.count + keys.count + facts.count) * 8 + findings.count * 20 + text.count }

  private static func hash(_ key: UnsafeBufferPointer<UInt64>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in key {
      hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    return hash
  }

  /// The number of the finding with a key, -1 where there is none, and the hash of the key.
  @inline(__always)
  func find(_ key: borrowing PlainList<UInt64>) -> (number: Int, hash: UInt64) {
    key.withElements { key in
      let hash = Self.hash(key)
      return (find(key, hash: hash), hash)
    }
  }

  /// The number of the finding with a key; -1 where there is none.
  private func find(_ key: UnsafeBufferPointer<UInt64>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let content = slots[slot]
      if content == 0 { return -1 }
      if content >> 32 == hash >> 32 {
        let number = Int(content & 0xFFFF_FFFF) - 1
        if isKey(of: number, key) { return number }
      }
      slot = (slot + 1) & mask
    }
  }

  private func isKey(of number: Int, _ key: UnsafeBufferPointer<UInt64>) -> Bool {
    let finding = findings[number]
    guard Int(finding.keyCount) == key.count else { return false }
    let start = Int(finding.keyStart)
    for position in 0..<key.count where keys[start + position] != key[position] { return false }
    return true
  }

  /// Adds a finding.
  ///
  /// - Parameter isKept: Whether it will be found again by its key.
  /// - Returns: Its number.
  mutating func add(
    _ key: borrowing PlainList<UInt64>,
    hash: UInt64,
    value: Int,
    facts newFacts: [UInt64],
    text newText: [UInt8],
    isKept: Bool
  ) -> Int {
    let number = findings.count
    findings.append(
      Finding(
        keyStart: Int32(keys.count),
        keyCount: Int32(key.count),
        textStart: Int32(text.count),
        textCount: Int32(newText.count),
        value: Int32(value)
      )
    )
    newFacts.withUnsafeBufferPointer { facts.append($0) }
    newText.withUnsafeBufferPointer { text.append($0) }
    key.withElements { keys.append($0) }
    guard isKept else { return number }
    if (number + 1) * 2 > slots.count { grow() }
    insert(number, hash: hash)
    return number
  }

  private mutating func insert(_ number: Int, hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(number + 1)
  }

  private mutating func grow() {
    let count = slots.count * 4
    var kept = PlainList<UInt64>(capacity: slots.count)
    for slot in 0..<slots.count where slots[slot] != 0 { kept.append(slots[slot]) }
    slots = PlainList(repeating: 0, count: count)
    for position in 0..<kept.count {
      let number = Int(kept[position] & 0xFFFF_FFFF) - 1
      let start = Int(findings[number].keyStart)
      let end = start + Int(findings[number].keyCount)
      let hash = keys.withElements { Self.hash(UnsafeBufferPointer(rebasing: $0[start..<end])) }
      insert(number, hash: hash)
    }
  }

  /// Forgets everything.
  mutating func clear() {
    slots = PlainList(repeating: 0, count: Self.leastSlots)
    keys.removeAll()
    findings.removeAll()
    facts.removeAll()
    text.removeAll()
  }
}
