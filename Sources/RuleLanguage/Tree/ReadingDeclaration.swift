/// Entry words that mean several values, and the question that they raise.
package struct ReadingDeclaration: Sendable, Equatable {
  package let words: [Word]
  package let values: [Operand]
  package let because: Prose?
  package let place: Place

  package init(words: [Word], values: [Operand], because: Prose?, place: Place) {
    self.words = words
    self.values = values
    self.because = because
    self.place = place
  }
}
