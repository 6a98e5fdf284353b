/// Many short texts in one piece of memory.
struct TextTable: ~Copyable, Sendable {
  private let bytes: PlainTable<UInt8>
  private let ends: PlainTable<Int32>

  init(_ texts: [[UInt8]]) {
    bytes = PlainTable(texts.flatMap { $0 } + Array(repeating: 0, count: PlainList<UInt8>.padding))
    var ends: [Int32] = [0]
    for text in texts { ends.append((ends.last ?? 0) + Int32(text.count)) }
    self.ends = PlainTable(ends)
  }

  /// Copies a text without its first few bytes to memory that has room for it and the padding, and moves behind it.
  @inline(__always)
  func copy(_ text: Int, skipping count: Int = 0, to free: inout UnsafeMutableRawPointer) {
    let start = Int(ends[text]) &+ count
    let size = Int(ends[text &+ 1]) &- start
    PlainList<UInt8>.copy(padded: bytes.bytes + start, count: size, to: free)
    free += size
  }

  /// Copies a text without its first few bytes that is mostly short, to memory that has room for it and the padding, and moves behind it.
  @inline(__always)
  func copy(few text: Int, skipping count: Int = 0, to free: inout UnsafeMutableRawPointer) {
    let start = Int(ends[text]) &+ count
    let size = Int(ends[text &+ 1]) &- start
    PlainList<UInt8>.copy(few: bytes.bytes + start, count: size, to: free)
    free += size
  }

  /// A text.
  func text(_ text: Int) -> [UInt8] { bytes.withBytes(of: Int(ends[text])..<Int(ends[text + 1])) { Array($0) } }

  /// How many bytes all texts have together.
  var size: Int { bytes.count }

  /// The bytes of a text without the first few, and how many they are; more bytes than these can be read.
  @inline(__always)
  func withPaddedBytes(of text: Int, skipping count: Int, _ body: (UnsafeRawPointer, Int) -> Void) {
    let start = Int(ends[text]) + count
    let end = Int(ends[text + 1])
    bytes.withBytes(of: start..<end + PlainList<UInt8>.padding) { padded in
      if let first = padded.baseAddress { body(first, end - start) }
    }
  }
}
