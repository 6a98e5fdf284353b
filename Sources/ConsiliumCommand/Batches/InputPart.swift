import CaseFiles
import Reports

/// Where an input stands in the longer file that it was cut out of; the start where it is a file of its own.
///
/// Results then bear the numbers, and errors the lines, of the longer file: parts that different machines have answered
/// make one file.
struct InputPart: Sendable, Equatable {
  static let whole = InputPart(firstCase: 1, firstLine: 1)

  /// The number of the first case.
  let firstCase: Int
  /// The number of the first line.
  let firstLine: Int

  init(firstCase: Int, firstLine: Int) {
    self.firstCase = firstCase
    self.firstLine = firstLine
  }

  /// Reads `CASE:LINE`, or `CASE` where no line before it is blank; nil for anything else.
  init?(_ text: String) {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false).map { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    // Half of all numbers are enough, and the other half leaves room to count.
    guard (1...2).contains(numbers.count), let first = numbers[0], let line = numbers[numbers.count - 1],
      first >= 1, line >= first, line <= Int.max / 2
    else { return nil }
    self.init(firstCase: first, firstLine: line)
  }

  /// Reads `--first`.
  ///
  /// - Returns: nil where it cannot be used; standard error says why.
  static func part(
    _ arguments: ParsedArguments,
    loading: CaseLoading,
    inputs: [Path],
    format: ResultFormat,
    console: inout Console
  ) -> InputPart? {
    guard let text = arguments.value("first") else { return .whole }
    guard let part = InputPart(text) else {
      console.complain(
        "--first cannot be `" + text + "`",
        help: "it is the number of the first case, and behind a colon that of its line, which is no smaller: 1001:1003"
      )
      return nil
    }
    guard inputs.count == 1, inputs.allSatisfy({ loading.kind(of: $0) == .ndjson }) else {
      console.complain(
        "--first needs one input, and that in NDJSON",
        help: "cut it at the end of a line: --input ndjson"
      )
      return nil
    }
    guard format == .ndjson || format == .csv, !arguments.has("resume") else {
      console.complain(
        "--first needs results that can be put together",
        help: "--format ndjson or csv, and no --resume"
      )
      return nil
    }
    return part
  }
}
