/// How far a worker goes with the cases of a block.
///
/// Only who measures where the time goes stops before the end.
package enum BatchStage: Int, Sendable, Comparable, CaseIterable {
  /// They are cases in the terms of the rule book.
  case parse
  case evaluate
  /// The answers are bytes again.
  case render

  package static func < (first: BatchStage, second: BatchStage) -> Bool { first.rawValue < second.rawValue }
}
