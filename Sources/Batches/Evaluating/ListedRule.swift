/// What is written and ranked of a rule.
struct ListedRule: Sendable, BitwiseCopyable {
  /// The argument among those of the plan; -1 for a bit that no rule has.
  var argument: Int32 = -1
  /// The rule in the order of the file.
  var rule: Int32 = 0
  /// Its bit where the rules of each option stand in the order of the file.
  var bitInFile: Int32 = 0
  /// The number of its list in an answer; that of the intents is 0.
  var list: UInt8 = 0
  var weakness: UInt8 = 3
  /// The bit that it adds to the sum of arguments where it holds.
  var statusBit: UInt8 = 0

  /// Whether a brief answer lists it where it holds, and not only where it is open.
  var isListedWhereItHolds: Bool { list != Argument.List.notes.rawValue + 1 }
}
