import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One line on standard error that says how far a run has come, where somebody sees it and the work is long.
///
/// It is drawn with a carriage return and spaces alone: no colour, nothing that a plain terminal does not know.
struct BatchProgress: Sendable {
  private static let firstDrawn = Duration.seconds(1)
  private static let interval = Duration.milliseconds(200)

  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  /// The bytes of all inputs; nil where one of them is no file.
  private let wholeSize: Int?
  private var doneSize = 0
  private var nextDrawn: ContinuousClock.Instant
  private var drawnWidth = 0

  /// - Returns: nil where nobody would see it, or where it would mix with results on the same terminal.
  init?(_ inputs: [Path], isOutputShown: Bool) {
    guard isatty(STDERR_FILENO) == 1, !isOutputShown || isatty(STDOUT_FILENO) != 1 else { return nil }
    guard getenv("TERM").map({ String(cString: $0) }) != "dumb" else { return nil }
    let sizes = inputs.map { Files.size(of: $0) }
    wholeSize = sizes.contains(nil) ? nil : sizes.compactMap { $0 }.reduce(0, +)
    start = clock.now
    nextDrawn = start + Self.firstDrawn
  }

  /// Takes in that so many bytes more are answered, and draws the line where it is time to.
  mutating func add(_ size: Int, _ outcome: BatchOutcome) {
    doneSize += size
    let now = clock.now
    guard now >= nextDrawn else { return }
    nextDrawn = now + Self.interval
    let parts = (now - start).components
    let milliseconds = Int(parts.seconds) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000)
    draw(Self.line(outcome, milliseconds: milliseconds, doneSize: doneSize, wholeSize: wholeSize))
  }

  /// Takes the line away.
  mutating func clear() {
    guard drawnWidth > 0 else { return }
    Self.write("\r" + String(repeating: " ", count: drawnWidth) + "\r")
    drawnWidth = 0
  }

  private mutating func draw(_ line: String) {
    Self.write("\r" + line + String(repeating: " ", count: max(0, drawnWidth - line.count)))
    drawnWidth = line.count
  }

  private static func write(_ text: String) { _ = Console.writeAll(Array(text.utf8), to: STDERR_FILENO) }

  /// The line: `1200000 cases, 400000 a second, 3 rejects, 25 %, 9 s left`.
  static func line(_ outcome: BatchOutcome, milliseconds: Int, doneSize: Int, wholeSize: Int?) -> String {
    let rate = outcome.caseCount * 1000 / max(1, milliseconds)
    var parts = [
      Counted.words(outcome.caseCount, "case"), String(rate) + " a second",
      Counted.words(outcome.rejectCount, "reject"),
    ]
    if let wholeSize, wholeSize > 0, doneSize > 0 {
      let percent = min(100, doneSize / max(1, wholeSize / 100))
      let seconds = max(0, wholeSize - doneSize) / max(1, doneSize * 1000 / max(1, milliseconds))
      parts.append(String(percent) + " %")
      parts.append(seconds < 120 ? String(seconds) + " s left" : String(seconds / 60) + " min left")
    }
    return parts.joined(separator: ", ")
  }
}
