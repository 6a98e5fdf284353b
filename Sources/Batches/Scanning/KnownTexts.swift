/// The texts that lines mostly have as values, to be known again before it is known where they end.
///
/// A text is looked for in a few slots behind the one that its first bytes lead to. Where these are taken nothing more is
/// learned; the scanner then knows the text by its token.
struct KnownTexts: ~Copyable {
  /// How many slots are tried.
  private static var tries: Int { 4 }
  /// As many bits have the numbers of the slots.
  private static var bits: UInt64 { 10 }

  private var slots = PlainList(repeating: KnownText(), count: 1 << Int(bits) + tries)

  /// What is known in a slot.
  @inline(__always)
  subscript(slot: Int) -> KnownText { slots[slot] }

  /// The slot of the text whose opening quote stands at an offset; nil where it is not known.
  @inline(__always)
  mutating func slot(_ raw: RawSpan, _ quote: Int, owner: UInt32) -> Int? {
    let first = place(raw, quote, owner)
    return slots[first].stands(raw, quote, owner) ? first : laterSlot(raw, quote, owner, behind: first)
  }

  @inline(never)
  private mutating func laterSlot(_ raw: RawSpan, _ quote: Int, _ owner: UInt32, behind first: Int) -> Int? {
    (1..<Self.tries).first { slots[first + $0].stands(raw, quote, owner) }.map { first + $0 }
  }

  /// Learns what a text stands for, if there is room left.
  ///
  /// - Parameters:
  ///   - raw: The text in which it was met.
  ///   - place: The text with its quotes.
  ///   - owner: What it is said of, and in which form.
  ///   - level: The level of which it leaves one cell.
  ///   - cell: The cell; for an item the number of its member.
  mutating func learn(_ raw: RawSpan, _ place: Range<Int>, owner: UInt32, level: Int32, cell: UInt8) {
    let first = self.place(raw, place.lowerBound, owner)
    for slot in first..<(first + Self.tries) where slots[slot].bytes.length == 0 {
      let bytes = BytePattern(raw.withUnsafeBytes { Array($0[place]) })
      slots[slot] = KnownText(bytes, owner: owner, level: level, cell: cell)
      return
    }
  }

  /// The first slot of a text.
  ///
  /// Its opening quote and four bytes lead there: of a shorter text they are mostly the same as well, since a comma
  /// follows it.
  @inline(__always)
  private mutating func place(_ raw: RawSpan, _ quote: Int, _ owner: UInt32) -> Int {
    let leading = raw.word(at: quote) &<< 24 ^ UInt64(owner)
    return Int(truncatingIfNeeded: (leading &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- Self.bits))
  }
}
