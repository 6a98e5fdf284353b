/// What is said of a plain option by the rules that hold and those that are open.
struct PlainState: Sendable, BitwiseCopyable {
  /// What the rules that hold add up to.
  let sum: UInt8
  /// What the open ones may add to that; nothing where it is excluded.
  let added: UInt8
  /// The statuses that it can have where nothing may be added, as bits.
  let statuses: UInt8
  /// How weak the strongest rule is that argues for it, and the strongest that may: what the rank adds to the verdict.
  let weakness: UInt8
}
