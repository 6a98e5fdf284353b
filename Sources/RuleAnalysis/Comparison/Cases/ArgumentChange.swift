/// A rule that stands otherwise for an option than before; both are meant by index.
package struct ArgumentChange: Sendable, Equatable {
  package enum Standing: String, Sendable {
    case holds
    /// It holds in some completions; missing facts decide.
    case open
    case fails
  }

  package let option: Int
  package let rule: Int
  package let before: Standing
  package let after: Standing

  package init(option: Int, rule: Int, before: Standing, after: Standing) {
    self.option = option
    self.rule = rule
    self.before = before
    self.after = after
  }

  /// Whether the same is said of another option.
  package func says(whatIsSaidBy other: ArgumentChange) -> Bool {
    rule == other.rule && before == other.before && after == other.after
  }
}
