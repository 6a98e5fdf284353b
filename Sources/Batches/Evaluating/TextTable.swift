/// Many short texts in one piece of memory.
struct TextTable: ~Copyable, Sendable {
  private let bytes: PlainTable<UInt8>
  private let ends: PlainTable<Int32>

  init(_ texts: [[UInt8]]) {
    bytes = PlainTable(texts.flatMap { $0 })
    var ends: [Int32] = [0]
    for text in texts { ends.append((ends.last ?? 0) + Int32(text.count)) }
    self.ends = PlainTable(ends)
  }

  /// The bytes of a text without the first few.
  @inline(__always)
  func withBytes(of text: Int, skipping count: Int = 0, _ body: (UnsafeRawBufferPointer) -> Void) {
    bytes.withBytes(of: Int(ends[text]) + count..<Int(ends[text + 1]), body)
  }
}
