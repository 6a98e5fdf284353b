extension Publication {
  /// The blocks of a page about a case or a test, as part of a publication.
  static func blocks(of sheet: Sheet) -> [Block] {
    sheet.blocks.flatMap { block -> [Block] in
      switch block {
      case .title(let words), .subheading(let words): return [.heading(words, anchor: nil)]
      case .heading(let words, let gloss, _):
        let title = words.prefix(1).uppercased() + words.dropFirst()
        return [.heading(Phrase(title), anchor: nil)] + (gloss.isEmpty ? [] : [.paragraph(Phrase(gloss, .faint))])
      case .paragraph(let words): return [.paragraph(words)]
      case .entries(let entries): return [.terms(entries.map { Term(Phrase($0.term), $0.words) })]
      case .list(let phrases): return [.list(phrases.map { Item($0) })]
      case .outline(let items):
        return [.list(items.map { Item(Phrase($0.mark + " ", .strong) + $0.words) })]
      case .verbatim(let lines): return lines.map { .paragraph(Phrase($0)) }
      case .closing(let phrases): return phrases.map { .paragraph($0) }
      }
    }
  }
}
