/// Where a case stands in a run.
package struct CasePlace: Sendable, Equatable {
  /// Counts the cases of all inputs from 1.
  package let position: Int
  /// The input that the case comes from, where there is more than one.
  package let file: String?

  package init(position: Int, file: String?) {
    self.position = position
    self.file = file
  }

  package var isFirst: Bool { position == 1 }
}
