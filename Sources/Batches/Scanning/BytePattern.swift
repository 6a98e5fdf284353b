/// Up to 32 bytes, laid out so that they are known again where they stand in a line.
struct BytePattern: BitwiseCopyable, Sendable {
  static let longest = 32

  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64
  /// Which bits of the first two words count.
  private let firstMask: UInt64
  private let secondMask: UInt64
  private let count: UInt32

  /// A pattern that stands nowhere.
  init() {
    (first, second, third, fourth) = (1, 0, 0, 0)
    (firstMask, secondMask, count) = (0, 0, 0)
  }

  /// The pattern of some bytes; one that stands nowhere where they are too many.
  init(_ bytes: [UInt8]) {
    let isFitting = bytes.count <= Self.longest
    let words = (0..<4).map { word in
      bytes.dropFirst(8 * word).prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    (first, second, third, fourth) = isFitting ? (words[0], words[1], words[2], words[3]) : (1, 0, 0, 0)
    firstMask = isFitting ? Self.mask(bytes.count) : 0
    secondMask = isFitting ? Self.mask(bytes.count - 8) : 0
    count = isFitting ? UInt32(bytes.count) : 0
  }

  /// How many bytes there are.
  @inline(__always)
  var length: Int { Int(truncatingIfNeeded: count) }

  /// Whether the bytes stand at an offset.
  @inline(__always)
  func stands(_ raw: RawSpan, at offset: Int) -> Bool {
    let inFirst = raw.word(at: offset) & firstMask ^ first
    let inSecond = raw.word(at: offset &+ 8) & secondMask ^ second
    return inFirst | inSecond == 0 && (count <= 16 || restStands(raw, at: offset))
  }

  @inline(__always)
  private func restStands(_ raw: RawSpan, at offset: Int) -> Bool {
    let inThird = (raw.word(at: offset &+ 16) ^ third) & Self.mask(length &- 16)
    let inFourth = (raw.word(at: offset &+ 24) ^ fourth) & Self.mask(length &- 24)
    return inThird | inFourth == 0
  }

  /// The bits of the first bytes of a word.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    if count <= 0 { return 0 }
    return count >= 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1
  }
}
