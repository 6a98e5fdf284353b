/// Sums up the bytes of an input, piece by piece, so that a later run can tell whether it reads the same.
///
/// A piece has the sum of its words and the sum of all sums on the way, so that a word counts by its place, too; adding is
/// as fast as reading. The sums tell what chance or an editor has changed. They keep nobody from forging an input.
package struct PieceSums: Sendable {
  private typealias Words = SIMD4<UInt64>

  private static let size = 1 << 16
  private static let wordsSize = MemoryLayout<Words>.size

  private var sum = Words()
  private var sums = Words()
  /// How many bytes of the piece have come.
  private var count = 0
  /// Those that do not make words yet.
  private var rest: [UInt8] = []

  package init() {}

  /// Takes the next bytes of an input.
  ///
  /// - Returns: The sums of the pieces that are whole with them.
  package mutating func take(_ bytes: UnsafeRawBufferPointer) -> [UInt64] {
    var whole: [UInt64] = []
    var position = 0
    while position < bytes.count {
      if rest.isEmpty {
        let end = position + min(Self.size - count, bytes.count - position) / Self.wordsSize * Self.wordsSize
        count += end - position
        while position < end {
          add(bytes.loadUnaligned(fromByteOffset: position, as: Words.self))
          position += Self.wordsSize
        }
      }
      if count < Self.size {
        let few = bytes[position..<min(bytes.count, position + Self.wordsSize - rest.count)]
        rest += few
        count += few.count
        position += few.count
        if rest.count == Self.wordsSize { addRest() }
      }
      if count == Self.size { whole.append(finish()) }
    }
    return whole
  }

  /// Ends an input.
  ///
  /// - Returns: The sum of its last piece; nil where that was whole.
  package mutating func end() -> UInt64? {
    guard count > 0 else { return nil }
    if !rest.isEmpty { addRest() }
    return finish()
  }

  private mutating func add(_ words: Words) {
    sum &+= words
    sums &+= sum
  }

  private mutating func addRest() {
    rest += repeatElement(0, count: Self.wordsSize - rest.count)
    rest.withUnsafeBytes { add($0.loadUnaligned(as: Words.self)) }
    rest.removeAll(keepingCapacity: true)
  }

  /// One number of all sums and of the length of the piece.
  private mutating func finish() -> UInt64 {
    var mixed = UInt64(count)
    for lane in 0..<Words.scalarCount {
      for word in [sum[lane], sums[lane]] {
        mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
      }
    }
    (sum, sums, count) = (Words(), Words(), 0)
    return mixed
  }
}
