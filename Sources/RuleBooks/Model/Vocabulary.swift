/// The words by which entry forms and spreadsheets may call facts and values.
package struct Vocabulary: Sendable {
  /// What a key means.
  package struct Key: Sendable, Equatable {
    package let fact: Int
    /// Whether the key names the declared unit, as in `tumour_size_mm`.
    package let namesUnit: Bool

    package init(fact: Int, namesUnit: Bool) {
      self.fact = fact
      self.namesUnit = namesUnit
    }
  }

  /// What a word means for a fact.
  package enum Meaning: Sendable, Equatable {
    /// A value, by index.
    case value(Int)
    /// A reading of the fact, by index.
    case reading(Int)
  }

  private let keys: [String: Key]
  private let words: [[String: Meaning]]

  /// - Parameters:
  ///   - keys: What each key means, in normal form.
  ///   - words: For each fact what each word means, in normal form.
  package init(keys: [String: Key], words: [[String: Meaning]]) {
    self.keys = keys
    self.words = words
  }

  /// The fact that a key names, whatever its case, hyphens, underscores and spaces.
  package func key(_ text: String) -> Key? { keys[Self.normal(text)] }

  /// What a word means for a fact, whatever its case, hyphens, underscores and spaces.
  package func meaning(of word: String, for fact: Int) -> Meaning? { words[fact][Self.normal(word)] }

  /// Every key, for suggestions; sorted.
  package var everyKey: [String] { keys.keys.sorted() }

  /// Every word of a fact, for suggestions; sorted.
  package func everyWord(of fact: Int) -> [String] { words[fact].keys.sorted() }

  /// The normal form of a key or word: ASCII letters in lower case; hyphens, underscores and white space are one hyphen.
  package static func normal(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "\t"):
        if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      default: bytes.append(byte)
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
