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
    for base in header.extends {
      line(2, [Piece("extends " + base.name.text), Piece("version " + base.version.text)].tied)
    }
    for note in header.notes { clause("note", note) }
  }

  mutating func declaration(_ declaration: Declaration) {
    switch declaration {
    case .intents(let names): line(0, Piece.list(names).with(prefix: "intent "))
    case .source(let source): self.source(source)
    case .fact(let fact): self.fact(fact)
    case .group(let group): self.group(group)
    case .option(let option): self.option(option)
    case .definition(let definition): self.definition(definition)
    case .impossible(let constraint): self.constraint("impossible", constraint)
    case .question(let constraint): self.constraint("question", constraint)
    case .covers(let covers): condition(0, covers.condition, prefix: "covers when ")
    case .rule(let rule): self.rule(rule, head: "rule ")
    case .patientCase(let patientCase): self.patientCase(patientCase)
    case .replacement(let rule): self.rule(rule, head: "replace rule ")
    case .removal(let removal):
      line(0, [Piece("remove rule " + removal.rule.text)])
      clause("because", removal.because)
    case .withholding(let withholding):
      line(0, [Piece("withhold option " + withholding.option.text)])
      clause("because", withholding.because)
    case .narrowing(let narrowing): type(narrowing.type, [Piece("narrow fact " + narrowing.fact.text + ":")])
    }
  }

  private mutating func clause(_ word: String, _ prose: Prose) {
    line(2, [Piece(word), Piece(prose)])
  }

  private mutating func source(_ source: SourceDeclaration) {
    line(0, [Piece("source " + source.name.text), Piece(source.title)])
    if let publisher = source.publisher { clause("publisher", publisher) }
    if let edition = source.edition { clause("edition", edition) }
    if let link = source.link { clause("link", link) }
    if let digest = source.digest { clause("digest", digest) }
    for statement in source.statements {
      let informs = statement.informs.map { scope($0, after: "informs").tied } ?? []
      line(2, [Piece("statement " + statement.id.text), Piece(statement.text)] + informs)
    }
  }

  private func scope(_ scope: OptionScope, after word: String) -> [Piece] {
    switch scope {
    case .named(let names): Piece.list(names).with(prefix: word + " ")
    case .everyOption: [Piece(word + " every option")]
    }
  }

  private mutating func group(_ group: GroupDeclaration) {
    let label = group.label.map { [Piece($0)] } ?? []
    let members = Piece.list(group.members)
    line(0, [Piece("group " + group.name.text)] + label + [Piece("of " + group.fact.text + ":")] + members)
  }

  private mutating func option(_ option: OptionDeclaration) {
    let whole = oneLine(option)
    isBehindShortOption = whole != nil
    if let whole {
      line(0, whole)
      return
    }
    line(0, [Piece("option " + option.name.text), Piece(option.label)])
    for route in option.routes { clause("route", route) }
    for kind in option.kinds { line(2, [Piece("kind " + kind.text)]) }
    if let old = option.renamedFrom { line(2, [Piece.renamed(from: old)]) }
  }

  /// An option that fits on one line; such options stand together without blank lines.
  func oneLine(_ option: OptionDeclaration) -> [Piece]? {
    var pieces = [Piece("option " + option.name.text), Piece(option.label)]
    for route in option.routes { pieces += [Piece("route"), Piece(route)] }
    for kind in option.kinds { pieces.append(Piece("kind " + kind.text)) }
    if let old = option.renamedFrom { pieces.append(Piece.renamed(from: old)) }
    return fits(0, pieces) ? pieces : nil
  }

  private mutating func definition(_ definition: DefinitionDeclaration) {
    let head = Piece.pieces(of: definition.name).with(prefix: "define ").with(suffix: ":")
    switch definition.body {
    case .condition(let condition):
      let body = Piece.pieces(of: condition)
      if fits(0, head + body) {
        line(0, head + body)
      } else {
        line(0, head)
        self.condition(2, condition, prefix: "")
      }
    case .cases(let isOrdered, let values, let cases, let otherwise):
      line(0, head + Piece.list(values).with(prefix: isOrdered ? "in order " : "one of "))
      for branch in cases {
        condition(2, branch.condition, prefix: branch.value.text + " when ")
      }
      if let otherwise { line(2, [Piece(otherwise.text + " otherwise")]) }
    }
  }

  private mutating func constraint(_ word: String, _ constraint: ConstraintDeclaration) {
    line(0, [Piece(word + " " + constraint.id.text)])
    condition(2, constraint.condition, prefix: "when ")
    clause("because", constraint.because)
  }

  // MARK: Facts

  private mutating func fact(_ fact: FactDeclaration) {
    let names = Piece.list(fact.names.map { Piece.pieces(of: $0).tied })
    type(fact.type, names.with(prefix: "fact ").with(suffix: ":"))
    for clause in fact.clauses { self.clause(clause) }
  }

  /// Prints a type behind the pieces that introduce it.
  private mutating func type(_ type: FactTypeDeclaration, _ head: [Piece]) {
    switch type {
    case .yesOrNo: line(0, head + [Piece("yes or no")])
    case .text: line(0, head + [Piece("text")])
    case .oneOf(let values): self.values(values, head + [Piece("one of")])
    case .inOrder(let values): self.values(values, head + [Piece("in order")])
    case .severalOf(let values): self.values(values, head + [Piece("several of")])
    case .number(let low, let high, let unit, let step):
      let unit = unit.map { [Piece($0)] } ?? []
      line(0, head + [Piece("number from " + low.text + " to " + high.text)] + unit + [Piece("step " + step.text)])
    }
  }

  /// Prints values behind what introduces them, or below it: one on a line if any has more than a name.
  private mutating func values(_ values: [ValueDeclaration], _ head: [Piece]) {
    let parts = values.map { pieces(of: $0) }
    if fits(0, head + Piece.list(parts)) {
      line(0, head + Piece.list(parts))
      return
    }
    line(0, head)
    if values.allSatisfy({ $0.label == nil && $0.synonyms.isEmpty && $0.renamedFrom == nil }) {
      line(4, Piece.list(parts), continuation: 4)
      return
    }
    for (position, part) in parts.enumerated() {
      line(4, position + 1 < parts.count ? part.with(suffix: ",") : part)
    }
  }

  private func pieces(of value: ValueDeclaration) -> [Piece] {
    let name = [Piece(value.name.text)] + (value.label.map { [Piece($0)] } ?? [])
    let renamed = value.renamedFrom.map { [Piece.renamed(from: $0)] } ?? []
    guard !value.synonyms.isEmpty else { return name + renamed }
    return name + Piece.list(value.synonyms.map { [Piece($0)] }).with(suffix: ")").after("(also") + renamed
  }

  private mutating func clause(_ clause: FactClause) {
    switch clause {
    case .keys(let names): line(2, Piece.list(names).with(prefix: "key "))
    case .required(let condition, let citation, _):
      let condition = condition.map { Piece.pieces(of: $0).with(prefix: "when ") } ?? []
      line(2, [Piece("required")] + condition + (citation.map { pieces(of: $0) } ?? []))
    case .fixed: line(2, [Piece("fixed")])
    case .onlyWhen(let condition): self.condition(2, condition, prefix: "only when ")
    case .ask(let prose): self.clause("ask", prose)
    case .reads(let reading):
      let words = Piece.list(reading.words.map { [Piece($0)] }).after("reads")
      let values = Piece.list(reading.values.map { [Piece($0.text)] }).with(prefix: "as ")
      let because = reading.because.map { [Piece("because"), Piece($0)] } ?? []
      if fits(2, words + values + because) {
        line(2, words + values + because)
      } else {
        line(2, words + values.tied)
        if !because.isEmpty { line(4, because) }
      }
    }
  }

  // MARK: Rules

  private mutating func rule(_ rule: RuleDeclaration, head: String) {
    line(0, [Piece(head + rule.id.text)])
    let intents = rule.intents.isEmpty ? [] : Piece.list(rule.intents).with(prefix: "to ").tied
    line(2, scope(rule.options, after: words(rule.effect)) + intents)
    if let condition = rule.condition {
      self.condition(2, condition, prefix: "when ")
    } else {
      line(2, [Piece("always")])
    }
    clause("because", rule.because)
    for citation in rule.citations { line(2, pieces(of: citation)) }
    if !rule.overrides.isEmpty { line(2, Piece.list(rule.overrides).with(prefix: "overrides ")) }
    if !rule.despite.isEmpty { line(2, Piece.list(rule.despite).with(prefix: "despite ")) }
    if let old = rule.renamedFrom { line(2, [Piece.renamed(from: old)]) }
  }

  private func words(_ effect: Effect) -> String {
    switch effect {
    case .excludes: "excludes"
    case .notes: "notes"
    case .argues(let isFor, .weak): isFor ? "weakly for" : "weakly against"
    case .argues(let isFor, .plain): isFor ? "for" : "against"
    case .argues(let isFor, .strong): isFor ? "strongly for" : "strongly against"
    }
  }

  private func pieces(of citation: Citation) -> [Piece] {
    let statement = citation.statement.map { [Piece($0.text)] } ?? []
    let evidence = citation.evidence.map { [Piece("evidence " + $0.rawValue)] } ?? []
    return ([Piece("cite " + citation.source.text)] + statement + evidence).tied
  }
}
