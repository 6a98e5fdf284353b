import RuleBooks
import RuleLanguage

/// What an editor shows about a name: paragraphs of plain text, rule text among it marked as such.
package enum HoverWording {
  /// A paragraph of a hover.
  package enum Paragraph: Sendable, Equatable {
    case words(String)
    /// Text of the rule language.
    case rules(String)
  }

  package static func paragraphs(of symbol: Symbol, in file: EditedFile) -> [Paragraph] {
    guard let declared = file.table[symbol] else { return [] }
    switch declared {
    case .intent: return [.rules("intent " + symbol.name)]
    case .source(let source):
      return [.rules("source " + symbol.name), .words(source.title.text)]
        + words([source.publisher, source.edition, source.link])
    case .statement(let statement, let source):
      return [
        .rules("statement " + symbol.name), .words("“" + statement.text.text + "”"), .words(source.title.text),
      ] + words([source.publisher, source.edition])
    case .fact(let name, let fact): return self.fact(name, fact)
    case .value(let value, let fact): return self.value(value, of: fact)
    case .branch(let value, let definition): return branch(value, of: definition)
    case .group(let group):
      let head = "group " + symbol.name + " of " + group.fact.text
      return [.rules(head)] + words([group.label]) + [.words(list(group.members.map { $0.text }))]
    case .option(let option):
      return [.rules("option " + symbol.name), .words(option.label.text)] + words(option.routes.map { Optional($0) })
        + (option.kinds.isEmpty ? [] : [.words(list(option.kinds.map { $0.text }))])
    case .definition(let definition): return self.definition(definition)
    case .rule(let rule): return self.rule(rule, in: file)
    case .constraint(let constraint):
      return [
        .rules(symbol.kind + " " + symbol.name + "\n  when " + RulePrinter.words(constraint.condition)),
        .words(constraint.because.text),
      ]
    }
  }

  private static func words(_ texts: [Prose?]) -> [Paragraph] {
    texts.compactMap { $0.map { .words($0.text) } }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func fact(_ name: LabelledName, _ fact: FactDeclaration) -> [Paragraph] {
    var paragraphs: [Paragraph] = [.rules("fact " + name.name.text + ": " + fact.type.words), .words(name.label.text)]
    let values = fact.type.values
    if !values.isEmpty { paragraphs.append(.words(values.map { valueWords($0) }.joined(separator: "; "))) }
    for clause in fact.clauses {
      switch clause {
      case .ask(let question): paragraphs.append(.words(question.text))
      case .required(let condition?, _, _): paragraphs.append(.rules("required when " + RulePrinter.words(condition)))
      case .required(nil, _, _): paragraphs.append(.rules("required"))
      case .onlyWhen(let condition): paragraphs.append(.rules("only when " + RulePrinter.words(condition)))
      case .fixed: paragraphs.append(.rules("fixed"))
      case .keys, .reads: break
      }
    }
    return paragraphs
  }

  private static func valueWords(_ value: ValueDeclaration) -> String {
    var words = value.name.text
    if let label = value.label, label.text != words { words += " (" + label.text + ")" }
    return value.synonyms.isEmpty ? words : words + ", also " + list(value.synonyms.map { $0.text })
  }

  private static func value(_ value: ValueDeclaration, of fact: FactDeclaration) -> [Paragraph] {
    var paragraphs: [Paragraph] = [.rules("value " + value.name.text + " of " + list(fact.names.map { $0.name.text }))]
    if let label = value.label { paragraphs.append(.words(label.text)) }
    if !value.synonyms.isEmpty { paragraphs.append(.words("also " + list(value.synonyms.map { $0.text }))) }
    return paragraphs
  }

  private static func branch(_ value: Name, of definition: DefinitionDeclaration) -> [Paragraph] {
    let head = Paragraph.rules("value " + value.text + " of " + definition.name.name.text)
    guard case .cases(_, _, let cases, let otherwise) = definition.body else { return [head] }
    for branch in cases where branch.value.text == value.text {
      return [head, .rules(value.text + " when " + RulePrinter.words(branch.condition))]
    }
    return otherwise?.text == value.text ? [head, .rules(value.text + " otherwise")] : [head]
  }

  private static func definition(_ definition: DefinitionDeclaration) -> [Paragraph] {
    let name = definition.name.name.text
    let label = Paragraph.words(definition.name.label.text)
    switch definition.body {
    case .condition(let condition):
      return [.rules("define " + name), label, .rules(RulePrinter.words(condition))]
    case .cases(let isOrdered, let values, let cases, let otherwise):
      var lines = cases.map { $0.value.text + " when " + RulePrinter.words($0.condition) }
      if let otherwise { lines.append(otherwise.text + " otherwise") }
      let head = "define " + name + (isOrdered ? ": in order " : ": one of ") + list(values.map { $0.text })
      return [.rules(head), label, .rules(lines.joined(separator: "\n"))]
    }
  }

  private static func rule(_ rule: RuleDeclaration, in file: EditedFile) -> [Paragraph] {
    let alone = RuleDeclaration(
      id: rule.id,
      effect: rule.effect,
      options: rule.options,
      intents: rule.intents,
      condition: rule.condition,
      because: rule.because,
      citations: [],
      overrides: rule.overrides,
      despite: rule.despite,
      place: rule.place
    )
    let printed = RulePrinter.print(RuleFile(header: nil, declarations: [.rule(alone)]))
    let text = Paragraph.rules(String(decoding: trimmed(Array(printed.utf8)), as: UTF8.self))
    return [text] + rule.citations.compactMap { citation($0, in: file).map { .words($0) } }
  }

  /// A cited source by its title and edition, with the words of the statement where one is named; nil where there is no
  /// such source.
  private static func citation(_ citation: Citation, in file: EditedFile) -> String? {
    guard case .source(let source)? = file.table[.source(citation.source.text)] else { return nil }
    let title = source.title.text + (source.edition.map { ", " + $0.text } ?? "")
    guard let id = citation.statement?.text else { return title }
    guard case .statement(let statement, _)? = file.table[.statement(of: citation.source.text, id)] else {
      return title + ", " + id
    }
    return title + ", " + id + ": “" + statement.text.text + "”"
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var slice = bytes[...]
    while slice.last == UInt8(ascii: "\n") { slice = slice.dropLast() }
    return slice
  }
}
