/// Sets a sheet as plain text for a terminal or a printout, at most 80 columns wide.
package struct TextSheetWriter: Sendable {
  package static let width = 80
  /// The room for lines that are shown as they are.
  static let verbatimWidth = width - entryMargin
  private static let margin = 2
  private static let entryMargin = 4
  private static let termWidth = 16
  /// Words follow a longer term on the next line.
  private static let longestTerm = 40
  private static let markWidth = 7
  private static let deepestIndent = 12

  private let isColoured: Bool
  private let filler = LineFiller(width: width)

  package init(isColoured: Bool) { self.isColoured = isColoured }

  package func write(_ sheet: Sheet, into output: inout Output) {
    var isFirst = true
    var followsTitle = false
    for block in sheet.blocks {
      // Nobody writes on a terminal.
      if case .decision(nil) = block { continue }
      if !isFirst, followsTitle || opensWithSpace(block) { output.endLine() }
      write(block, into: &output)
      isFirst = false
      followsTitle = false
      if case .title = block { followsTitle = true }
    }
  }

  private func opensWithSpace(_ block: Sheet.Block) -> Bool {
    switch block {
    case .title, .heading, .verdict, .subheading, .option, .sources, .decision, .closing: true
    case .paragraph, .facts, .entries, .list, .background, .tasks, .outline, .verbatim: false
    }
  }

  private func write(_ block: Sheet.Block, into output: inout Output) {
    switch block {
    case .title(let phrase):
      let lines = filler.lines(of: emphasised(phrase, .strong), used: 0, indent: 2)
      write(lines, indent: 2, into: &output)
      let longest = lines.map { $0.reduce(0) { $0 + ColumnWidth.of($1.text) } }.max() ?? 0
      output.write(String(repeating: "=", count: min(Self.width, longest)))
      output.endLine()
    case .heading(let words, let gloss, let tone): write(heading: words, gloss, tone, into: &output)
    case .verdict(let verdict, let gloss): write(heading: verdict.heading, gloss, verdict.tone, into: &output)
    case .subheading(let phrase):
      write(phrase, indent: Self.margin, into: &output)
    case .paragraph(let phrase):
      write(phrase, indent: Self.margin, into: &output)
    case .entries(let entries):
      for entry in entries { write(entry, into: &output) }
    case .facts(let facts):
      for phrase in facts.paragraphs { write(phrase, indent: Self.margin, into: &output) }
    case .option(let option):
      write(option.title, indent: Self.margin, into: &output)
      for entry in option.entries { write(entry, into: &output) }
    case .sources(let sources):
      for (position, source) in sources.enumerated() {
        if position > 0 { output.endLine() }
        write(Phrase(source.title, .strong), indent: Self.margin, into: &output)
        for statement in source.statements {
          write(Sheet.Entry(statement.number, Phrase(statement.text), tone: .quiet), into: &output)
        }
      }
    case .decision(let decision):
      write(heading: Sheet.decisionHeading, "", .plain, into: &output)
      if let decision { write(decision, indent: Self.margin, into: &output) }
    case .list(let phrases), .background(let phrases), .tasks(let phrases):
      for phrase in phrases {
        output.write(String(repeating: " ", count: Self.margin) + "- ")
        let lines = filler.lines(of: phrase, used: Self.entryMargin, indent: Self.entryMargin)
        write(lines, indent: Self.entryMargin, into: &output)
      }
    case .outline(let items):
      for item in items { write(item, into: &output) }
    case .verbatim(let lines):
      for line in lines {
        if !line.isEmpty { output.write(String(repeating: " ", count: Self.entryMargin) + ReadableText.visible(line)) }
        output.endLine()
      }
    case .closing(let phrases):
      for phrase in phrases { write(phrase, indent: 0, into: &output) }
    }
  }

  private func write(heading words: String, _ gloss: String, _ tone: Tone, into output: inout Output) {
    var phrase = Phrase(words.uppercased(), tone == .plain ? .strong : .tone(tone))
    if !gloss.isEmpty { phrase.append(" \u{2013} " + gloss, .faint) }
    write(phrase, indent: 0, into: &output)
  }

  private func write(_ phrase: Phrase, indent: Int, into output: inout Output) {
    output.write(String(repeating: " ", count: indent))
    write(filler.lines(of: phrase, used: indent, indent: indent), indent: indent, into: &output)
  }

  private func write(_ entry: Sheet.Entry, into output: inout Output) {
    let term = ReadableText.visible(entry.term)
    let textColumn = Self.entryMargin + Self.termWidth
    let words = Phrase(term, entry.tone == .plain ? .none : .tone(entry.tone))
    let width = ColumnWidth.of(term)
    if width > Self.longestTerm {
      write(words, indent: Self.entryMargin, into: &output)
      return write(entry.words, indent: textColumn, into: &output)
    }
    output.write(String(repeating: " ", count: Self.entryMargin))
    for stretch in words.stretches { write(stretch, into: &output) }
    let gap = max(1, Self.termWidth - width)
    output.write(String(repeating: " ", count: gap))
    let used = Self.entryMargin + width + gap
    write(filler.lines(of: entry.words, used: used, indent: textColumn), indent: textColumn, into: &output)
  }

  private func write(_ item: Sheet.Item, into output: inout Output) {
    let indent = Self.entryMargin + 2 * min(item.depth, Self.deepestIndent)
    output.write(String(repeating: " ", count: indent))
    write(Phrase.Stretch(text: item.mark, emphasis: .tone(item.tone)), into: &output)
    let gap = max(1, Self.markWidth - item.mark.count)
    output.write(String(repeating: " ", count: gap))
    let column = indent + item.mark.count + gap
    write(filler.lines(of: item.words, used: column, indent: column), indent: column, into: &output)
  }

  /// Writes lines of which the first is begun already.
  private func write(_ lines: [[Phrase.Stretch]], indent: Int, into output: inout Output) {
    for (position, line) in lines.enumerated() {
      if position > 0 { output.write(String(repeating: " ", count: indent)) }
      for stretch in line { write(stretch, into: &output) }
      output.endLine()
    }
  }

  private func write(_ stretch: Phrase.Stretch, into output: inout Output) {
    let codes = codes(of: stretch.emphasis)
    guard isColoured, !codes.isEmpty else {
      output.write(stretch.text)
      return
    }
    output.write("\u{1B}[" + codes + "m")
    output.write(stretch.text)
    output.write("\u{1B}[0m")
  }

  private func codes(of emphasis: Phrase.Emphasis) -> String {
    switch emphasis {
    case .none, .link, .address: ""
    case .strong: "1"
    case .faint, .reference, .citation: "2"
    case .tone(let tone): tone.codes
    case .verdict(let verdict): verdict.tone.codes
    }
  }

  private func emphasised(_ phrase: Phrase, _ emphasis: Phrase.Emphasis) -> Phrase {
    var whole = Phrase()
    for stretch in phrase.stretches {
      whole.append(stretch.text, stretch.emphasis == .none ? emphasis : stretch.emphasis)
    }
    return whole
  }
}
