/// What is said of a plain option, in a few bits.
struct PlainState: Sendable, BitwiseCopyable {
  /// How many bits there are, with those of which nothing is said yet.
  static let bitCount = 16
  /// How many states a word holds.
  static let countOfWord = 4
  static let bitOfSpoken = 10
  static let bitOfAsked = 11
  /// How many numbers the bits below these come to, which say how it stands.
  static let standingCount = 1 << 10

  let bits: UInt16

  @inline(__always)
  init(bits: UInt16) { self.bits = bits }

  /// What the rules that hold add up to.
  @inline(__always)
  var sum: UInt8 { UInt8(truncatingIfNeeded: bits & 7) }

  /// What the open ones may add to that; nothing where it is excluded.
  @inline(__always)
  var added: UInt8 { UInt8(truncatingIfNeeded: bits &>> 3 & 7) }

  /// How weak the strongest rule is that argues for the option, and the strongest that may: what the rank adds to the verdict.
  @inline(__always)
  var weakness: UInt8 { UInt8(truncatingIfNeeded: bits &>> 6 & 15) }

  /// All of that, as a number.
  @inline(__always)
  var standing: Int { Int(bits) & (Self.standingCount &- 1) }

  /// 1 where any rule is listed, else 0.
  @inline(__always)
  var spokenCount: Int32 { Int32(bits &>> UInt16(Self.bitOfSpoken) & 1) }

  /// 1 where it is to be found out what may be added, else 0.
  @inline(__always)
  var askedCount: Int { Int(bits &>> UInt16(Self.bitOfAsked) & 1) }
}
