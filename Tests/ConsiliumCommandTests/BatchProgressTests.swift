import Testing

@testable import ConsiliumCommand

/// The line that says how far a run has come.
struct BatchProgressTests {
  @Test(
    "The line says the rate, and the time left where the size of the inputs is known",
    arguments: [
      (2_000, 50, 200, "0 cases, 0 a second, 0 rejects, 25 %, 6 s left"),
      (1_000_000, 1, 1_000_000, "0 cases, 0 a second, 0 rejects, 0 %, 16666 min left"),
      (0, 0, 200, "0 cases, 0 a second, 0 rejects"),
      (5, 300, 200, "0 cases, 0 a second, 0 rejects, 100 %, 0 s left"),
      (2_000, 50, nil, "0 cases, 0 a second, 0 rejects"),
    ] as [(Int, Int, Int?, String)]
  )
  func line(milliseconds: Int, doneSize: Int, wholeSize: Int?, line: String) {
    let shown = BatchProgress.line(
      BatchOutcome(),
      milliseconds: milliseconds,
      doneSize: doneSize,
      wholeSize: wholeSize
    )
    #expect(shown == line)
  }
}
