/// Sets a sheet as Markdown (CommonMark).
package struct MarkdownSheetWriter: Sendable {
  package init() {}

  package func write(_ sheet: Sheet, into output: inout Output) {
    var isFirst = true
    for block in sheet.blocks {
      if !isFirst { output.endLine() }
      write(block, into: &output)
      isFirst = false
    }
  }

  private func write(_ block: Sheet.Block, into output: inout Output) {
    switch block {
    case .title(let phrase): write("# ", phrase, into: &output)
    case .heading(let words, let gloss, _):
      write("## ", Phrase(words), into: &output)
      guard !gloss.isEmpty else { return }
      output.write("\n*" + MarkdownText.escaped(gloss, atLineStart: false) + "*\n")
    case .subheading(let phrase): write("### ", phrase, into: &output)
    case .paragraph(let phrase): write("", phrase, into: &output)
    case .entries(let entries):
      for entry in entries {
        output.write("- **" + MarkdownText.escaped(entry.term, atLineStart: false) + ":** ")
        write("", entry.words, into: &output)
      }
    case .list(let phrases):
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

  private func write(_ prefix: String, _ phrase: Phrase, into output: inout Output) {
    output.write(prefix)
    output.write(markdown: phrase, isStrong: prefix.isEmpty)
    output.endLine()
  }
}
