import Testing

/// A wrong addition to the sample, its findings marked, and the right one beside it.
struct Twin: Sendable, CustomTestStringConvertible {
  let name: String
  let bad: String
  let good: String
  /// The sample that the wrong addition goes with, marked where the finding is in the sample.
  let sample: String

  init(_ name: String, bad: String, good: String, sample: String = Sample.declarations) {
    self.name = name
    self.bad = bad
    self.good = good
    self.sample = sample
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

  /// The same twin with a mark in the sample, where the later of two declarations stands.
  func markingSample(_ marked: String) -> Twin {
    let plain = marked.replacing(/«[^»]*»/, with: "")
    return Twin(
      name,
      bad: bad,
      good: good,
      sample: Sample.declarations.replacing(plain, with: marked, maxReplacements: 1)
    )
  }

  var testDescription: String { name }
}
