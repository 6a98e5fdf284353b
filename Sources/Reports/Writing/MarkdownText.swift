/// Text as Markdown shows it, with nothing in it taken for markup.
package enum MarkdownText {
  /// Escapes text for one line of Markdown; line breaks and tabs become spaces.
  ///
  /// - Parameter atLineStart: Whether the text may stand at the beginning of a block, where more characters mean something.
  package static func escaped(_ text: String, atLineStart: Bool) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{A0}": folded.append(" ")
      default: folded.unicodeScalars.append(scalar)
      }
    }
    var escaped = ""
    var onlyDigits = true
    var position = 0
    for scalar in ReadableText.visible(folded).unicodeScalars {
      if isMarkup(scalar) || (atLineStart && startsBlock(scalar, position: position, afterDigits: onlyDigits)) {
        escaped.append("\\")
      }
      escaped.unicodeScalars.append(scalar)
      onlyDigits = onlyDigits && ("0"..."9").contains(scalar)
      position += 1
    }
    return escaped
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "$": true
    default: false
    }
  }

  private static func startsBlock(_ scalar: Unicode.Scalar, position: Int, afterDigits: Bool) -> Bool {
    switch scalar {
    case "+", "-", "=": position == 0
    case ".", ")": position > 0 && afterDigits
    default: false
    }
  }
}
