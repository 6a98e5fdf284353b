/// What is written of an option, by everything on which it depends.
///
/// Many cases meet the same boxes of an option. The newest case takes the place of an older one with the same slot, and
/// where too few are found again it pauses: then looking would cost more than it saves.
struct OptionCache: ~Copyable {
  struct Key: BitwiseCopyable, Equatable {
    /// The boxes of the option that the case meets.
    let met: UInt64
    /// The open levels that these constrain.
    let levels: LevelSet
    let option: Int32
    /// What ties the open levels; 0 for nothing.
    let situation: Int32
  }

  struct Entry: BitwiseCopyable {
    var key: Key
    var textStart: Int32
    var textCount: Int32
    /// The place of the option in the order of display.
    var order: UInt32
    /// Whether only some of the facts may matter.
    var isPending: Bool
    /// The missing facts on which the option depends, as bits.
    var facts: UInt64
  }

  /// The number of slots, as a power of two.
  private static let slotBits = 14
  private static let mostText = 8 << 20
  private static let trialLength = 1 << 14
  private static let pauseLength = 1 << 20

  private var entries: PlainList<Entry>
  private(set) var text = PlainList<UInt8>()
  private var lookups = 0
  private var hits = 0
  /// How many lookups are still to be left out.
  private var pause = 0

  init() {
    let none = Key(met: 0, levels: .zero, option: -1, situation: 0)
    let entry = Entry(key: none, textStart: 0, textCount: 0, order: 0, isPending: false, facts: 0)
    entries = PlainList(repeating: entry, count: 1 << Self.slotBits)
  }

  /// Whether it is worth looking at the moment.
  @inline(__always)
  mutating func isInUse() -> Bool {
    if pause == 0 { return true }
    pause -= 1
    return false
  }

  @inline(__always)
  static func slot(of key: Key) -> Int {
    var hash = key.met &* 0x9E37_79B9_7F4A_7C15
    hash ^= key.levels[0] &* 0xD6E8_FEB8_6659_FD93
    hash ^= (key.levels[1] ^ key.levels[2] << 1 ^ key.levels[3] << 2) &* 0xA24B_AED4_963E_E407
    hash ^= UInt64(UInt32(bitPattern: key.option)) &* 0x9FB2_1C65_1E98_DF25
    hash ^= UInt64(UInt32(bitPattern: key.situation)) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 29
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
  }

  /// Whether a slot holds a key.
  @inline(__always)
  mutating func holds(_ key: Key, at slot: Int) -> Bool {
    lookups += 1
    let isHit = entries[slot].key == key
    if isHit { hits += 1 }
    if lookups == Self.trialLength {
      if hits * 2 < lookups { pause = Self.pauseLength }
      lookups = 0
      hits = 0
    }
    return isHit
  }

  @inline(__always)
  subscript(slot: Int) -> Entry { entries[slot] }

  /// Puts an entry into a slot.
  mutating func put(_ entry: Entry, at slot: Int) { entries[slot] = entry }

  /// Adds a text.
  ///
  /// - Returns: Where it stands.
  mutating func add(_ more: borrowing AnswerBuffer) -> Int32 {
    let start = text.count
    more.withElements { text.append($0) }
    // So that a copy may read on behind the last text.
    text.reserve(PlainList<UInt8>.padding)
    return Int32(start)
  }

  var isFull: Bool { text.count > Self.mostText }

  /// Forgets everything.
  mutating func clear() {
    let none = Key(met: 0, levels: .zero, option: -1, situation: 0)
    entries.fill(Entry(key: none, textStart: 0, textCount: 0, order: 0, isPending: false, facts: 0))
    text.removeAll()
  }
}
