import Evaluation

extension Sheet {
  /// The shape before a line, which tells its kind to who cannot see colours.
  package enum Mark: Sendable, Equatable {
    /// A character, such as `▲`.
    case shape(String)
    case verdict(Verdict)
  }
}
