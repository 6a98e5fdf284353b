import Evaluation

/// What is shown of the statuses that an option can have.
struct Standing: Sendable, BitwiseCopyable {
  /// The verdict's place in the order of display.
  let verdict: UInt8
  let isContested: Bool
  /// Where the text before an option's intents stands among those of the option.
  let opening: UInt8

  /// How many openings each option has.
  static let openingCount = Verdict.allCases.count * 2

  init(_ statuses: StatusSet) {
    verdict = UInt8(statuses.verdict.position)
    isContested = statuses.isContested
    opening = verdict * 2 + (isContested ? 1 : 0)
  }

  /// The rank of an option in the order of display, by how weak the rules are that argue for it: at most 15.
  @inline(__always)
  func rank(weakness: UInt8) -> UInt8 { verdict &* 16 &+ weakness }
}
