/// The statuses that an option can have, and its rank by them.
struct RankedStatuses: Sendable, BitwiseCopyable {
  /// The statuses, as bits.
  let statuses: UInt8
  /// The rank of the verdict, and below it the weakness.
  let rank: UInt8
}
