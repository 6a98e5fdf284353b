import RuleLanguage

/// Writes the findings about a rule file and those that it extends.
package struct FindingWriter: Sendable {
  /// How many findings a person is shown at once.
  package static let shownAtMost = 20
  /// A location wider than this stands on a line of its own.
  private static let widestLocation = 36

  private let texts: RuleTexts
  private let maps: [LineMap]
  private let format: FindingFormat
  private let isColoured: Bool

  /// - Parameters:
  ///   - file: The name of the file as a person knows it.
  ///   - text: The bytes of the file.
  package init(file: String, text: [UInt8], format: FindingFormat, isColoured: Bool = false) {
    self.init(RuleTexts(name: file, text), format: format, isColoured: isColoured)
  }

  /// - Parameter texts: The files, named as a person knows them.
  package init(_ texts: RuleTexts, format: FindingFormat, isColoured: Bool = false) {
    self.texts = texts
    maps = texts.files.map { LineMap($0.bytes) }
    self.format = format
    self.isColoured = isColoured
  }

  package func write(_ findings: [Diagnostic], into output: inout Output) {
    switch format {
    case .text:
      for finding in findings.prefix(Self.shownAtMost) { writeText(finding, into: &output) }
      let rest = findings.count - Self.shownAtMost
      if rest > 0 {
        output.write("… and " + String(rest) + (rest == 1 ? " more finding" : " more findings"))
        output.write(" (--format line lists them all)\n")
      }
    case .line:
      for finding in findings { writeLine(finding, into: &output) }
    case .json:
      output.writeList(findings, open: "[", close: findings.isEmpty ? "]\n" : "\n]\n") { output, finding in
        output.endLine()
        writeJSON(finding, into: &output)
      }
    }
  }

  /// How many findings of each severity there are, in words; nil where there are none.
  package static func summary(of findings: [Diagnostic]) -> String? {
    var parts: [String] = []
    for (severity, word) in [(Severity.error, "error"), (.warning, "warning"), (.information, "remark")] {
      let count = findings.count { $0.severity == severity }
      if count > 0 { parts.append(String(count) + " " + word + (count == 1 ? "" : "s")) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  // MARK: Text

  private func writeText(_ finding: Diagnostic, into output: inout Output) {
    let head = finding.severity.rawValue + "[" + finding.code.rawValue + "]:"
    output.write(coloured(head, finding.severity == .error ? "31" : "33"))
    let lines = LineFiller(width: TextSheetWriter.width)
      .lines(of: Phrase(finding.message), used: head.count + 1, indent: 4)
    for (position, line) in lines.enumerated() {
      output.write(String(repeating: " ", count: position == 0 ? 1 : 4))
      output.write(line.map { $0.text }.joined() + "\n")
    }
    writeExcerpt(of: finding.place, words: "", into: &output)
    for related in finding.related { writeExcerpt(of: related.place, words: related.words, into: &output) }
    for help in finding.help { output.write("  help: " + ReadableText.visible(help) + "\n") }
    output.write("  see: consilium explain " + finding.code.rawValue + "\n")
  }

  private func writeExcerpt(of place: Place, words: String, into output: inout Output) {
    let location = "  " + location(of: place)
    output.write(location)
    var indent = location.count + 2
    if indent > Self.widestLocation {
      indent = 4
      output.endLine()
    }
    output.write(String(repeating: " ", count: indent == 4 ? 4 : 2))
    let excerpt = Excerpt(of: texts.local(place), in: map(of: place), width: TextSheetWriter.width - indent)
    output.write(excerpt.text)
    output.endLine()
    output.write(String(repeating: " ", count: indent + excerpt.caretColumn))
    output.write(coloured(String(repeating: "^", count: excerpt.caretWidth), "32"))
    if !words.isEmpty { output.write(" " + ReadableText.visible(words)) }
    output.endLine()
  }

  private func coloured(_ text: String, _ codes: String) -> String {
    isColoured ? "\u{1B}[" + codes + "m" + text + "\u{1B}[0m" : text
  }

  // MARK: One line

  private func writeLine(_ finding: Diagnostic, into output: inout Output) {
    output.write(location(of: finding.place) + ": ")
    output.write(finding.severity.rawValue + "[" + finding.code.rawValue + "]: ")
    output.write(ReadableText.visible(finding.message))
    output.endLine()
  }

  // MARK: JSON

  private func writeJSON(_ finding: Diagnostic, into output: inout Output) {
    output.write("{\"code\":")
    output.write(jsonString: finding.code.rawValue)
    output.write(",\"severity\":")
    output.write(jsonString: finding.severity.rawValue)
    output.write(",\"message\":")
    output.write(jsonString: finding.message)
    write(finding.place, into: &output)
    output.write(",\"related\":")
    output.writeList(finding.related, open: "[", close: "]") { output, related in
      output.write("{\"words\":")
      output.write(jsonString: related.words)
      write(related.place, into: &output)
      output.write("}")
    }
    output.write(",\"help\":")
    output.write(jsonStrings: finding.help)
    output.write("}")
  }

  private func write(_ place: Place, into output: inout Output) {
    let (map, local) = (map(of: place), texts.local(place))
    let start = map.position(of: local.start)
    let end = map.position(of: max(local.start, local.end))
    output.write(",\"file\":")
    output.write(jsonString: name(of: place))
    output.write(",\"line\":" + String(start.line) + ",\"column\":" + String(start.column))
    output.write(",\"end-line\":" + String(end.line) + ",\"end-column\":" + String(end.column))
  }

  // MARK: Places

  private func map(of place: Place) -> LineMap { maps[texts.file(of: place.start)] }

  private func name(of place: Place) -> String { ReadableText.visible(texts.name(of: place)) }

  /// The file, line and column of a place.
  private func location(of place: Place) -> String {
    let position = map(of: place).position(of: texts.local(place).start)
    return name(of: place) + ":" + String(position.line) + ":" + String(position.column)
  }
}
