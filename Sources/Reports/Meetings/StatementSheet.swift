import RuleBooks

/// The statements of the sources, once for a whole meeting.
///
/// On a screen every case has those that it rests on. On paper the cases name them by number, and this sheet behind the
/// last one has them all, together with what is background of an option.
struct StatementSheet {
  private let book: RuleBook
  private let builder: CaseSheetBuilder

  init(_ book: RuleBook) {
    self.book = book
    builder = CaseSheetBuilder(book: book, isBrief: false)
  }

  func write(html output: inout Output) {
    output.open("section", ("class", "statement-sheet"), ("aria-labelledby", "statement-sheet"))
    output.write("\n")
    output.element("h2", ("id", "statement-sheet")) { $0.write("What the sources say") }
    output.write(
      "\n<p>The sheets name these statements by their numbers. Background is what a statement says of an option"
        + " whatever the case.</p>\n<div class=\"flow\">\n"
    )
    for (index, source) in book.sources.enumerated() {
      output.element("h3") { $0.write(html: builder.description(of: source)) }
      if source.statements.isEmpty { continue }
      output.write("\n<dl class=\"statements\">")
      for (position, statement) in source.statements.enumerated() {
        let reference = Reference(source: index, statement: position, evidence: nil)
        output.write("\n<div>")
        output.element("dt") { $0.write(html: builder.wording.shortCitation(reference)) }
        output.element("dd") { output in
          output.write(html: statement.text)
          if let words = background(of: statement) { output.write(html: words) }
        }
        output.write("</div>")
      }
      output.write("</dl>\n")
    }
    output.write("</div>\n</section>\n")
  }

  private func background(of statement: Statement) -> Phrase? {
    guard !statement.informs.isEmpty else { return nil }
    let options = builder.concerned(statement.informs)
    return options.isEmpty ? Phrase(" (every option)", .faint) : options
  }
}
