extension RuleLayout {
  mutating func patientCase(_ patientCase: CaseDeclaration) {
    line(0, [Piece("case"), Piece(patientCase.title)])
    if let note = patientCase.note { line(2, [Piece("note"), Piece(note)]) }
    line(2, Piece.list(patientCase.givens.map { Self.pieces(of: $0).tied }).with(prefix: "given "))
    line(2, Piece.list(patientCase.outcomes.map { Self.pieces(of: $0).tied }).with(prefix: "expect "))
  }

  static func pieces(of given: GivenDeclaration) -> [Piece] {
    switch given {
    case .value(let fact, let operand, nil): [Piece(fact.text + " " + operand.text)]
    case .value(let fact, let operand, let unit?):
      [Piece(fact.text + " " + operand.text + " " + Piece(unit).text)]
    case .unknown(let fact): [Piece(fact.text + " unknown")]
    case .text(let fact, let prose): [Piece(fact.text), Piece(prose)]
    case .atom(let atom): Piece.pieces(of: atom)
    }
  }

  static func pieces(of outcome: OutcomeDeclaration) -> [Piece] {
    switch outcome {
    case .verdict(let verdict, let options, let rules): pieces(verdict.rawValue, options, by: rules)
    case .contested(let options, let rules): pieces("contested", options, by: rules)
    case .uncontested(let options): Piece.list(options).with(prefix: "uncontested ")
    case .notes(let ids): Piece.list(ids).with(prefix: "notes ")
    case .questions(let ids): Piece.list(ids).with(prefix: "question ")
    case .depends(let option, let facts):
      [Piece("depends " + option.text)] + Piece.list(facts).with(prefix: "on ")
    case .missing(let facts): Piece.list(facts).with(prefix: "missing ")
    case .conflict(let ids): Piece.list(ids).with(prefix: "conflict ")
    case .without(let ids): Piece.list(ids).with(prefix: "without ")
    case .outOfScope: [Piece("out of scope")]
    }
  }

  private static func pieces(_ word: String, _ options: [Name], by rules: [RuleMention]) -> [Piece] {
    let options = Piece.list(options).with(prefix: word + " ")
    guard !rules.isEmpty else { return options }
    return options + Piece.list(rules.map { pieces(of: $0) }).with(prefix: "by ")
  }

  private static func pieces(of mention: RuleMention) -> [Piece] {
    var words = [mention.id.text] + (mention.strength.map { [$0.word] } ?? [])
    for (position, intent) in mention.intents.enumerated() { words += [position == 0 ? "to" : "and", intent.text] }
    return words.map { Piece($0) }
  }
}
