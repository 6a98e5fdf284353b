/// Judges what an answer leaves open: the bits of the scope first, then those of each open option.
struct AnswerJudge {
  /// What is open before the answer.
  let before: [UInt8]

  private static let outside: UInt8 = 1

  /// Whether an answer puts the patient outside of what the book speaks about.
  func leavesScope(_ bits: [UInt8]) -> Bool { bits[0] == Self.outside && before[0] != Self.outside }

  /// Whether an answer puts a patient within the scope of whom that was open.
  func entersScope(_ bits: [UInt8]) -> Bool { bits[0] != before[0] && bits[0] != Self.outside }

  func isSettled(_ option: Int, _ bits: [UInt8]) -> Bool { StatusSet(bits: bits[option + 1]).isSettled }

  func isNarrowed(_ option: Int, _ bits: [UInt8]) -> Bool { bits[option + 1] != before[option + 1] }

  /// What an answer brings, the scope counted like an option; nothing where the answer is not possible.
  func worth(of bits: [UInt8]) -> AskingWorth {
    guard bits[0] != 0 else { return AskingWorth() }
    let options = before.count - 1
    let scopeNarrows = bits[0] != before[0] ? 1 : 0
    if leavesScope(bits) { return AskingWorth(settled: options + 1, narrowed: options + 1) }
    let settled = (0..<options).count { isSettled($0, bits) }
    let narrowed = (0..<options).count { isNarrowed($0, bits) }
    return AskingWorth(settled: settled + scopeNarrows, narrowed: narrowed + scopeNarrows)
  }
}
