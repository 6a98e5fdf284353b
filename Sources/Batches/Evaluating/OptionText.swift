/// Where the text about an option of the case at hand stands.
struct OptionText: BitwiseCopyable {
  /// The first byte among the texts of the cache; -1 where it is put together from what was found out, -2 where no rule
  /// speaks to the option, -3 for a plain option, and -4 for one that does not have all statuses that its open rules add up to.
  let start: Int32
  /// How many bytes it has; for a plain option its state, or -1 where it is put together from the words of rules.
  let count: Int32

  static let silent = OptionText(start: -2, count: 0)
  static let unwritten = OptionText(start: -1, count: 0)

  @inline(__always)
  var isPlain: Bool { start <= -3 }

  /// The state of a plain option of which all is written as in the table of states; -1 for any other.
  @inline(__always)
  var state: Int { start == -3 ? Int(count) : -1 }

  /// The text of a plain option that does not have all statuses.
  @inline(__always)
  var withOwnStatuses: OptionText { OptionText(start: -4, count: count) }
}

extension OptionText {
  @inline(__always)
  init(plainState state: Int) { self.init(start: -3, count: Int32(truncatingIfNeeded: state)) }
}
