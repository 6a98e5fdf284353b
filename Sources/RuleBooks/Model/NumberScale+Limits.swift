extension NumberScale {
  /// The most decimals that the ends and the step of a scale may have.
  package static let mostDecimals = 6
  /// The most steps from the first to the last number.
  package static let mostSteps = 1_000_000
}
