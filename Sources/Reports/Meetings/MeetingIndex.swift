/// The list at the head of a meeting: one line for each case, and where its page is.
struct MeetingIndex {
  static let anchor = "index"

  /// The name of a column and what a line has in it.
  struct Column: Sendable {
    let name: String
    let tone: Tone
    let cell: @Sendable (MeetingLine) -> MeetingLine.Cell
  }

  static let columns = [
    Column(name: "Candidates", tone: .good) { $0.candidates },
    Column(name: "Provisional", tone: .conditional) { $0.provisional },
    Column(name: "Missing", tone: .open) { $0.missing },
    Column(name: "To clear up", tone: .bad) { $0.unclear },
  ]

  let title: String
  /// The inputs as they were named.
  let inputs: [String]
  /// The inputs that could not be read, or not to their ends.
  let unread: [UnreadInput]
  let lines: [MeetingLine]

  /// `10 cases from list.csv; 1 could not be read.`
  var subtitle: String {
    let rejected = lines.count { $0.isRejected }
    let from = inputs.isEmpty ? "" : " from " + inputs.joined(separator: ", ")
    let rest = rejected == 0 ? "" : "; " + String(rejected) + " could not be read"
    let gap = UnreadInput.remark(on: unread, notIn: "it").map { " " + $0 } ?? ""
    return String(lines.count) + (lines.count == 1 ? " case" : " cases") + from + rest + "." + gap
  }

  /// The list as a page of text.
  var sheet: Sheet {
    var sheet = Sheet()
    sheet.append(.title(Phrase(title)))
    sheet.append(.paragraph(Phrase(subtitle)))
    for line in lines {
      sheet.append(.subheading(Phrase(String(line.position) + "  ", .faint) + Phrase(line.name, .strong)))
      let problem =
        line.problem.map { [Sheet.Entry("no answer", Phrase($0), tone: .bad)] } ?? []
      let entries = Self.columns.compactMap { column -> Sheet.Entry? in
        let cell = column.cell(line)
        guard !cell.isEmpty else { return nil }
        return Sheet.Entry(column.name.lowercased(), Phrase(Self.words(cell)), tone: column.tone)
      }
      if !(problem + entries).isEmpty { sheet.append(.entries(problem + entries)) }
    }
    return sheet
  }

  // MARK: Markdown

  func write(markdown output: inout Output) {
    output.write("# " + Self.escaped(title) + "\n\n" + Self.escaped(subtitle) + "\n\n| Case |")
    for column in Self.columns { output.write(" " + column.name + " |") }
    output.write("\n| --- |")
    for _ in Self.columns { output.write(" --- |") }
    output.endLine()
    for line in lines {
      output.write("| **" + Self.escaped(line.name) + "** |")
      for (position, column) in Self.columns.enumerated() {
        let problem = position == 0 ? line.problem.map { [$0] } ?? [] : []
        output.write(" " + Self.escaped(Self.words(problem + column.cell(line))) + " |")
      }
      output.endLine()
    }
  }

  private static func escaped(_ text: String) -> String { MarkdownText.escaped(text, atLineStart: false) }

  // MARK: HTML

  func write(html output: inout Output) {
    output.element("section", ("class", "index"), ("aria-labelledby", "index-title")) { output in
      output.element("h2", ("id", "index-title")) { $0.write("Cases") }
      output.write("\n<table class=\"cases\">\n<thead><tr><th scope=\"col\">Case</th>")
      for column in Self.columns { output.element("th", ("scope", "col")) { $0.write(html: column.name) } }
      output.write("</tr></thead>\n<tbody>\n")
      for line in lines { write(line, into: &output) }
      output.write("</tbody></table>\n")
    }
    output.endLine()
  }

  private func write(_ line: MeetingLine, into output: inout Output) {
    output.element("tr") { output in
      output.element("th", ("scope", "row")) { output in
        output.element("a", ("href", "#" + line.anchor)) { $0.write(html: line.name) }
      }
      if let problem = line.problem, line.candidates.isEmpty {
        output.element("td", ("class", "problem"), ("colspan", String(Self.columns.count))) { $0.write(html: problem) }
        return
      }
      for column in Self.columns {
        let cell = column.cell(line)
        output.open("td", ("class", cell.isEmpty ? "empty" : column.tone.name))
        // On a phone each cell stands on a line of its own, under its name.
        output.element("span", ("class", "column"), ("aria-hidden", "true")) { $0.write(html: column.name) }
        output.element("span") { $0.write(html: cell.isEmpty ? "–" : Self.words(cell)) }
        output.write("</td>")
      }
    }
    output.endLine()
  }

  private static func words(_ cell: MeetingLine.Cell) -> String { cell.joined(separator: "; ") }
}
