import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Sets a comparison as Markdown for a pull request: the outcome first, short tables, patients and text folded away.
struct ComparisonMarkdown {
  private let wording: ComparisonWording
  private let voided: [BookEntry]
  private let given: GivenPairWording

  init(_ comparison: BookComparison, voided: [BookEntry]) {
    self.voided = voided
    wording = ComparisonWording(comparison)
    given = GivenPairWording(old: comparison.old, new: comparison.new)
  }

  func write(into output: inout Output) {
    output.write("**" + Self.escaped(wording.summary) + "**\n\n" + Self.escaped(wording.versions) + "\n")
    for section in wording.sections { write(section, into: &output) }
    write("Read otherwise", wording.entries, into: &output)
    write("Undecided", wording.undecided, into: &output)
    write("Not comparable", wording.incomparable, into: &output)
    write(ComparisonWording.voided, voided.map { $0.text }, into: &output)
    writeDeclarations(into: &output)
  }

  private func write(_ section: ComparisonSection, into output: inout Output) {
    output.write("\n### " + Self.escaped(section.heading) + "\n\n")
    output.write("| what | change | patients |\n| --- | --- | --- |\n")
    for item in section.items {
      var (subject, change) = (Self.escaped(item.subject), Self.escaped(item.change))
      for patients in item.patients {
        output.write("| " + subject + " | " + change + " | " + Self.escaped(patients.words) + " |\n")
        (subject, change) = ("", "")
      }
      if !item.isComplete { output.write("| | | *more exist* |\n") }
    }
    output.write("\n<details><summary>A patient for each line</summary>\n\n")
    for item in section.items {
      for patients in item.patients {
        output.write("- **" + Self.escaped(item.subject) + ":** " + Self.escaped(patients.words) + "\n")
        if let before = patients.before { output.write("  - before: " + Self.escaped(before) + "\n") }
        if let after = patients.after { output.write("  - after: " + Self.escaped(after) + "\n") }
        for (term, words) in given.lines(patients, like: item.patients.first) {
          output.write("  - " + term + ": " + Self.escaped(words) + "\n")
        }
      }
    }
    output.write("\n</details>\n")
  }

  private func write(_ heading: String, _ lines: [String], into output: inout Output) {
    if lines.isEmpty { return }
    output.write("\n### " + heading + "\n\n")
    for line in lines { output.write("- " + Self.escaped(line) + "\n") }
  }

  private func writeDeclarations(into output: inout Output) {
    let declarations = wording.declarations
    if declarations.isEmpty { return }
    let count = declarations.reduce(0) { $0 + $1.lines.count }
    output.write("\n<details><summary>In the text: " + String(count) + (count == 1 ? " change" : " changes"))
    output.write("</summary>\n")
    for (subject, lines) in declarations {
      output.write("\n**" + ComparisonSheetBuilder.heading(subject) + "**\n\n")
      for line in lines { output.write("- " + Self.escaped(line) + "\n") }
    }
    output.write("\n</details>\n")
  }

  static func escaped(_ text: String) -> String { MarkdownText.escaped(text, atLineStart: false) }
}
