/// The statuses that an option can have over the completions of a case.
///
/// There are five: excluded, contested, for, against and silent. The first is kept in two bits, since the verdict
/// *provisional* asks whether something argues for an option where it is excluded. Where every completion excludes the
/// option, the two are one.
package struct StatusSet: Sendable, Equatable {
  package static let silent: UInt8 = 1 << 0
  package static let supported: UInt8 = 1 << 1
  package static let opposed: UInt8 = 1 << 2
  package static let contested: UInt8 = 1 << 3
  package static let excluded: UInt8 = 1 << 4
  package static let excludedThoughSupported: UInt8 = 1 << 5

  package let bits: UInt8

  package init(bits: UInt8) {
    self.bits = bits
  }

  /// The status bit for the sum of arguments for (1), against (2) and exclusions (4) in one completion.
  package static func status(ofArguments sum: UInt8) -> UInt8 {
    switch sum & 7 {
    case 0: silent
    case 1: supported
    case 2: opposed
    case 3: contested
    case 4, 6: excluded
    default: excludedThoughSupported
    }
  }

  /// The bits that are one status where no other can be reached.
  package static let everyExclusion = excluded | excludedThoughSupported

  /// The sums, one bit a sum, that two sets of them come to where each of one meets each of the other.
  package static func combined(_ first: UInt8, _ second: UInt8) -> UInt8 {
    var result: UInt8 = 0
    var left = first
    while left != 0 {
      var right = second
      while right != 0 {
        result |= 1 << UInt8(left.trailingZeroBitCount | right.trailingZeroBitCount)
        right &= right - 1
      }
      left &= left - 1
    }
    return result
  }

  /// The statuses for a mask of sums, one bit a sum.
  package init(sums: UInt8) {
    var bits: UInt8 = 0
    for sum in UInt8(0)..<8 where sums >> sum & 1 == 1 { bits |= Self.status(ofArguments: sum) }
    self.bits = bits
  }

  /// Whether nothing that could become known makes a difference: one status is left, or none but being excluded.
  package var isSettled: Bool { bits.nonzeroBitCount < 2 || bits & ~Self.everyExclusion == 0 }

  package var isContested: Bool { bits & Self.contested != 0 }

  /// Whether the option can be a candidate in some completion.
  private var canBeCandidate: Bool { bits & (Self.supported | Self.contested) != 0 }

  package var verdict: Verdict {
    let supported = Self.supported | Self.contested | Self.excludedThoughSupported
    let excluded = Self.excluded | Self.excludedThoughSupported
    if bits & ~excluded == 0 { return .excluded }
    if bits & ~supported == 0 { return bits & excluded == 0 ? .candidate : .provisional }
    return canBeCandidate ? .possible : .unsupported
  }
}
