/// Words made for a rule file, kept within what its texts can hold.
enum ProseText {
  /// How long a made text gets at most.
  private static let longest = 160

  /// A text without quotation marks and control characters, cut where it is very long.
  static func quotable(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var isCut = false
    for scalar in text.unicodeScalars {
      if kept.count >= longest {
        isCut = true
        break
      }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0: break
      case 0x22, 0x201C, 0x201D, 0x201E: kept.append("'")
      default: kept.append(scalar)
      }
    }
    return String(kept) + (isCut ? " …" : "")
  }
}
