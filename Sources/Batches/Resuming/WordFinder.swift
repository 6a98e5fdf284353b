/// Finds a word in bytes that come one by one. The word's first byte occurs in it only there, or once more at its end.
struct WordFinder: Sendable {
  private let word: [UInt8]
  private var matched = 0
  private(set) var isFound = false

  init(_ word: String) { self.word = Array(word.utf8) }

  mutating func take(_ byte: UInt8) {
    guard !isFound else { return }
    matched = byte == word[matched] ? matched + 1 : (byte == word[0] ? 1 : 0)
    isFound = matched == word.count
  }
}
