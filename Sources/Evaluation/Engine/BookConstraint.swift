import CaseSpaces

/// An `impossible` or an `only when` as the set of completions that it leaves.
package struct BookConstraint: Sendable {
  package let reason: Conflict.Reason
  /// nil where the budget ran out.
  package let allowed: Diagram?

  package init(reason: Conflict.Reason, allowed: Diagram?) {
    self.reason = reason
    self.allowed = allowed
  }
}
