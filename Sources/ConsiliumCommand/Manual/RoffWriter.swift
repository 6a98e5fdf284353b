/// Writes a manual page in the macros of man(7).
struct RoffWriter {
  private static let width = 78
  private(set) var text = ""

  /// The head of the page.
  mutating func title(_ name: String, section: Int, date: String, source: String, manual: String) {
    // The day is read by programs, too, which know no spelled-out hyphens.
    let words = [Self.quoted(name.uppercased()), String(section), date, Self.quoted(source), Self.quoted(manual)]
    text += ".TH " + words.joined(separator: " ") + "\n"
  }

  mutating func section(_ heading: String) { text += ".SH " + Self.quoted(heading) + "\n" }

  mutating func subsection(_ heading: String) { text += ".SS " + Self.quoted(heading) + "\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n" + Self.lines(words) }

  /// A line of its own, under a macro that has opened a paragraph already.
  mutating func line(_ words: String) { text += Self.lines(words) }

  /// A term with what it means, indented below it.
  ///
  /// - Parameters:
  ///   - term: What is typed.
  ///   - placeholder: What stands for words of one's own behind it.
  mutating func entry(_ term: String, placeholder: String? = nil, _ meaning: String) {
    text += ".TP\n.B " + Self.escaped(term)
    // The placeholder is set in italics, as manuals do.
    if let placeholder { text += #" \fI"# + Self.escaped(placeholder) + #"\fR"# }
    text += "\n" + Self.lines(meaning)
  }

  /// Lines that stand as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.nf\n.RS 4\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".RE\n.fi\n"
  }

  /// Text in which nothing is an instruction: a point or an apostrophe that begins a line, backslashes, and what is not
  /// ASCII are spelled out; a hyphen stays the character that is typed.
  static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "~": escaped += "\\(ti"
      case "^": escaped += "\\(ha"
      case "\n", "\r", "\t": escaped += " "
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default: escaped += "\\[u" + padded(String(scalar.value, radix: 16, uppercase: true)) + "]"
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// Text in short lines, as pages of manuals are kept.
  private static func lines(_ words: String) -> String {
    var lines = [""]
    for word in words.split(separator: " ").map({ escaped(String($0)) }) {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.utf8.count + 1 + word.utf8.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text as one word of a macro.
  private static func quoted(_ words: String) -> String {
    "\"" + escaped(words).replacing("\"", with: "\\(dq") + "\""
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
