/// How findings about a rule file are written.
package enum FindingFormat: String, Sendable, CaseIterable {
  case text
  case json
  case line
}
