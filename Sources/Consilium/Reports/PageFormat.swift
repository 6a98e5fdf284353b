import Reports

/// How the pages of a meeting are written.
public enum PageFormat: String, Sendable, CaseIterable {
  /// Pages of 80 columns.
  case text
  /// Pages for e-mail and wikis.
  case markdown
  /// One file for a browser and for paper, which runs no script and loads nothing.
  case html

  var resultFormat: ResultFormat {
    switch self {
    case .text: .text
    case .markdown: .markdown
    case .html: .html
    }
  }
}
