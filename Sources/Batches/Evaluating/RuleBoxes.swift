/// The boxes of a rule, as the bits of a row that stand next to each other.
struct RuleBoxes: Sendable, BitwiseCopyable {
  /// The boxes of a bit that no rule has.
  static let none = RuleBoxes(first: 0, end: 0)

  let first: Int32
  let end: Int32
}
