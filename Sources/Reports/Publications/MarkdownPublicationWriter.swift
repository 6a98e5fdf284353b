/// Sets a publication as Markdown (CommonMark with the tables of GitHub).
package struct MarkdownPublicationWriter: Sendable {
  package init() {}

  package func write(_ publication: Publication, into output: inout Output) {
    output.write("# " + MarkdownText.escaped(publication.title, atLineStart: false) + "\n\n")
    writeLine(publication.subtitle, into: &output)
    for block in publication.front { write(block, into: &output) }
    if !publication.chapters.isEmpty { writeContents(publication.chapters, into: &output) }
    for chapter in publication.chapters {
      let part = chapter.part.map { $0 + ": " } ?? ""
      output.write("\n## " + MarkdownText.escaped(part + chapter.title, atLineStart: false) + "\n")
      for block in chapter.blocks { write(block, into: &output) }
    }
    output.write("\n---\n\n")
    writeLine(publication.closing, into: &output)
  }

  private func writeContents(_ chapters: [Publication.Chapter], into output: inout Output) {
    output.write("\n## Contents\n\n")
    var part: String?
    for chapter in chapters {
      if let words = chapter.part, words != part {
        output.write("- " + MarkdownText.escaped(words, atLineStart: true) + "\n")
      }
      part = chapter.part
      output.write((part == nil ? "- " : "  - ") + MarkdownText.escaped(chapter.title, atLineStart: true) + "\n")
    }
  }

  private func write(_ block: Publication.Block, into output: inout Output) {
    if case .chart = block { return }
    output.endLine()
    switch block {
    case .heading(let words, _):
      output.write("### ")
      output.write(markdown: words, isStrong: false, isAtStart: false)
      output.endLine()
    case .paragraph(let words): writeLine(words, into: &output)
    case .terms(let terms): write(terms, into: &output)
    case .list(let items): write(items, depth: 0, into: &output)
    case .table(let table): write(table, into: &output)
    case .argument(let argument): write(argument, into: &output)
    case .folded(let summary, let blocks):
      writeLine(summary, into: &output)
      for block in blocks { write(block, into: &output) }
    case .chart: break
    }
  }

  private func writeLine(_ words: Phrase, into output: inout Output) {
    output.write(markdown: words)
    output.endLine()
  }

  private func write(_ terms: [Publication.Term], into output: inout Output) {
    for term in terms {
      output.write("- **")
      output.write(markdown: term.term, isStrong: false, isAtStart: false)
      output.write(":** ")
      for (position, description) in term.descriptions.enumerated() {
        if position > 0 { output.write("; ") }
        output.write(markdown: description, isAtStart: false)
      }
      output.endLine()
    }
  }

  private func write(_ items: [Publication.Item], depth: Int, into output: inout Output) {
    for item in items {
      output.write(String(repeating: "  ", count: depth) + "- ")
      writeLine(item.words, into: &output)
      write(item.parts, depth: depth + 1, into: &output)
    }
  }

  private func write(_ argument: Publication.Argument, into output: inout Output) {
    output.write("### " + argument.mark + " ")
    output.write(markdown: argument.heading, isStrong: false, isAtStart: false)
    output.write("\n\n")
    writeLine(argument.sentence, into: &output)
    if !argument.conditions.isEmpty {
      output.endLine()
      write(argument.conditions, depth: 0, into: &output)
    }
    output.endLine()
    write(argument.remarks, into: &output)
  }

  private func write(_ table: Publication.Table, into output: inout Output) {
    output.write("*" + MarkdownText.escaped(table.caption, atLineStart: false) + "*\n\n|")
    for column in table.columns { output.write(" " + MarkdownText.escaped(column, atLineStart: false) + " |") }
    output.write("\n|")
    for column in table.columns.indices { output.write(column > 0 && table.style == .figures ? " ---: |" : " --- |") }
    output.endLine()
    for row in table.rows {
      output.write("|")
      for cell in row.cells {
        output.write(" ")
        output.write(markdown: cell, isAtStart: false)
        output.write(" |")
      }
      output.endLine()
    }
  }
}
