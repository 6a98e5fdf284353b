extension Sheet {
  /// A publication as a page of text: its chapters under each other, without a table of contents. Charts are left out;
  /// the tables behind them say the same.
  package init(_ publication: Publication) {
    self.init()
    append(.title(Phrase(publication.title)))
    append(.paragraph(publication.subtitle))
    add(publication.front)
    for chapter in publication.chapters {
      append(
        chapter.namesCase ? .heading("Case", gloss: chapter.title, .plain) : .heading(chapter.title, gloss: "", .plain)
      )
      add(chapter.blocks)
    }
    append(.closing([publication.closing]))
  }

  private mutating func add(_ blocks: [Publication.Block]) {
    for (position, block) in blocks.enumerated() {
      guard case .table(let table) = block else {
        add(block)
        continue
      }
      let width = TextSheetWriter.verbatimWidth
      for part in TableParts(table, room: width, gap: TextTable.gap).tables {
        append(.subheading(Phrase(part.caption)))
        append(.verbatim(TextTable(part, width: width).lines))
      }
      if position + 1 < blocks.count, case .paragraph = blocks[position + 1] { append(.verbatim([""])) }
    }
  }

  private mutating func add(_ block: Publication.Block) {
    switch block {
    case .heading(let words, _): append(.subheading(words))
    case .paragraph(let words): append(.paragraph(words))
    case .terms(let terms):
      append(
        .entries(
          terms.flatMap { term in
            let name = term.term.stretches.reduce("") { $0 + $1.text }
            // What is said further of a term stands below without it.
            return term.descriptions.enumerated().map { Entry($0.offset == 0 ? name : "", $0.element) }
          }
        )
      )
    case .list(let items):
      for item in items where !item.parts.isEmpty {
        append(.subheading(item.words))
        append(.list(item.parts.map { $0.words }))
      }
      let plain = items.filter { $0.parts.isEmpty }
      if !plain.isEmpty { append(.list(plain.map { $0.words })) }
    case .table, .chart: break
    case .folded(let summary, let blocks):
      append(.paragraph(summary))
      add(blocks)
    case .argument(let argument):
      append(.subheading(argument.heading))
      append(.paragraph(argument.sentence))
    }
  }
}
