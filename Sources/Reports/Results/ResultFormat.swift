/// How results are written.
package enum ResultFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case json
  case ndjson
  case csv
}
