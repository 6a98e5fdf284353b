/// Where the text about an option of the case at hand stands.
struct OptionText: BitwiseCopyable {
  /// The first byte among the texts of the cache; -1 where it is put together from what was found out, -2 where no rule
  /// speaks to the option, -3 for a plain option, and -4 for one that does not have all statuses that its open rules add up to.
  let start: Int32
  /// How many bytes it has; for a plain option its statuses, as bits.
  let count: Int32

  static let silent = OptionText(start: -2, count: 0)
  static let unwritten = OptionText(start: -1, count: 0)

  @inline(__always)
  var isSilent: Bool { start == Self.silent.start }

  @inline(__always)
  var isPlain: Bool { start < Self.silent.start }

  /// Whether a plain option does not have all statuses that its open rules add up to.
  @inline(__always)
  var hasOwnStatuses: Bool { start == -4 }

  /// The statuses that a plain option can have.
  @inline(__always)
  var statuses: Int { Int(count) }
}

extension OptionText {
  /// The text of a plain option with all statuses that its open rules add up to.
  ///
  /// - Parameters:
  ///   - statuses: The statuses, as bits.
  ///   - spokenCount: 1 where some rule speaks to it, else 0.
  @inline(__always)
  init(statuses: UInt8, spokenCount: Int32) { self.init(start: -2 &- spokenCount, count: Int32(statuses)) }

  /// The text of a plain option that does not have all of them.
  init(ownStatuses: UInt8) { self.init(start: -4, count: Int32(ownStatuses)) }
}
