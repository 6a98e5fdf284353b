/// What has been found out, by all that it depends on.
///
/// A key is a run of words; the same key always leads to the same finding. Nothing is ever guessed: the words themselves
/// are compared.
struct FindingTable {
  struct Finding {
    /// Where its key stands among the words of all keys.
    let keyStart: Int32
    let keyCount: Int32
    /// Where its text stands among the bytes of all findings.
    let textStart: Int32
    let textCount: Int32
    /// Its place in the order of display, or what was found: 0 no, 1 yes, or a number.
    let value: Int32
    let isUndecided: Bool
  }

  private var slots: [UInt64]
  private var keys: [UInt64] = []
  private(set) var findings: [Finding] = []
  /// The missing facts of each finding, as bits.
  private(set) var facts: [UInt64] = []
  private(set) var text: [UInt8] = []
  private let factWordCount: Int

  init(factWordCount: Int) {
    self.factWordCount = factWordCount
    slots = Array(repeating: 0, count: 1 << 10)
  }

  /// The memory that it takes, in bytes.
  var size: Int { (slots.count + keys.count + facts.count) * 8 + findings.count * 24 + text.count }

  static func hash(_ key: UnsafeBufferPointer<UInt64>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in key {
      hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    return hash
  }

  /// The number of the finding with a key; -1 where there is none.
  func find(_ key: UnsafeBufferPointer<UInt64>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    let mark = hash >> 32
    return slots.withUnsafeBufferPointer { slots in
      while true {
        let content = slots[slot]
        if content == 0 { return -1 }
        if content >> 32 == mark {
          let number = Int(content & 0xFFFF_FFFF) - 1
          if isKey(of: number, key) { return number }
        }
        slot = (slot + 1) & mask
      }
    }
  }

  private func isKey(of number: Int, _ key: UnsafeBufferPointer<UInt64>) -> Bool {
    let finding = findings[number]
    guard Int(finding.keyCount) == key.count else { return false }
    return keys.withUnsafeBufferPointer { keys in
      for position in 0..<key.count where keys[Int(finding.keyStart) + position] != key[position] { return false }
      return true
    }
  }

  /// Adds a finding.
  ///
  /// - Parameter isKept: Whether it will be found again by its key.
  /// - Returns: Its number.
  mutating func add(
    _ key: UnsafeBufferPointer<UInt64>,
    hash: UInt64,
    value: Int,
    facts newFacts: [UInt64],
    text newText: [UInt8],
    isUndecided: Bool,
    isKept: Bool
  ) -> Int {
    let number = findings.count
    findings.append(
      Finding(
        keyStart: Int32(keys.count),
        keyCount: Int32(key.count),
        textStart: Int32(text.count),
        textCount: Int32(newText.count),
        value: Int32(value),
        isUndecided: isUndecided
      )
    )
    facts += newFacts
    text += newText
    guard isKept else { return number }
    keys += key
    if findings.count * 2 > slots.count { grow() }
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
    let old = slots
    slots = Array(repeating: 0, count: slots.count * 4)
    for content in old where content != 0 {
      let number = Int(content & 0xFFFF_FFFF) - 1
      let start = Int(findings[number].keyStart)
      let key = Array(keys[start..<start + Int(findings[number].keyCount)])
      insert(number, hash: key.withUnsafeBufferPointer { Self.hash($0) })
    }
  }

  /// Forgets everything.
  mutating func clear() {
    slots = Array(repeating: 0, count: 1 << 10)
    keys.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    facts.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}
