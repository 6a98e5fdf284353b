/// Entry words that leave several values open, with the question they raise.
package struct Reading: Sendable {
  package let words: [String]
  /// The values left open, as a set of value indices.
  package let values: UInt64
  package let because: String?

  package init(words: [String], values: UInt64, because: String?) {
    self.words = words
    self.values = values
    self.because = because
  }
}
