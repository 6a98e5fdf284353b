/// Texts on the way to a table of them.
struct TextList: ~Copyable {
  private(set) var bytes = AnswerBuffer(capacity: 1 << 12)
  /// Where each text begins, and where it ends.
  private(set) var places: [SIMD2<Int32>] = []

  var count: Int { places.count }

  /// Adds a text.
  mutating func add(_ text: [UInt8]) {
    add { $0.append(text) }
  }

  /// Adds a text that begins where a line of the processor's cache does: of many long ones each is read faster then.
  mutating func addAligned(_ write: (inout AnswerBuffer) -> Void) {
    while bytes.count % 64 != 0 { bytes.append(0) }
    add(write)
  }

  private mutating func add(_ write: (inout AnswerBuffer) -> Void) {
    let start = Int32(bytes.count)
    write(&bytes)
    places.append(SIMD2(start, Int32(bytes.count)))
  }
}
