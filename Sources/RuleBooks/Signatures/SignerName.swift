import RuleLanguage

/// The name of a person who signs, or a note beside a signature: one line of visible characters.
package struct SignerName: Sendable, Equatable {
  /// The most bytes of a name or a note.
  package static let longest = 400

  package let text: String

  /// Takes a name with the spaces around and within it put in order.
  ///
  /// - Returns: nil where nothing is left, where it is too long, or where it holds characters that cannot be seen.
  package init?(_ words: String) {
    var isHidden = false
    var cleaned = ""
    for scalar in words.unicodeScalars {
      if ScalarVisibility.isHidden(scalar) { isHidden = true }
      let isSpace = scalar == " " || ScalarVisibility.isSpace(scalar)
      if !isSpace {
        cleaned.unicodeScalars.append(scalar)
      } else if !cleaned.isEmpty, cleaned.utf8.last != UInt8(ascii: " ") {
        cleaned += " "
      }
    }
    if cleaned.utf8.last == UInt8(ascii: " ") { cleaned.unicodeScalars.removeLast() }
    guard !isHidden, !cleaned.isEmpty, cleaned.utf8.count <= Self.longest else { return nil }
    text = cleaned
  }
}
