/// The text of answers on its way out.
struct AnswerBuffer: ~Copyable {
  private var list: PlainList<UInt8>

  init(capacity: Int) { list = PlainList(capacity: capacity) }

  /// A buffer in somebody else's memory, as long as that is enough.
  init(in lent: UnsafeMutableBufferPointer<UInt8>) { list = PlainList(in: lent) }

  /// Whether everything fitted into somebody else's memory.
  var isLent: Bool { list.isLent }

  var count: Int { list.count }

  /// How many bytes there is room for.
  var capacity: Int { list.capacity }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) { list.append(bytes.assumingMemoryBound(to: UInt8.self)) }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  /// Appends a few bytes.
  @inline(__always)
  mutating func append(few bytes: [UInt8]) {
    for index in 0..<bytes.count { append(bytes[index]) }
  }

  /// Appends a text of a table without its first few bytes.
  @inline(__always)
  mutating func append(_ table: borrowing TextTable, _ text: Int, skipping count: Int = 0) {
    table.withPaddedBytes(of: text, skipping: count) { list.append(padded: $0, count: $1) }
  }

  /// Makes room for more bytes.
  mutating func reserve(_ count: Int) { list.reserve(count + PlainList<UInt8>.padding) }

  /// Writes texts for which room has been made.
  ///
  /// - Parameter body: Writes to the place that it is given, and moves it behind what it has written.
  @inline(__always)
  mutating func writeReserved(_ body: (inout UnsafeMutableRawPointer) -> Void) { list.appendReserved(body) }

  /// Appends a part of some bytes behind which the padding has been reserved.
  @inline(__always)
  mutating func append(padded bytes: borrowing PlainList<UInt8>, _ start: Int, _ end: Int) {
    bytes.withBytes(of: start..<end) { part in
      if let first = part.baseAddress { list.append(padded: first, count: part.count) }
    }
  }

  func withElements<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { list.withElements(body) }

  @inline(__always)
  mutating func append(_ byte: UInt8) { list.append(byte) }

  /// Writes a number in decimal digits to a place with room for all digits of any number and the padding.
  @inline(__always)
  static func write(decimal number: Int, to free: inout UnsafeMutableRawPointer) {
    var digits = InlineArray<40, UInt8>(repeating: 0)
    var left = UInt(max(0, number))
    var first = 20
    repeat {
      first &-= 1
      let (rest, digit) = left.quotientAndRemainder(dividingBy: 10)
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      left = rest
    } while left != 0
    withUnsafeBytes(of: &digits) { bytes in
      if let start = bytes.baseAddress { free.copyMemory(from: start + first, byteCount: 20) }
    }
    free += 20 &- first
  }

  mutating func removeAll() { list.removeAll() }
}
