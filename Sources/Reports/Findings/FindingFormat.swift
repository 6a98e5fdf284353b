/// How findings about a rule file are written.
package enum FindingFormat: String, Sendable, CaseIterable {
  case text
  case json
  /// SARIF 2.1.0, which code hosts and editors read.
  case sarif
  case line
}
