import RuleBooks

/// Sets a publication as one HTML page that needs nothing else: no script, no picture, nothing loaded.
package struct HTMLPublicationWriter: Sendable {
  /// The characters of a table that fit on a sheet of paper, and on the page on a desk, which is about as wide.
  private static let tableRoom = 104
  private static let tableGap = 2

  package init() {}

  package func write(_ publication: Publication, into output: inout Output) {
    output.openHTMLPage(publication.title, style: StyleSheet.text)
    output.open("body", ("class", publication.isBook ? nil : "report"))
    output.write("\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n")
    // A book speaks of rules; verdicts, which have shapes, are in reports on patients.
    if !publication.isBook { output.write(literal: VerdictBadges.definitions) }
    output.element("header") { output in
      output.element("h1") { $0.write(html: publication.title) }
      output.element("p", ("class", "subtitle")) { $0.write(html: publication.subtitle) }
      var tables = 0
      for block in publication.front { write(block, tables: &tables, prefix: "front", into: &output) }
    }
    output.endLine()
    writeContents(publication.chapters, into: &output)
    output.write("<main id=\"content\">\n")
    for chapter in publication.chapters { write(chapter, into: &output) }
    output.write("</main>\n")
    output.element("footer") { output in output.element("p") { $0.write(html: publication.closing) } }
    output.write("\n</body>\n</html>\n")
  }

  private func writeContents(_ chapters: [Publication.Chapter], into output: inout Output) {
    output.write("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n")
    var part: String?
    for chapter in chapters {
      if chapter.part != part {
        if part != nil { output.write("</ul></li>\n") }
        if let words = chapter.part {
          output.write("<li>")
          output.element("span", ("class", "part")) { $0.write(html: words) }
          output.write("<ul>\n")
        }
        part = chapter.part
      }
      output.write("<li>")
      output.element("a", ("href", "#" + chapter.anchor)) { $0.write(html: chapter.title) }
      output.write("</li>\n")
    }
    if part != nil { output.write("</ul></li>\n") }
    output.write("</ul>\n</nav>\n")
  }

  private func write(_ chapter: Publication.Chapter, into output: inout Output) {
    output.open("section", ("aria-labelledby", chapter.anchor))
    output.endLine()
    output.element("h2", ("id", chapter.anchor)) { output in
      if let part = chapter.part {
        output.element("span", ("class", "part")) { $0.write(html: part + " ") }
      }
      output.write(html: chapter.title)
    }
    output.endLine()
    var tables = 0
    for block in chapter.blocks { write(block, tables: &tables, prefix: chapter.anchor, into: &output) }
    output.write("</section>\n")
  }

  // MARK: Blocks

  private func write(_ block: Publication.Block, tables: inout Int, prefix: String, into output: inout Output) {
    switch block {
    case .heading(let words, let anchor): output.element("h3", ("id", anchor)) { $0.write(html: words) }
    case .paragraph(let words): output.element("p") { $0.write(html: words) }
    case .terms(let terms): write(terms, into: &output)
    case .list(let items): write(items, into: &output)
    case .table(let table):
      let parts = TableParts(table, room: Self.tableRoom, gap: Self.tableGap)
      let isTurned = parts.fitsTurned
      for part in isTurned ? [table] : parts.tables {
        tables += 1
        write(part, isTurned: isTurned, anchor: prefix + "-table-" + String(tables), into: &output)
      }
    case .argument(let argument): write(argument, into: &output)
    case .chart(let chart):
      tables += 1
      ChartWriter(chart, anchor: prefix + "-chart-" + String(tables)).write(into: &output)
    case .folded(let summary, let blocks):
      output.open("details", ("class", "folded"))
      output.element("summary") { $0.write(html: summary) }
      output.endLine()
      for block in blocks { write(block, tables: &tables, prefix: prefix, into: &output) }
      output.close("details")
    }
    output.endLine()
  }

  private func write(_ terms: [Publication.Term], into output: inout Output) {
    output.element("dl") { output in
      for term in terms {
        output.write("\n<div>")
        output.element("dt") { $0.write(html: term.term) }
        for description in term.descriptions { output.element("dd") { $0.write(html: description) } }
        output.write("</div>")
      }
    }
  }

  private func write(_ items: [Publication.Item], into output: inout Output) {
    output.element("ul") { output in
      for item in items {
        output.element("li") { output in
          output.write(html: item.words)
          if !item.parts.isEmpty { write(item.parts, into: &output) }
        }
      }
    }
  }

  private func write(_ argument: Publication.Argument, into output: inout Output) {
    output.open("article", ("class", "argument " + name(of: argument.kind)), ("id", argument.anchor))
    output.write("\n<h3>")
    output.element("span", ("class", "mark"), ("aria-hidden", "true")) { $0.write(html: argument.mark) }
    output.write(" ")
    output.write(html: argument.heading)
    output.write("</h3>\n")
    output.element("p", ("class", "sentence")) { $0.write(html: argument.sentence) }
    if !argument.conditions.isEmpty { write(argument.conditions, into: &output) }
    if !argument.remarks.isEmpty { write(argument.remarks, into: &output) }
    output.write("\n</article>")
  }

  private func name(of kind: Publication.Argument.Kind) -> String {
    switch kind {
    case .support: "support"
    case .objection: "objection"
    case .exclusion: "exclusion"
    case .note: "note"
    }
  }

  /// - Parameter isTurned: Whether the headings of all columns but the first stand upright.
  private func write(_ table: Publication.Table, isTurned: Bool, anchor: String, into output: inout Output) {
    output.open("div", ("class", "scroll"), ("role", "group"), ("aria-labelledby", anchor), ("tabindex", "0"))
    output.open("table", ("class", name(of: table.style) + (isTurned ? " turned" : "")))
    output.endLine()
    output.element("caption", ("id", anchor)) { $0.write(html: table.caption) }
    output.write("\n<thead><tr>")
    for (position, column) in table.columns.enumerated() {
      output.element("th", ("scope", "col")) { output in
        if isTurned, position > 0 {
          output.element("span") { $0.write(html: column) }
        } else {
          output.write(html: column)
        }
      }
    }
    output.write("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      output.element("tr", ("id", row.anchor)) { output in
        for (position, cell) in row.cells.enumerated() {
          if position == 0 {
            output.element("th", ("scope", "row")) { $0.write(html: cell) }
          } else {
            output.element("td") { $0.write(html: cell) }
          }
        }
      }
      output.endLine()
    }
    output.write("</tbody></table></div>")
  }

  private func name(of style: Publication.Table.Style) -> String {
    switch style {
    case .text: "text"
    case .grid: "grid"
    case .figures: "figures"
    case .form: "form"
    case .ticks: "ticks"
    }
  }
}
