extension PlainList<CaseSet> {
  /// Of how few cases the words are put together, and taken apart, bit by bit.
  private static var fewCases: Int { 4 }

  /// Turns sets of cases on their side: each 64 of them become a word a case.
  ///
  /// - Parameter count: How many cases there are; what becomes of others has no meaning.
  mutating func turnToWords(of count: Int) {
    for square in 0..<self.count / 64 {
      if count > Self.fewCases { transpose(from: square &* 64) } else { joinWords(square, of: count) }
    }
  }

  /// Turns the words of cases on their side: each word a case becomes 64 sets.
  mutating func turnToSets(of count: Int) {
    for square in 0..<self.count / 64 {
      if count > Self.fewCases { transpose(from: square &* 64) } else { splitWords(square, of: count) }
    }
  }

  private mutating func joinWords(_ square: Int, of count: Int) {
    var words = InlineArray<4, UInt64>(repeating: 0)
    for bit in 0..<64 {
      let set = self[square &* 64 &+ bit][0]
      for slot in 0..<count {
        words[slot] |= (set &>> UInt64(truncatingIfNeeded: slot) & 1) &<< UInt64(truncatingIfNeeded: bit)
      }
    }
    for slot in 0..<count { setWord(square, of: slot, words[slot]) }
  }

  private mutating func splitWords(_ square: Int, of count: Int) {
    var words = InlineArray<4, UInt64>(repeating: 0)
    for slot in 0..<count { words[slot] = word(square, of: slot) }
    for bit in 0..<64 {
      var set: UInt64 = 0
      for slot in 0..<count {
        set |= (words[slot] &>> UInt64(truncatingIfNeeded: bit) & 1) &<< UInt64(truncatingIfNeeded: slot)
      }
      self[square &* 64 &+ bit] = .zero
      self[square &* 64 &+ bit][0] = set
    }
  }

  /// Turns 64 sets on their side: what was a bit of each of them, in some word, becomes that word of one of them.
  ///
  /// - Parameter first: The first set.
  mutating func transpose(from first: Int) {
    // Sets that stand half, a quarter and an eighth of all apart, then those that stand next to each other.
    for start in first..<first &+ 8 {
      swapHalves(from: start, 8, 0x0000_0000_FFFF_FFFF, 0x0000_FFFF_0000_FFFF, 0x00FF_00FF_00FF_00FF)
    }
    var start = first
    while start < first &+ 64 {
      swapHalves(from: start, 1, 0x0F0F_0F0F_0F0F_0F0F, 0x3333_3333_3333_3333, 0x5555_5555_5555_5555)
      start &+= 8
    }
  }

  /// Swaps the upper bits of sets for the lower bits of those that stand 4, 2 and 1 strides behind them, among eight of them.
  @inline(__always)
  private mutating func swapHalves(from first: Int, _ stride: Int, _ four: UInt64, _ two: UInt64, _ one: UInt64) {
    var (a, b, c, d) = (self[first], self[first &+ stride], self[first &+ 2 &* stride], self[first &+ 3 &* stride])
    let behind = first &+ 4 &* stride
    var (e, f, g, h) = (self[behind], self[behind &+ stride], self[behind &+ 2 &* stride], self[behind &+ 3 &* stride])
    Self.swap(&a, &e, stride &* 4, four)
    Self.swap(&b, &f, stride &* 4, four)
    Self.swap(&c, &g, stride &* 4, four)
    Self.swap(&d, &h, stride &* 4, four)
    Self.swap(&a, &c, stride &* 2, two)
    Self.swap(&b, &d, stride &* 2, two)
    Self.swap(&e, &g, stride &* 2, two)
    Self.swap(&f, &h, stride &* 2, two)
    Self.swap(&a, &b, stride, one)
    Self.swap(&c, &d, stride, one)
    Self.swap(&e, &f, stride, one)
    Self.swap(&g, &h, stride, one)
    (self[first], self[first &+ stride], self[first &+ 2 &* stride], self[first &+ 3 &* stride]) = (a, b, c, d)
    (self[behind], self[behind &+ stride], self[behind &+ 2 &* stride], self[behind &+ 3 &* stride]) = (e, f, g, h)
  }

  @inline(__always)
  private static func swap(_ one: inout CaseSet, _ other: inout CaseSet, _ distance: Int, _ lower: UInt64) {
    let shift = CaseSet(repeating: UInt64(truncatingIfNeeded: distance))
    let moved = (one &>> shift ^ other) & CaseSet(repeating: lower)
    one ^= moved &<< shift
    other ^= moved
  }

  /// The word that a case has in 64 sets that were turned on their side.
  ///
  /// - Parameters:
  ///   - square: How many times 64 sets stand before these.
  ///   - slot: The case.
  @inline(__always)
  func word(_ square: Int, of slot: Int) -> UInt64 { self[square &* 64 &+ (slot & 63)][slot &>> 6] }

  @inline(__always)
  mutating func setWord(_ square: Int, of slot: Int, _ word: UInt64) {
    self[square &* 64 &+ (slot & 63)][slot &>> 6] = word
  }

  /// Sets a bit of the words of a case.
  mutating func insertBit(_ bit: Int, of slot: Int) {
    setWord(bit >> 6, of: slot, word(bit >> 6, of: slot) | 1 << UInt64(bit & 63))
  }

  /// Clears a bit of the words of a case.
  mutating func removeBit(_ bit: Int, of slot: Int) {
    setWord(bit >> 6, of: slot, word(bit >> 6, of: slot) & ~(1 << UInt64(bit & 63)))
  }
}
