extension ArraySlice<UInt8> {
  /// The text without white space at its ends; the no-break and thin spaces of typeset units count as white space.
  var trimmed: ArraySlice<UInt8> {
    var text = self
    while let length = text.leadingSpaceLength { text = text.dropFirst(length) }
    while let length = text.trailingSpaceLength { text = text.dropLast(length) }
    return text
  }

  /// How many bytes the white space at the start takes; nil where there is none.
  var leadingSpaceLength: Int? {
    guard let first else { return nil }
    if first.isSpace { return 1 }
    if first == 0xC2, count > 1, self[startIndex + 1] == 0xA0 { return 2 }
    if first == 0xE2, count > 2, self[startIndex + 1] == 0x80, Self.isTypesetSpace(self[startIndex + 2]) { return 3 }
    return nil
  }

  /// The text that the bytes spell; bytes that are not UTF-8 become replacement characters.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Whether the bytes are an ASCII word, whatever the case of its letters.
  func isWord(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && hasPrefix(word) }

  /// Whether the bytes begin with an ASCII word, whatever the case of its letters.
  func hasPrefix(_ word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for (position, letter) in letters.enumerated() where self[startIndex + position].lowercased != letter {
        return false
      }
      return true
    }
  }

  private var trailingSpaceLength: Int? {
    guard let last else { return nil }
    if last.isSpace { return 1 }
    if last == 0xA0, count > 1, self[endIndex - 2] == 0xC2 { return 2 }
    if count > 2, self[endIndex - 3] == 0xE2, self[endIndex - 2] == 0x80, Self.isTypesetSpace(last) { return 3 }
    return nil
  }

  /// The last byte of the thin space and of the narrow no-break space.
  private static func isTypesetSpace(_ byte: UInt8) -> Bool { byte == 0x89 || byte == 0xAF }
}
