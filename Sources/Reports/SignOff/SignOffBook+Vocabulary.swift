import RuleBooks
import RuleLanguage

extension SignOffBook {
  /// What the rules are about: facts, definitions, what cannot be, questions, and the patients covered.
  func vocabularyChapters() -> [Publication.Chapter] {
    let part = "What the rules rest on"
    var chapters = [Publication.Chapter(anchor: "facts", title: "Facts", part: part, blocks: facts())]
    if !book.groups.isEmpty {
      chapters.append(Publication.Chapter(anchor: "groups", title: "Groups of values", part: part, blocks: groups()))
    }
    if !book.definitions.isEmpty {
      chapters.append(
        Publication.Chapter(anchor: "definitions", title: "Definitions", part: part, blocks: definitions())
      )
    }
    chapters.append(
      Publication.Chapter(
        anchor: "impossible",
        title: "What cannot be",
        part: part,
        blocks: constraints(
          book.constraints,
          "These combinations are ruled out. A case that states one is contradictory, and the facts in it are set aside.",
          none: "No combination of facts is ruled out.",
          anchor: Anchors.impossible
        )
      )
    )
    chapters.append(
      Publication.Chapter(
        anchor: "questions",
        title: "Questions",
        part: part,
        blocks: constraints(
          book.questions,
          "These combinations are unlikely. A case that states one is answered, and the question is asked.",
          none: "Nothing is asked about unlikely combinations.",
          anchor: Anchors.question
        )
      )
    )
    chapters.append(Publication.Chapter(anchor: "scope", title: "Whom the rules cover", part: part, blocks: scope()))
    return chapters
  }

  // MARK: Facts

  private func facts() -> [Publication.Block] {
    var blocks: [Publication.Block] = []
    for (index, fact) in book.facts.enumerated() {
      blocks.append(.heading(Phrase(fact.label), anchor: Anchors.fact(fact)))
      blocks.append(.terms(terms(fact, bearing: rules(readingFact: index))))
    }
    return blocks
  }

  private func terms(_ fact: Fact, bearing rules: [Int]) -> [Publication.Term] {
    var terms = [
      Publication.Term("Name", Phrase(([fact.name] + fact.keys).joined(separator: ", "), .reference)),
      Publication.Term(Phrase(kind(of: fact.type)), Phrase(values(of: fact.type))),
    ]
    if let ask = fact.ask { terms.append(Publication.Term("Asked as", Phrase(ask))) }
    if let requirement = fact.requirement {
      let sentence = requirement.condition.flatMap { wording.sentence(of: $0) }
      var words = sentence.map { Phrase("when ") + arguments.line($0) } ?? "always"
      if let reference = requirement.reference { words.append(Phrase("; ") + arguments.citation(reference)) }
      terms.append(Publication.Term("Required", words))
    }
    if let sentence = fact.onlyWhen.flatMap({ wording.sentence(of: $0) }) {
      terms.append(Publication.Term("Applies", Phrase("only when ") + arguments.line(sentence)))
    }
    for reading in fact.readings {
      let values = BookWording.indices(of: reading.values & fact.type.everyValue).map {
        fact.type.values[$0].label ?? fact.type.values[$0].name
      }
      var words =
        reading.words.map { "“" + $0 + "”" }.joined(separator: ", ") + " means " + BookWording.list(values, "or")
      if let because = reading.because { words += ", and is asked about: " + because }
      terms.append(Publication.Term("Entry word", Phrase(words)))
    }
    if fact.isFixed { terms.append(Publication.Term("Fixed", "no treatment and no further test changes it")) }
    terms.append(
      Publication.Term("Bears on", rules.isEmpty ? "no rule; it is carried and shown" : arguments.links(rules))
    )
    return terms
  }

  /// The rules whose digest covers a fact: those on which it bears, directly or through others.
  private func rules(readingFact fact: Int) -> [Int] {
    let part = "fact " + book.facts[fact].name
    var names: Set<String> = []
    for entry in register.digests.entries
    where entry.entry.kind == .rule && entry.parts.contains(where: { $0.name == part }) {
      names.insert(entry.entry.name)
    }
    return book.rules.indices.filter { names.contains(book.rules[$0].id) }
  }

  private func kind(of type: FactType) -> String {
    switch type {
    case .yesOrNo: "Yes or no"
    case .oneOf: "One of"
    case .inOrder: "In order"
    case .severalOf: "Several of"
    case .number: "Number"
    case .text: "Text"
    }
  }

  private func values(of type: FactType) -> String {
    switch type {
    case .yesOrNo: return "yes, no"
    case .text: return "shown, and never decided on"
    case .oneOf(let values), .inOrder(let values), .severalOf(let values):
      return values.map { value in
        var words = value.label ?? BookWording.readable(value.name)
        var others = value.label == nil ? [] : [value.name]
        others += value.synonyms
        if !others.isEmpty { words += " (" + others.joined(separator: ", ") + ")" }
        return words
      }.joined(separator: "; ")
    case .number(let scale):
      let step = Decimal(scale.step, decimals: scale.decimals).text
      return scale.text(at: 0) + " to " + scale.measure(at: scale.lastIndex) + ", in steps of " + step
    }
  }

  // MARK: Groups and definitions

  private func groups() -> [Publication.Block] {
    [
      .terms(
        book.groups.map { group in
          let values = BookWording.list(wording.values(group.values, ofFact: group.fact), "and")
          let fact = book.facts[group.fact]
          return Publication.Term(
            Phrase(group.label ?? BookWording.readable(group.name)),
            Phrase(group.name, .reference) + Phrase(", of ") + Phrase(fact.label, .link(Anchors.fact(fact)))
              + Phrase(": " + values)
          )
        }
      )
    ]
  }

  private func definitions() -> [Publication.Block] {
    var blocks: [Publication.Block] = []
    for (index, definition) in book.definitions.enumerated() {
      blocks.append(.heading(Phrase(definition.label), anchor: Anchors.definition(definition)))
      blocks.append(.terms([Publication.Term("Name", Phrase(definition.name, .reference))]))
      blocks.append(.list(arguments.items(meaning: index)))
    }
    return blocks
  }

  // MARK: Constraints and scope

  private func constraints(
    _ constraints: [Constraint],
    _ introduction: String,
    none: String,
    anchor: (Constraint) -> String
  ) -> [Publication.Block] {
    guard !constraints.isEmpty else { return [.paragraph(Phrase(none))] }
    var blocks: [Publication.Block] = [.paragraph(Phrase(introduction))]
    for constraint in constraints {
      blocks.append(.heading(Phrase(constraint.id, .reference), anchor: anchor(constraint)))
      let sentence = wording.sentence(of: constraint.condition)
      blocks.append(.paragraph(Phrase(constraint.because)))
      if let sentence { blocks.append(.list([arguments.item(sentence)])) }
    }
    return blocks
  }

  private func scope() -> [Publication.Block] {
    if book.coverage.isEmpty { return [.paragraph("They cover every patient.")] }
    return [
      .paragraph("They cover patients of whom at least one of these is true. Of others they say nothing."),
      .list(book.coverage.compactMap { wording.sentence(of: $0) }.map { arguments.item($0) }),
    ]
  }
}
