import RuleLanguage

/// Writes the findings about a rule file and those that it extends.
package struct FindingWriter: Sendable {
  /// How many findings a person is shown at once.
  package static let shownAtMost = 20
  /// How many groups of patients a person is shown of one finding.
  package static let shownGroups = 20
  /// A location wider than this stands on a line of its own.
  private static let widestLocation = 36

  let places: FindingPlaces
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
    places = FindingPlaces(texts)
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
    case .sarif: SARIFWriter(places).write(findings, into: &output)
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
    let undecided = findings.count { $0.code == .undecidedCheck || $0.code == .undecidedCase }
    if undecided > 0 { parts.append("of which " + String(undecided) + " undecided") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// A line that closes a run, broken where it does not fit.
  package static func closing(_ words: String) -> String {
    LineFiller(width: TextSheetWriter.width).lines(of: Phrase(ReadableText.visible(words)), used: 0, indent: 4)
      .enumerated()
      .map { (position, line) in (position == 0 ? "" : "    ") + line.map { $0.text }.joined() + "\n" }
      .joined()
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
    writePatients(of: finding, into: &output)
    for help in finding.help { writeEntry("help: ", help, into: &output) }
    output.write("  see: consilium explain " + finding.code.rawValue + "\n")
  }

  private func writePatients(of finding: Diagnostic, into output: inout Output) {
    guard let first = finding.witness else { return }
    let members = WitnessWriter.members(of: first, decisiveOnly: true)
    if !members.isEmpty { writeEntry("patient: ", "{" + members.joined(separator: ", ") + "}", into: &output) }
    writeEntry("in words: ", first.words.isEmpty ? "every patient" : first.words, into: &output)
    for witness in finding.otherWitnesses.prefix(Self.shownGroups - 1) {
      writeEntry("or: ", witness.words.isEmpty ? "every patient" : witness.words, into: &output)
    }
    let rest = finding.witnesses.count - Self.shownGroups
    if rest > 0 { output.write("  … and " + String(rest) + " more groups (--format json lists them all)\n") }
  }

  /// Writes words behind a name, broken into lines between words.
  private func writeEntry(_ name: String, _ words: String, into output: inout Output) {
    let lines = LineFiller(width: TextSheetWriter.width)
      .lines(of: Phrase(ReadableText.visible(words)), used: name.count + 2, indent: 4)
    for (position, line) in lines.enumerated() {
      output.write(position == 0 ? "  " + name : "    ")
      output.write(line.map { $0.text }.joined() + "\n")
    }
  }

  private func writeExcerpt(of place: Place, words: String, into output: inout Output) {
    let location = "  " + places.location(of: place)
    output.write(location)
    var indent = location.count + 2
    if indent > Self.widestLocation {
      indent = 4
      output.endLine()
    }
    output.write(String(repeating: " ", count: indent == 4 ? 4 : 2))
    let excerpt = places.excerpt(of: place, width: TextSheetWriter.width - indent)
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
    output.write(places.location(of: finding.place) + ": ")
    output.write(finding.severity.rawValue + "[" + finding.code.rawValue + "]: ")
    output.write(ReadableText.visible(finding.message))
    output.endLine()
  }
}
