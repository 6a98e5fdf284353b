import Evaluation

/// What is shown of the statuses that an option can have.
struct Standing: Sendable, BitwiseCopyable {
  /// The verdict's place in the order of display.
  let verdict: UInt8
  let isContested: Bool

  init(_ statuses: StatusSet) {
    verdict = UInt8(statuses.verdict.position)
    isContested = statuses.isContested
  }
}
