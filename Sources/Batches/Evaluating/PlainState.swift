/// What is said of a plain option by the rules that hold and those that are open.
struct PlainState: Sendable, BitwiseCopyable {
  /// What the rules that hold add up to.
  let sum: UInt8
  /// What the open ones may add to that; nothing where it is excluded.
  let added: UInt8
  /// The statuses that it can have where nothing may be added, as bits.
  let statuses: UInt8
  /// The rank of these statuses: that of the verdict, and below it the weakness.
  let rank: UInt8

  @inline(__always)
  init(sum: UInt8, added: UInt8, statuses: UInt8, _ standing: Standing, weakness: UInt8) {
    self.sum = sum
    self.added = added
    self.statuses = statuses
    rank = standing.rank(weakness: weakness)
  }

  /// How weak the strongest rule is that argues for the option, and the strongest that may: what the rank adds to the verdict.
  @inline(__always)
  var weakness: UInt8 { rank & 15 }

  /// 1 where open rules may add something, else 0.
  @inline(__always)
  var openCount: Int { (Int(added) &+ 7) &>> 3 }
}
