/// A question that an entry word raised because it can mean several values.
package struct ReadingQuestion: Sendable, Equatable {
  package let fact: Int
  /// The word as it was entered.
  package let word: String
  package let because: String

  package init(fact: Int, word: String, because: String) {
    self.fact = fact
    self.word = word
    self.because = because
  }
}
