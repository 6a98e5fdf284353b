/// A patient who shows what a finding says.
package struct Witness: Sendable, Equatable {
  /// What is known of one fact, as a case file would state it.
  package enum Value: Sendable, Equatable {
    /// The name of a value.
    case word(String)
    /// A number in the fact's own unit, as its digits.
    case number(String)
    case truth(Bool)
    /// The whole set of a several-of fact; empty where it is known to be none.
    case words([String])
  }

  /// A fact by its name with its value.
  package struct Entry: Sendable, Equatable {
    package let fact: String
    package let value: Value
    /// Whether the finding turns on the fact.
    package let isDecisive: Bool

    package init(fact: String, value: Value, isDecisive: Bool) {
      self.fact = fact
      self.value = value
      self.isDecisive = isDecisive
    }
  }

  /// Every fact that conditions tell values of apart and that applies to the patient, in the order of the file.
  package let entries: [Entry]
  /// All such patients, as the largest box around this one, in words; empty where it is every patient.
  package let words: String

  package init(entries: [Entry], words: String) {
    self.entries = entries
    self.words = words
  }
}
