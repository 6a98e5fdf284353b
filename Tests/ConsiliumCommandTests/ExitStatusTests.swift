import Testing

@testable import ConsiliumCommand

/// Which exit status wins.
struct ExitStatusTests {
  @Test("2 beats 1 beats 3 beats 4 beats 0")
  func precedence() {
    let order: [Int32] = [2, 1, 3, 4, 0]
    for (strong, first) in order.enumerated() {
      for second in order[strong...] {
        guard let left = ExitStatus(rawValue: first), let right = ExitStatus(rawValue: second) else {
          Issue.record("no status \(first) or \(second)")
          continue
        }
        #expect(left.combined(with: right).rawValue == first)
        #expect(right.combined(with: left).rawValue == first)
      }
    }
  }
}
