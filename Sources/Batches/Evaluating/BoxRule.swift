/// What is written and ranked of the rule to which a box belongs.
struct BoxRule: Sendable, BitwiseCopyable {
  /// The argument among those of the plan; -1 where the box belongs to none.
  var argument: Int32 = -1
  /// The rule in the order of the file.
  var rule: Int32 = 0
  /// The number of its list in an answer; that of the intents is 0.
  var list: UInt8 = 0
  var weakness: UInt8 = 3
}
