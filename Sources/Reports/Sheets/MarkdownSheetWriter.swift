/// Sets a sheet as Markdown (CommonMark).
package struct MarkdownSheetWriter: Sendable {
  package init() {}

  package func write(_ sheet: Sheet, into output: inout Output) {
    var isFirst = true
    var continuesList = false
    for block in sheet.blocks {
      if case .background = block {} else { continuesList = false }
      if !isFirst, !continuesList { output.endLine() }
      write(block, into: &output)
      isFirst = false
      if case .list = block { continuesList = true }
    }
  }

  private func write(_ block: Sheet.Block, into output: inout Output) {
    switch block {
    case .title(let phrase): write("# ", phrase, into: &output)
    case .heading(let words, let gloss, _): write(heading: words, gloss, into: &output)
    case .verdict(let verdict, let gloss): write(heading: verdict.heading, gloss, into: &output)
    case .subheading(let phrase): write("### ", phrase, into: &output)
    case .paragraph(let phrase): write("", phrase, into: &output)
    case .facts(let facts): write(facts, into: &output)
    case .entries(let entries): write(entries, into: &output)
    case .option(let option):
      write("### ", option.title, into: &output)
      guard !option.entries.isEmpty else { return }
      output.endLine()
      write(option.entries, into: &output)
    case .sources(let sources): write(sources, into: &output)
    case .tasks(let phrases):
      for phrase in phrases {
        output.write("- [ ] ")
        write("", phrase, into: &output)
      }
    case .decision(let decision):
      write(heading: Sheet.decisionHeading, "", into: &output)
      output.endLine()
      guard let decision else { return output.write("**Decision:**\n\n**Reason:**\n") }
      write("", decision, into: &output)
    case .list(let phrases), .background(let phrases):
      for phrase in phrases {
        output.write("- ")
        write("", phrase, into: &output)
      }
    case .outline(let items):
      for item in items {
        output.write(String(repeating: "  ", count: item.depth))
        output.write("- **" + MarkdownText.escaped(item.mark, atLineStart: false) + "** ")
        write("", item.words, into: &output)
      }
    case .verbatim(let lines):
      for line in lines {
        if !line.isEmpty { output.write("    " + ReadableText.visible(line)) }
        output.endLine()
      }
    case .closing(let phrases):
      output.write("---\n\n")
      for (position, phrase) in phrases.enumerated() {
        if position > 0 { output.endLine() }
        write("", phrase, into: &output)
      }
    }
  }

  private func write(heading words: String, _ gloss: String, into output: inout Output) {
    write("## ", Phrase(words), into: &output)
    guard !gloss.isEmpty else { return }
    output.write("\n*" + MarkdownText.escaped(gloss, atLineStart: false) + "*\n")
  }

  private func write(_ entries: [Sheet.Entry], into output: inout Output) {
    for entry in entries {
      output.write("- **" + MarkdownText.escaped(entry.term, atLineStart: false) + ":** ")
      write("", entry.words, into: &output)
    }
  }

  private func write(_ facts: Sheet.Facts, into output: inout Output) {
    if facts.said.isEmpty { write("", Sheet.nothingKnown, into: &output) }
    for fact in facts.said { write(fact, into: &output) }
    guard !facts.following.isEmpty else { return }
    output.write("\nIt follows:\n\n")
    for fact in facts.following { write(fact, into: &output) }
  }

  private func write(_ fact: Sheet.Fact, into output: inout Output) {
    output.write("- **" + MarkdownText.escaped(fact.label, atLineStart: false) + ":** ")
    var words = Phrase(fact.words)
    if fact.isSetAside { words.append(" (set aside)", .tone(.bad)) }
    if let reading = fact.reading, reading.isWorthTelling { words.append(" (" + reading.words + ")", .faint) }
    write("", words, into: &output)
  }

  private func write(_ sources: [Sheet.Source], into output: inout Output) {
    for (position, source) in sources.enumerated() {
      if position > 0 { output.endLine() }
      write("### ", Phrase(source.title), into: &output)
      guard !source.statements.isEmpty else { continue }
      output.endLine()
      write(source.statements.map { Sheet.Entry($0.number, Phrase($0.text)) }, into: &output)
    }
  }

  private func write(_ prefix: String, _ phrase: Phrase, into output: inout Output) {
    output.write(prefix)
    output.write(markdown: phrase, isStrong: prefix.isEmpty)
    output.endLine()
  }
}
