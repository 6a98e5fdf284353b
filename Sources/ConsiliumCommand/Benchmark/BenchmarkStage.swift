/// How far a batch of cases has come on its way to results.
enum BenchmarkStage: Int, Sendable, CaseIterable, Comparable {
  /// The bytes are in memory, cut at the end of a case.
  case read
  /// They are cases in the terms of the rule book.
  case parse
  case evaluate
  /// The answers are bytes again.
  case render
  case write

  var name: String {
    switch self {
    case .read: "read"
    case .parse: "parse"
    case .evaluate: "evaluate"
    case .render: "render"
    case .write: "write"
    }
  }

  static func < (first: BenchmarkStage, second: BenchmarkStage) -> Bool { first.rawValue < second.rawValue }
}
