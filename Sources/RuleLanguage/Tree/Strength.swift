/// How firmly a rule argues; it sorts the display and never cancels another rule.
package enum Strength: Int, Sendable, Hashable, Comparable {
  case weak
  case plain
  case strong

  package static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
}
