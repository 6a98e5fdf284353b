/// How it is written what changed since the last meeting.
package enum SinceFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case html
  case json
  case csv
}
