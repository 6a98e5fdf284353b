/// How results are written.
package enum ResultFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case html
  case json
  case ndjson
  case csv

  /// Whether the results are pages that people read; programs read the others.
  package var isForPeople: Bool {
    switch self {
    case .text, .markdown, .html: true
    case .json, .ndjson, .csv: false
    }
  }
}
