/// Text as HTML shows it, with nothing in it taken for markup.
package enum HTMLText {
  /// Escapes text for the content of an element or for an attribute in double quotes.
  ///
  /// Characters that cannot be seen, or that reverse the reading direction, are shown as escapes.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in ReadableText.visible(folded(text)).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// An address that a page may link to; nil for any but web addresses.
  package static func address(_ text: String) -> String? {
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    return isWeb && isPlain ? text : nil
  }

  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": folded.unicodeScalars.append(" ")
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }
}
