/// Where the rules of an option have their bits.
struct PlainOption: Sendable, BitwiseCopyable {
  /// The words of rules.
  var first: Int32 = 0
  var end: Int32 = 0
  /// Where its masks begin, one for each of the words.
  var firstMasks: Int32 = 0
  /// Its arguments among those of all options.
  var firstArgument: Int32 = 0
  var endArgument: Int32 = 0
  /// Where its parts begin and end, for listing its rules.
  var firstPart: Int32 = 0
  var endPart: Int32 = 0
  /// Its state where no rule speaks to it, among those of the plan; -1 where it has too many rules for a table of them.
  var firstState: Int32 = -1
  /// The first of its bits in the only word, where it has a table.
  var shift: UInt64 = 0
  /// Its bits, moved to the lowest ones.
  var mask: UInt64 = 0
}
