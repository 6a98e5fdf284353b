/// A rule book cuts its facts more finely than a case space can hold.
package enum CaseSpaceLimit: Error, Sendable, Equatable {
  /// The conditions cut one fact into more than `cells`.
  case cells(fact: Int, count: Int)
  /// The facts and members that conditions read are more than `levels`.
  case levels(count: Int)

  /// The number of cells that fit into one machine word.
  package static let cells = 64
  /// Deep enough for any guideline, shallow enough for a recursion on any thread.
  package static let levels = 2_048
}
