/// What is written and ranked of a rule, and where its boxes are.
struct ListedRule: Sendable, BitwiseCopyable {
  /// The argument among those of the plan; -1 for a bit that no rule has.
  var argument: Int32 = -1
  /// The rule in the order of the file.
  var rule: Int32 = 0
  /// Its place among the rules of its option in the order of the file.
  var place: Int32 = 0
  /// The first word of the rows in which its boxes have their bits.
  var word: Int32 = 0
  /// The number of its list in an answer; that of the intents is 0.
  var list: UInt8 = 0
  var weakness: UInt8 = 3
  /// The bit that it adds to the sum of arguments where it holds.
  var statusBit: UInt8 = 0
  /// Whether it has boxes in several words.
  var isWide = false
  /// The bits of its boxes, in the first word.
  var boxes: UInt64 = 0
}
