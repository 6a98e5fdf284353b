/// How a chase list is written.
package enum ChaseFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case html
  case json
  case csv

  /// Whether it is a page that people read; the others write every patient as it is taken in.
  package var isPage: Bool {
    switch self {
    case .text, .markdown, .html: true
    case .json, .csv: false
    }
  }
}
