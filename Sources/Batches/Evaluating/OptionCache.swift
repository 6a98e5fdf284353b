/// What is written of an option, by everything on which it depends.
///
/// Many cases meet the same boxes of an option. What is found often keeps its place against what is not, and where too
/// little is found again the cache pauses: then looking would cost more than it saves.
struct OptionCache: ~Copyable {
  struct Key: BitwiseCopyable {
    /// The boxes of the option that the case meets.
    let met: UInt64
    /// The open levels that these constrain.
    let levels: LevelSet
    /// The option, and above it what ties the open levels; 0 for nothing.
    let option: UInt64

    @inline(__always)
    static func == (one: Key, other: Key) -> Bool {
      let differing = one.levels ^ other.levels
      let others = (one.met ^ other.met) | (one.option ^ other.option)
      return (differing[0] | differing[1]) | (differing[2] | differing[3]) | others == 0
    }

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
    /// How often it was found since it had to stand up for its place.
    private(set) var uses: UInt8 = 0

    init(key: Key, facts: UInt64, text: OptionText, count: UInt16, rank: UInt8) {
      self.key = key
      self.facts = facts
      textStart = text.start
      textCount = count
      self.rank = rank
    }

    @inline(__always)
    mutating func markUsed() {
      if uses < .max { uses += 1 }
    }

    mutating func loseUse() {
      if uses > 0 { uses -= 1 }
    }
  }

  /// The number of pairs of slots, as a power of two, for few options; many options have more.
  private static let fewestPairBits = 13
  private static let mostPairBits = 16
  private static let mostText = 8 << 20
  private static let trialLength = 1 << 16
  private static let pauseLength = 1 << 19

  private var entries: PlainList<Entry>
  private(set) var text = PlainList<UInt8>()
  private let pairBits: Int
  private var lookups = 0
  private var hits = 0
  /// How many lookups are still to be left out.
  private var pause = 0

  private static var none: Entry {
    let key = Key(met: 0, levels: .zero, option: -1, situation: 0)
    return Entry(key: key, facts: 0, text: .silent, count: 0, rank: 0)
  }

  init(optionCount: Int) {
    var bits = Self.fewestPairBits
    while bits < Self.mostPairBits, 1 << bits < optionCount * 256 { bits += 1 }
    pairBits = bits
    entries = PlainList(repeating: Self.none, count: 2 << bits)
  }

  /// Whether it is worth looking at the moment.
  @inline(__always)
  mutating func isInUse() -> Bool {
    if pause == 0 { return true }
    pause -= 1
    return false
  }

  @inline(__always)
  func pair(of key: Key) -> Int {
    var hash = (key.met &* 0x9E37_79B9_7F4A_7C15) ^ (key.option &* 0x9FB2_1C65_1E98_DF25)
    hash ^= key.levels[0] &* 0xD6E8_FEB8_6659_FD93
    hash ^= (key.levels[1] ^ key.levels[2] &* 3 ^ key.levels[3] &* 7) &* 0xA24B_AED4_963E_E407
    hash ^= hash >> 29
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - pairBits)) * 2
  }

  /// The slot of a pair that holds a key; nil where none does.
  @inline(__always)
  mutating func slot(holding key: Key, in pair: Int) -> Int? {
    lookups += 1
    if lookups == Self.trialLength {
      if hits * 2 < lookups { pause = Self.pauseLength }
      lookups = 0
      hits = 0
    }
    let slot = entries[pair].key == key ? pair : pair + 1
    if slot != pair, !(entries[slot].key == key) { return nil }
    hits += 1
    entries[slot].markUsed()
    return slot
  }

  @inline(__always)
  subscript(slot: Int) -> Entry { entries[slot] }

  /// The slot of a pair that a new entry may take: one that was not found again; the others lose a little.
  mutating func freeSlot(in pair: Int) -> Int? {
    let slot = entries[pair].uses <= entries[pair + 1].uses ? pair : pair + 1
    if entries[slot].uses == 0 { return slot }
    entries[slot].loseUse()
    return nil
  }

  /// Puts an entry into a slot.
  mutating func put(_ entry: Entry, in slot: Int) { entries[slot] = entry }

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
