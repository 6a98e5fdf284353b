import CaseFiles

/// What was understood of an answer.
struct TypedEntry: Sendable {
  let entry: FactEntry
  /// Whether only single members are spoken of, so that it is added to what was said before.
  let isPartial: Bool
}
