import Reports

/// How answers are written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Pages of 80 columns for people.
  case text
  /// The same pages for e-mail and wikis.
  case markdown
  /// One JSON array.
  case json
  /// One JSON object a line.
  case ndjson
  /// One row for each case and option.
  case csv

  var resultFormat: ResultFormat {
    switch self {
    case .text: .text
    case .markdown: .markdown
    case .json: .json
    case .ndjson: .ndjson
    case .csv: .csv
    }
  }
}
