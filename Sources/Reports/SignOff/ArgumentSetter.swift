import Evaluation
import RuleBooks
import RuleLanguage

/// Sets rules as arguments in sentences, projected from the checked rules.
package struct ArgumentSetter: Sendable {
  private let book: RuleBook
  private let wording: BookWording
  private let overriders: [[Int]]

  package init(_ engine: CaseEngine) {
    book = engine.book
    wording = BookWording(engine.book)
    overriders = engine.overriders
  }

  /// A rule as an argument.
  ///
  /// - Parameters:
  ///   - rule: The rule, by index.
  ///   - isFirst: Whether links to the rule lead here.
  ///   - explained: The definitions that the reader has been told already; those told here are added.
  package func argument(_ rule: Int, isFirst: Bool, explained: inout Set<Int>) -> Publication.Argument {
    let rule = book.rules[rule]
    let sentence = wording.sentence(of: rule.condition)
    return Publication.Argument(
      anchor: isFirst ? Anchors.rule(rule) : nil,
      kind: kind(of: rule.effect),
      mark: rule.effect.mark,
      heading: Phrase(rule.effect.heading + " ") + Phrase(rule.id, .reference),
      sentence: lead(rule, sentence),
      conditions: sentence.map { conditions($0) } ?? [],
      remarks: explanations(sentence, &explained) + reasons(rule) + relations(rule)
    )
  }

  private func kind(of effect: Effect) -> Publication.Argument.Kind {
    switch effect {
    case .excludes: .exclusion
    case .notes: .note
    case .argues(let isFor, _): isFor ? .support : .objection
    }
  }

  // MARK: Sentences

  /// `Strongly for Surgery (aim: cure), when Spread is “None”.`
  private func lead(_ rule: Rule, _ sentence: ConditionSentence?) -> Phrase {
    var words = Phrase(opening(rule.effect))
    let isEvery = rule.options.count == book.options.count && book.options.count > 1
    words.append(isEvery ? "every option" : wording.options(rule.options), .strong)
    if !rule.intents.isEmpty { words.append(" (aim: " + intents(rule).joined(separator: ", ") + ")") }
    switch sentence {
    case nil: words.append(", always.")
    case .some(.list(let introduction, _)): words.append(", when " + introduction + ":")
    case .some(let test):
      words.append(", when ")
      words.append(phrase(test))
      words.append(".")
    }
    return words
  }

  private func opening(_ effect: Effect) -> String {
    switch effect {
    case .notes: "A note on "
    case .excludes, .argues: effect.heading + " "
    }
  }

  private func intents(_ rule: Rule) -> [String] { rule.intents.map { BookWording.readable(book.intents[$0]) } }

  /// The nested sentences of a condition; none where it is a single one, which the lead says already.
  private func conditions(_ sentence: ConditionSentence) -> [Publication.Item] {
    guard case .list(_, let parts) = sentence else { return [] }
    return parts.map { item($0) }
  }

  /// A condition as an item of a list.
  func item(_ sentence: ConditionSentence) -> Publication.Item {
    guard case .list(let words, let parts) = sentence, !parts.isEmpty else { return Publication.Item(phrase(sentence)) }
    return Publication.Item(Phrase(words + ":"), parts: parts.map { item($0) })
  }

  private func phrase(_ sentence: ConditionSentence) -> Phrase {
    switch sentence {
    case .test, .list: Phrase(sentence.words)
    case .definition(let definition, let words): Phrase(words, .link(Anchors.definition(book.definitions[definition])))
    }
  }

  /// A condition on one line, its parts in brackets.
  func line(_ sentence: ConditionSentence) -> Phrase {
    guard case .list(let words, let parts) = sentence else { return phrase(sentence) }
    var line = Phrase(words + " (")
    for (position, part) in parts.enumerated() {
      if position > 0 { line.append("; ") }
      line.append(self.line(part))
    }
    line.append(")")
    return line
  }

  // MARK: Remarks

  /// What the definitions mean that are named here for the first time, and those that they name.
  private func explanations(_ sentence: ConditionSentence?, _ explained: inout Set<Int>) -> [Publication.Term] {
    var waiting = sentence?.definitions ?? []
    var terms: [Publication.Term] = []
    while let definition = waiting.first {
      waiting.removeFirst()
      guard explained.insert(definition).inserted else { continue }
      terms.append(
        Publication.Term(
          "In these words",
          Phrase(BookWording.quoted(book.definitions[definition].label), .strong) + " means: " + meaning(of: definition)
        )
      )
      waiting += sentences(of: definition).flatMap { $0.definitions }
    }
    return terms
  }

  /// What a definition means, on one line.
  func meaning(of definition: Int) -> Phrase {
    switch book.definitions[definition].body {
    case .condition(let condition): return wording.sentence(of: condition).map { line($0) } ?? "always"
    case .cases(let cases):
      var words = Phrase()
      for (value, condition) in zip(cases.values, cases.conditions) {
        if !words.isEmpty { words.append("; ") }
        words.append(BookWording.readable(value), .strong)
        if let sentence = condition.flatMap({ wording.sentence(of: $0) }) {
          words.append(Phrase(" when ") + line(sentence))
        }
      }
      if let otherwise = cases.otherwise {
        words.append("; otherwise " + BookWording.readable(cases.values[otherwise]))
      }
      return words
    }
  }

  /// What a definition means, as a list: its condition, or one item per value.
  func items(meaning definition: Int) -> [Publication.Item] {
    switch book.definitions[definition].body {
    case .condition(let condition): return [wording.sentence(of: condition)].compactMap { $0 }.map { item($0) }
    case .cases(let cases):
      return zip(cases.values.indices, cases.conditions).map { value, condition in
        let name = Phrase(BookWording.quoted(BookWording.readable(cases.values[value])), .strong)
        let sentence = condition.flatMap { wording.sentence(of: $0) }
        let rest =
          cases.otherwise == value ? (sentence == nil ? " otherwise" : " when this holds, and otherwise:") : " when:"
        return Publication.Item(name + Phrase(rest), parts: sentence.map { [item($0)] } ?? [])
      }
    }
  }

  private func sentences(of definition: Int) -> [ConditionSentence] {
    switch book.definitions[definition].body {
    case .condition(let condition): [wording.sentence(of: condition)].compactMap { $0 }
    case .cases(let cases): cases.conditions.compactMap { $0.flatMap { wording.sentence(of: $0) } }
    }
  }

  private func reasons(_ rule: Rule) -> [Publication.Term] {
    [Publication.Term("Because", Phrase(rule.because))]
      + rule.references.map { Publication.Term("Source", citation($0)) }
  }

  /// A cited statement with its text, and how certain its evidence is.
  func citation(_ reference: Reference) -> Phrase {
    var words = Phrase(wording.shortCitation(reference), .link(Anchors.statement(reference, in: book)))
    words.append(": “" + wording.text(of: reference) + "”")
    if let evidence = reference.evidence {
      words.append(" Certainty of evidence: " + BookWording.readable(evidence.rawValue) + ".", .faint)
    }
    return words
  }

  private func relations(_ rule: Rule) -> [Publication.Term] {
    var terms: [Publication.Term] = []
    let index = book.rules.firstIndex { $0.id == rule.id } ?? 0
    if !rule.overrides.isEmpty { terms.append(Publication.Term("Overrides", links(rule.overrides))) }
    if !overriders[index].isEmpty {
      terms.append(Publication.Term("Gives way to", links(overriders[index]) + ", where that holds"))
    }
    if !rule.despite.isEmpty {
      terms.append(Publication.Term("Despite", links(rule.despite) + ": its authors know that both can hold"))
    }
    return terms
  }

  /// Rules by their names, as links.
  func links(_ rules: [Int]) -> Phrase {
    var words = Phrase()
    for (position, rule) in rules.enumerated() {
      if position > 0 { words.append(", ") }
      words.append(book.rules[rule].id, .link(Anchors.rule(book.rules[rule])))
    }
    return words
  }
}
