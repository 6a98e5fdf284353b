/// How an audit is written.
package enum AuditFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case html
  case json
  case csv

  /// Whether it is a page about the cohort; the others write every case as it is taken in.
  package var isPage: Bool {
    switch self {
    case .text, .markdown, .html: true
    case .json, .csv: false
    }
  }
}
