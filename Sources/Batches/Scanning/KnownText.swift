/// A text that has been met as a value of a fact and what it stands for, small enough for one line of the processor's cache.
struct KnownText: BitwiseCopyable, Sendable {
  /// The text with both quotes.
  let bytes: BytePattern
  /// What the text is said of, and in which form.
  let owner: UInt32
  let level: Int32
  /// The one cell that is left of the level; for an item the number of its member.
  let cell: UInt8

  /// What is never met.
  init() {
    (bytes, owner, level, cell) = (BytePattern(), 0, 0, 0)
  }

  init(_ bytes: BytePattern, owner: UInt32, level: Int32, cell: UInt8) {
    (self.bytes, self.owner, self.level, self.cell) = (bytes, owner, level, cell)
  }

  /// Whether the text stands where an opening quote does, as a value of an owner.
  @inline(__always)
  func stands(_ raw: RawSpan, _ quote: Int, _ owner: UInt32) -> Bool {
    self.owner == owner && bytes.stands(raw, at: quote)
  }
}
