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
    /// The option, and above it what ties the open levels; 0 for nothing.
    let option: UInt64

    @inline(__always)
    init(met: UInt64, levels: LevelSet, option: Int, situation: Int) {
      self.met = met
      self.levels = levels
      self.option = UInt64(truncatingIfNeeded: situation) << 32 | UInt64(truncatingIfNeeded: option)
    }
  }

  /// What is kept; one cache line.
  struct Entry: BitwiseCopyable {
    var key: Key
    /// The missing facts on which the option depends, as bits.
    var facts: UInt64
    var textStart: Int32
    var textCount: UInt16
    /// The rank of the option in the order of display.
    var rank: UInt8
    /// Whether only some of the facts may matter.
    var isPending: Bool
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

  private static var none: Entry {
    let key = Key(met: 0, levels: .zero, option: -1, situation: 0)
    return Entry(key: key, facts: 0, textStart: 0, textCount: 0, rank: 0, isPending: false)
  }

  init() {
    entries = PlainList(repeating: Self.none, count: 1 << Self.slotBits)
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
    var hash = (key.met &* 0x9E37_79B9_7F4A_7C15) ^ (key.option &* 0x9FB2_1C65_1E98_DF25)
    hash ^= key.levels[0] &* 0xD6E8_FEB8_6659_FD93
    hash ^= (key.levels[1] ^ key.levels[2] << 1 ^ key.levels[3] << 2) &* 0xA24B_AED4_963E_E407
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
    entries.fill(Self.none)
    text.removeAll()
  }
}
