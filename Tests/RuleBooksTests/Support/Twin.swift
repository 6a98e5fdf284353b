import Testing

/// A wrong addition to the sample, its findings marked, and the right one beside it.
struct Twin: Sendable, CustomTestStringConvertible {
  let name: String
  let bad: String
  let good: String

  init(_ name: String, bad: String, good: String) {
    self.name = name
    self.bad = bad
    self.good = good
  }

  /// Twins that differ in a condition.
  init(_ name: String, badCondition bad: String, good: String) {
    self.init(name, bad: "covers when \(bad)", good: "covers when \(good)")
  }

  /// Twins that differ in what a case gives.
  init(_ name: String, badGiven bad: String, good: String) {
    self.init(
      name,
      bad: "case \"A\" given \(bad) expect possible surgery",
      good: "case \"A\" given \(good) expect possible surgery"
    )
  }

  var testDescription: String { name }
}
