import RuleLanguage

/// What is wrong with what a case of the rule file gives.
enum GivenProblem: Sendable {
  case givenTwice(Spoken, first: Place, isSet: Bool)
  /// The words leave open which value it is, in a way that cannot be recorded exactly.
  case vague(Spoken, test: String, rewrites: [String])
  /// A value alone is given of a fact that can have several.
  case valueOfSet(Spoken, value: String)
  case textWithoutQuotes(Spoken, value: String)
  case quotedValue(Spoken, SubjectKind, rewrites: [String])

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .givenTwice(let fact, let first, let isSet):
      Diagnostic(
        .contradictoryGivens,
        .error,
        "\(fact.text) is given twice in one case",
        at: place,
        related: [Diagnostic.Related(place: first, words: "first given here")],
        help: isSet ? ["\(fact.name) include all of (…)"] : ["keep one of the two"]
      )
    case .vague(let fact, let test, let rewrites):
      Diagnostic(
        .unfittingTest,
        .error,
        "`\(test)` leaves too much open of \(fact.text) to be given in a case",
        at: place,
        help: rewrites
      )
    case .valueOfSet(let fact, let value):
      Diagnostic(
        .unfittingTest,
        .error,
        "a value alone does not fit \(fact.text), which can have several values at once",
        at: place,
        help: ["\(fact.name) only \(value)", "\(fact.name) include \(value)"]
      )
    case .textWithoutQuotes(let fact, let value):
      Diagnostic(
        .unfittingTest,
        .error,
        "\(fact.text) is free text, which is given in quotes",
        at: place,
        help: ["\(fact.name) \"\(value)\""]
      )
    case .quotedValue(let fact, let kind, let rewrites):
      Diagnostic(
        .unfittingTest,
        .error,
        "a quoted text does not fit \(fact.text), \(kind.words)",
        at: place,
        help: rewrites
      )
    }
  }
}
