/// The finite grid of a number fact: `low`, `low + step`, … `high`.
///
/// The ends and the step are integers scaled by ten to the power of `decimals`. Everywhere else a number is meant by its
/// index on the grid, which starts at 0.
package struct NumberScale: Sendable, Equatable {
  package let low: Int
  package let high: Int
  package let step: Int
  package let decimals: Int
  package let unit: String?

  package init(low: Int, high: Int, step: Int, decimals: Int, unit: String?) {
    self.low = low
    self.high = high
    self.step = step
    self.decimals = decimals
    self.unit = unit
  }

  /// The index of the last number of the grid.
  package var lastIndex: Int { (high - low) / step }

  /// The number at an index, without its unit.
  package func text(at index: Int) -> String { Decimal(low + index * step, decimals: decimals).text }

  /// The number at an index, with its unit where it has one.
  package func measure(at index: Int) -> String {
    guard let unit else { return text(at: index) }
    return text(at: index) + " " + unit
  }
}
