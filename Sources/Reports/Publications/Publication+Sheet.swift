extension Publication {
  /// The blocks of a page about a case or a test, as part of a publication.
  static func blocks(of sheet: Sheet) -> [Block] {
    sheet.blocks.flatMap { block -> [Block] in
      switch block {
      case .title(let words), .subheading(let words): return [.heading(words, anchor: nil)]
      case .verdict(let verdict, let gloss):
        return [.heading(Phrase(verdict.heading), anchor: nil), .paragraph(Phrase(gloss, .faint))]
      case .facts(let facts): return facts.paragraphs.map { .paragraph($0) }
      case .option(let option):
        return [.heading(option.title, anchor: nil), .terms(option.entries.map { Term(Phrase($0.term), $0.words) })]
      case .sources(let sources):
        return sources.flatMap { source in
          [
            .heading(Phrase(source.title), anchor: nil),
            .terms(source.statements.map { Term(Phrase($0.number), Phrase($0.text)) }),
          ]
        }
      case .tasks(let phrases): return [.list(phrases.map { Item($0) })]
      case .decision(let decision):
        return decision.map { [.heading(Phrase(Sheet.decisionHeading), anchor: nil), .paragraph($0)] } ?? []
      case .heading(let words, let gloss, _):
        let title = words.prefix(1).uppercased() + words.dropFirst()
        return [.heading(Phrase(title), anchor: nil)] + (gloss.isEmpty ? [] : [.paragraph(Phrase(gloss, .faint))])
      case .paragraph(let words): return [.paragraph(words)]
      case .entries(let entries): return [.terms(entries.map { Term(Phrase($0.term), $0.words) })]
      case .list(let phrases), .background(let phrases): return [.list(phrases.map { Item($0) })]
      case .outline(let items):
        return [.list(items.map { Item(Phrase($0.mark + " ", .strong) + $0.words) })]
      case .verbatim(let lines): return lines.map { .paragraph(Phrase($0)) }
      case .closing(let phrases): return phrases.map { .paragraph($0) }
      }
    }
  }
}
