/// How far a block of cases has come on its way to results.
package enum BatchStage: Int, Sendable, CaseIterable {
  /// Its bytes are in memory, cut at the end of a case.
  case read
  /// They are cases in the terms of the rule book.
  case parse
  case evaluate
  /// The answers are bytes again.
  case render
  case write

  package var name: String {
    switch self {
    case .read: "read"
    case .parse: "parse"
    case .evaluate: "evaluate"
    case .render: "render"
    case .write: "write"
    }
  }

  /// Whether work that goes as far as this gets to another stage.
  package func includes(_ stage: BatchStage) -> Bool { rawValue >= stage.rawValue }
}
