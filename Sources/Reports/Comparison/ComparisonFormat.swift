/// How a comparison is written.
package enum ComparisonFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case json
}
