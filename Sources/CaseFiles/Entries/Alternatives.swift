/// Parts an entry like `G1 or G2` at its `or`.
enum Alternatives {
  /// The parts between the words `or`; the whole text where there is none.
  static func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = text.startIndex
    while index + 3 < text.endIndex {
      if text[index].isSpace, text[index...].dropFirst().prefix(2).isWord("or"), text[index + 3].isSpace {
        parts.append(text[start..<index].trimmed)
        start = index + 3
        index += 3
      } else {
        index += 1
      }
    }
    parts.append(text[start...].trimmed)
    return parts
  }
}
