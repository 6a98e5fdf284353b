/// Many short texts in one piece of memory.
struct TextTable: ~Copyable, Sendable {
  private let bytes: PlainTable<UInt8>
  /// Where each text begins, and where it ends.
  private let places: PlainTable<SIMD2<Int32>>

  init(_ texts: [[UInt8]]) {
    var list = TextList()
    for text in texts { list.add(text) }
    self.init(list)
  }

  init(_ list: consuming TextList) {
    let padding = Array(repeating: UInt8(0), count: PlainList<UInt8>.padding)
    bytes = PlainTable(list.bytes.withElements { Array($0) } + padding)
    places = PlainTable(list.places)
  }

  /// Copies a text without its first few bytes to memory that has room for it and the padding, and moves behind it.
  @inline(__always)
  func copy(_ text: Int, skipping count: Int = 0, to free: inout UnsafeMutableRawPointer) {
    let part = part(text, skipping: count)
    PlainList<UInt8>.copy(padded: bytes.bytes + part.start, count: part.size, to: free)
    free += part.size
  }

  /// The same for a text that is mostly short.
  @inline(__always)
  func copy(few text: Int, skipping count: Int = 0, to free: inout UnsafeMutableRawPointer) {
    let part = part(text, skipping: count)
    PlainList<UInt8>.copy(few: bytes.bytes + part.start, count: part.size, to: free)
    free += part.size
  }

  /// Where a text without its first few bytes stands, and how many bytes it has.
  @inline(__always)
  private func part(_ text: Int, skipping count: Int) -> (start: Int, size: Int) {
    let start = Int(places[text][0]) &+ count
    return (start, Int(places[text][1]) &- start)
  }

  /// A text.
  func text(_ text: Int) -> [UInt8] { bytes.withBytes(of: Int(places[text][0])..<Int(places[text][1])) { Array($0) } }

  /// How many bytes all texts have together.
  var size: Int { bytes.count }

  /// The bytes of a text without the first few, and how many they are; more bytes than these can be read.
  @inline(__always)
  func withPaddedBytes(of text: Int, skipping count: Int, _ body: (UnsafeRawPointer, Int) -> Void) {
    let part = part(text, skipping: count)
    bytes.withBytes(of: part.start..<part.start + part.size + PlainList<UInt8>.padding) { padded in
      if let first = padded.baseAddress { body(first, part.size) }
    }
  }
}
