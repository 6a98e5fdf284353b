import Evaluation
import RuleBooks

extension CaseSheetBuilder {
  /// What is said of many options: notes that hold, notes that may, and statements of the sources.
  func append(_ shared: SharedRemarks, of answer: Answer, to sheet: inout Sheet) {
    guard !answer.options.isEmpty else { return }
    let statements = wording.statements(where: shared.isShared)
    if !shared.notes.isEmpty || !statements.isEmpty {
      sheet.append(.heading("For many options", gloss: "", .plain))
      let notes = shared.notes.map { note in
        sentence(of: note) + concerned(answer.options.filter { $0.notes.contains(note) }.map { $0.option })
      }
      if !notes.isEmpty { sheet.append(.list(notes)) }
      let general = statements.filter { informed(by: $0).count == book.options.count }
      var background = statements.filter { informed(by: $0).count < book.options.count }
        .map { text(of: $0) + concerned(informed(by: $0)) }
      if !general.isEmpty { background.append(flowing(general.map(text))) }
      if !background.isEmpty { sheet.append(.background(background)) }
    }
    guard !shared.openNotes.isEmpty else { return }
    sheet.append(.heading("Notes that could apply", gloss: "", .plain))
    sheet.append(
      .list(
        shared.openNotes.map { note in
          let condition = openConditions.words(of: note.open, remaining: answer.remaining)
          return Phrase(condition.prefix(1).uppercased() + condition.dropFirst() + ": ")
            + quotation(of: note.open.rule) + concerned(note.options)
        }
      )
    )
  }

  private func informed(by reference: Reference) -> [Int] {
    guard let statement = reference.statement else { return [] }
    return book.sources[reference.source].statements[statement].informs
  }

  /// The options that a remark is about, in brackets; nothing where it is about all of them.
  func concerned(_ options: [Int]) -> Phrase {
    guard options.count < book.options.count else { return Phrase() }
    let others = book.options.indices.filter { !options.contains($0) }
    let words =
      others.count <= 2 && options.count > 2
      ? "all but " + BookWording.list(others.map(wording.label(ofOption:)), "and") : wording.options(options)
    return Phrase(" (" + words + ")", .faint)
  }
}
