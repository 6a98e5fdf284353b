extension RuleLayout {
  mutating func header(_ header: Header) {
    line(
      0,
      [
        Piece("rules " + header.name.text),
        Piece("version " + header.version.text),
        Piece("language " + header.language.text),
      ]
    )
    for note in header.notes { line(0, [Piece("note"), Piece(note)]) }
  }

  mutating func declaration(_ declaration: Declaration) {
    switch declaration {
    case .intents(let names): line(0, [Piece("intent")] + Piece.list(names))
    case .source(let source): self.source(source)
    case .fact(let fact): self.fact(fact)
    case .group(let group): self.group(group)
    case .option(let option): self.option(option)
    case .definition(let definition): self.definition(definition)
    case .impossible(let constraint): self.constraint("impossible", constraint)
    case .question(let constraint): self.constraint("question", constraint)
    case .covers(let covers): line(0, [Piece("covers when")] + Piece.pieces(of: covers.condition))
    case .rule(let rule): self.rule(rule)
    case .patientCase(let patientCase): self.patientCase(patientCase)
    }
  }

  private mutating func source(_ source: SourceDeclaration) {
    line(0, [Piece("source " + source.name.text), Piece(source.title)])
    let texts = [
      ("publisher", source.publisher), ("edition", source.edition), ("link", source.link), ("digest", source.digest),
    ]
    for (word, text) in texts {
      if let text { line(2, [Piece(word), Piece(text)]) }
    }
    for statement in source.statements {
      let informs = statement.informs.map { [Piece("informs")] + scope($0) } ?? []
      line(2, [Piece("statement " + statement.id.text), Piece(statement.text)] + informs)
    }
  }

  private func scope(_ scope: OptionScope) -> [Piece] {
    switch scope {
    case .named(let names): Piece.list(names)
    case .everyOption: [Piece("every option")]
    }
  }

  private func labelled(_ names: [LabelledName]) -> [Piece] {
    Piece.list(names.map { [Piece($0.name.text), Piece($0.label)] })
  }

  private mutating func group(_ group: GroupDeclaration) {
    line(
      0,
      [Piece("group " + group.name.text)] + (group.label.map { [Piece($0)] } ?? [])
        + [Piece("of " + group.fact.text + ":")] + Piece.list(group.members)
    )
  }

  private mutating func option(_ option: OptionDeclaration) {
    line(0, [Piece("option " + option.name.text), Piece(option.label)])
    for route in option.routes { line(2, [Piece("route"), Piece(route)]) }
    for kind in option.kinds { line(2, [Piece("kind " + kind.text)]) }
  }

  private mutating func definition(_ definition: DefinitionDeclaration) {
    let head = [Piece("define " + definition.name.name.text), Piece(definition.name.label, suffix: ":")]
    switch definition.body {
    case .condition(let condition): line(0, head + Piece.pieces(of: condition))
    case .cases(let isOrdered, let values, let cases, let otherwise):
      line(0, head + [Piece(isOrdered ? "in order" : "one of")] + Piece.list(values))
      for branch in cases { line(2, [Piece(branch.value.text + " when")] + Piece.pieces(of: branch.condition)) }
      if let otherwise { line(2, [Piece(otherwise.text + " otherwise")]) }
    }
  }

  private mutating func constraint(_ word: String, _ constraint: ConstraintDeclaration) {
    line(0, [Piece(word + " " + constraint.id.text)])
    line(2, [Piece("when")] + Piece.pieces(of: constraint.condition))
    line(2, [Piece("because"), Piece(constraint.because)])
  }

  // MARK: Facts

  private mutating func fact(_ fact: FactDeclaration) {
    line(0, [Piece("fact")] + labelled(fact.names).with(suffix: ":") + type(fact.type))
    for clause in fact.clauses { line(2, pieces(of: clause)) }
  }

  private func type(_ type: FactTypeDeclaration) -> [Piece] {
    switch type {
    case .yesOrNo: [Piece("yes or no")]
    case .text: [Piece("text")]
    case .oneOf(let values): [Piece("one of")] + self.values(values)
    case .inOrder(let values): [Piece("in order")] + self.values(values)
    case .severalOf(let values): [Piece("several of")] + self.values(values)
    case .number(let low, let high, let unit, let step):
      [Piece("number from " + low.text + " to " + high.text)] + (unit.map { [Piece($0)] } ?? [])
        + [Piece("step " + step.text)]
    }
  }

  private func values(_ values: [ValueDeclaration]) -> [Piece] {
    Piece.list(
      values.map { value in
        let label = value.label.map { [Piece($0)] } ?? []
        guard !value.synonyms.isEmpty else { return [Piece(value.name.text)] + label }
        return [Piece(value.name.text)] + label + [Piece("(also")]
          + Piece.list(value.synonyms.map { [Piece($0)] }).with(suffix: ")")
      }
    )
  }

  private func pieces(of clause: FactClause) -> [Piece] {
    switch clause {
    case .keys(let names): [Piece("key")] + Piece.list(names)
    case .required(let condition, let citation, _):
      [Piece("required")] + (condition.map { [Piece("when")] + Piece.pieces(of: $0) } ?? [])
        + (citation.map { pieces(of: $0) } ?? [])
    case .fixed: [Piece("fixed")]
    case .onlyWhen(let condition): [Piece("only when")] + Piece.pieces(of: condition)
    case .ask(let prose): [Piece("ask"), Piece(prose)]
    case .reads(let reading):
      [Piece("reads")] + Piece.list(reading.words.map { [Piece($0)] }) + [Piece("as")]
        + Piece.list(reading.values.map { [Piece($0.text)] })
        + (reading.because.map { [Piece("because"), Piece($0)] } ?? [])
    }
  }

  // MARK: Rules and cases

  private mutating func rule(_ rule: RuleDeclaration) {
    line(0, [Piece("rule " + rule.id.text)])
    let intents = rule.intents.isEmpty ? [] : [Piece("to")] + Piece.list(rule.intents)
    line(2, [Piece(words(rule.effect))] + scope(rule.options) + intents)
    if let condition = rule.condition {
      line(2, [Piece("when")] + Piece.pieces(of: condition))
    } else {
      line(2, [Piece("always")])
    }
    line(2, [Piece("because"), Piece(rule.because)])
    for citation in rule.citations { line(2, pieces(of: citation)) }
    if !rule.overrides.isEmpty { line(2, [Piece("overrides")] + Piece.list(rule.overrides)) }
    if !rule.despite.isEmpty { line(2, [Piece("despite")] + Piece.list(rule.despite)) }
  }

  private func words(_ effect: Effect) -> String {
    switch effect {
    case .excludes: return "excludes"
    case .notes: return "notes"
    case .argues(let isFor, let strength):
      let direction = isFor ? "for" : "against"
      switch strength {
      case .weak: return "weakly " + direction
      case .plain: return direction
      case .strong: return "strongly " + direction
      }
    }
  }

  private func pieces(of citation: Citation) -> [Piece] {
    [Piece("cite " + citation.source.text)] + (citation.statement.map { [Piece($0.text)] } ?? [])
      + (citation.evidence.map { [Piece("evidence " + $0.rawValue)] } ?? [])
  }

  private mutating func patientCase(_ patientCase: CaseDeclaration) {
    line(0, [Piece("case"), Piece(patientCase.title)])
    if let note = patientCase.note { line(2, [Piece("note"), Piece(note)]) }
    line(2, [Piece("given")] + Piece.list(patientCase.givens.map { pieces(of: $0) }))
    line(2, [Piece("expect")] + Piece.list(patientCase.outcomes.map { pieces(of: $0) }))
  }

  private func pieces(of given: GivenDeclaration) -> [Piece] {
    switch given {
    case .value(let fact, let operand, let unit):
      [Piece(fact.text + " " + operand.text + (unit.map { " " + Piece($0).text } ?? ""))]
    case .unknown(let fact): [Piece(fact.text + " unknown")]
    case .text(let fact, let prose): [Piece(fact.text), Piece(prose)]
    case .atom(let atom): Piece.pieces(of: .atom(atom))
    }
  }

  private func pieces(of outcome: OutcomeDeclaration) -> [Piece] {
    switch outcome {
    case .verdict(let verdict, let options, let rules):
      outcomePieces(verdict.rawValue, options) + (rules.isEmpty ? [] : outcomePieces("by", rules))
    case .contested(let options, let rules):
      outcomePieces("contested", options) + (rules.isEmpty ? [] : outcomePieces("by", rules))
    case .notes(let ids): outcomePieces("notes", ids)
    case .questions(let ids): outcomePieces("question", ids)
    case .depends(let option, let facts): [Piece("depends " + option.text)] + outcomePieces("on", facts)
    case .missing(let facts): outcomePieces("missing", facts)
    case .conflict(let ids): outcomePieces("conflict", ids)
    case .outOfScope: [Piece("out of scope")]
    }
  }

  private func outcomePieces(_ word: String, _ names: [Name]) -> [Piece] {
    Piece.list(names).with(prefix: word + " ")
  }
}
