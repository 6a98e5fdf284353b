import Evaluation
import RuleBooks

extension CaseSheetBuilder {
  static let sourcesHeading = "Sources"

  /// The statements on which the sentences of the page rest; those that it gives in full already are left out.
  func appendSources(of answer: Answer, to sheet: inout Sheet) {
    let cited = citations(in: answer)
    let sources = book.sources.indices.compactMap { index -> Sheet.Source? in
      guard cited.contains(where: { $0.source == index }) else { return nil }
      let source = book.sources[index]
      let statements = source.statements.indices.compactMap { statement -> Sheet.Source.Statement? in
        let reference = Reference(source: index, statement: statement, evidence: nil)
        let anchor = Anchors.statement(reference, in: book)
        guard cited.contains(where: { $0.source == index && $0.statement == statement }) else { return nil }
        return Sheet.Source.Statement(
          anchor: anchor,
          number: wording.shortCitation(reference),
          text: source.statements[statement].text
        )
      }
      let whole = Reference(source: index, statement: nil, evidence: nil)
      return Sheet.Source(
        anchor: Anchors.statement(whole, in: book),
        title: description(of: source),
        statements: statements
      )
    }
    guard !sources.isEmpty else { return }
    sheet.append(.heading(Self.sourcesHeading, gloss: "the statements behind these sentences", .plain))
    sheet.append(.sources(sources))
  }

  /// What the rules cite that the page shows.
  private func citations(in answer: Answer) -> [Reference] {
    var rules: Set<Int> = []
    for option in answer.options {
      rules.formUnion(option.arguments + option.counterarguments + option.exclusions + option.notes)
      rules.formUnion(option.open.map { $0.rule } + option.overridden.map { $0.rule })
      if option.verdict == .unsupported { rules.formUnion(failing(in: option)) }
    }
    return rules.sorted().flatMap { book.rules[$0].references }
  }
}
