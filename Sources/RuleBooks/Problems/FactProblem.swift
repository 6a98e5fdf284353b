import RuleLanguage

/// What is wrong with the declaration of a fact or a definition.
enum FactProblem: Sendable {
  /// Why the numbers of a fact form no scale.
  enum ScaleFault: Sendable {
    case tooManyDigits(String)
    case tooManyDecimals(String)
    case lowNotBelowHigh
    case stepNotPositive
    case stepDoesNotFit
    case tooManySteps
  }

  /// Why a `reads` does not fit its fact.
  enum ReadingFault: Sendable {
    /// The fact is not one that has one of several named values.
    case unfittingFact(SubjectKind)
    /// One value and no question: a plain synonym.
    case plainSynonym(word: String, value: String)
    case number(String)
  }

  case tooMany(count: Int, limit: Int)
  /// More cases than the number of facts allows.
  case tooManyEntries(cases: Int, facts: Int)
  case tooManyValues(Spoken, count: Int, limit: Int)
  case noValues(Spoken)
  case scale(Spoken, ScaleFault)
  case reading(Spoken, ReadingFault)
  /// A value of a definition by cases that no case leads to.
  case valueWithoutCase(String, Spoken)
  /// A group of a fact whose values have no names.
  case groupOf(Spoken, SubjectKind)

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .tooMany(let count, let limit):
      Diagnostic(
        .tooManyFacts,
        .error,
        "the file declares \(count) facts, and at most \(limit) can be handled",
        at: place
      )
    case .tooManyEntries(let cases, let facts):
      Diagnostic(
        .tooManyFacts,
        .error,
        "the file has \(cases) cases of \(facts) facts each, which are more than can be handled",
        at: place
      )
    case .tooManyValues(let fact, let count, let limit):
      Diagnostic(
        .tooManyValues,
        .error,
        "\(fact.text) has \(count) values, and at most \(limit) can be handled",
        at: place
      )
    case .noValues(let fact):
      Diagnostic(.repeatedValue, .error, "\(fact.text) has no values", at: place)
    case .scale(let fact, let fault):
      Diagnostic(.malformedScale, .error, Self.message(fact, fault), at: place)
    case .reading(let fact, let fault):
      Self.diagnostic(fact, fault, at: place)
    case .valueWithoutCase(let value, let definition):
      Diagnostic(
        .missingClause,
        .error,
        "nothing says when \(definition.text) is `\(value)`",
        at: place,
        help: ["\(value) when …", "\(value) otherwise"]
      )
    case .groupOf(let fact, let kind):
      Diagnostic(.unfittingTest, .error, "a group does not fit \(fact.text), \(kind.words)", at: place)
    }
  }

  private static func message(_ fact: Spoken, _ fault: ScaleFault) -> String {
    switch fault {
    case .tooManyDigits(let text): "\(text) has too many digits"
    case .tooManyDecimals(let text): "\(text) has more than \(NumberScale.mostDecimals) decimals"
    case .lowNotBelowHigh: "the range of \(fact.text) must go from a smaller to a larger number"
    case .stepNotPositive: "the step of \(fact.text) must be more than 0"
    case .stepDoesNotFit: "the step of \(fact.text) does not divide its range into whole steps"
    case .tooManySteps: "the range of \(fact.text) has more than a million steps"
    }
  }

  private static func diagnostic(_ fact: Spoken, _ fault: ReadingFault, at place: Place) -> Diagnostic {
    switch fault {
    case .unfittingFact(let kind):
      Diagnostic(.unfittingReading, .error, "`reads` does not fit \(fact.text), \(kind.words)", at: place)
    case .plainSynonym(let word, let value):
      Diagnostic(
        .unfittingReading,
        .error,
        "`reads` names one value of \(fact.text) and asks nothing",
        at: place,
        help: ["\(value) (also \(word))", "add the question that the word raises: because \"…?\""]
      )
    case .number(let text):
      Diagnostic(
        .unfittingReading,
        .error,
        "`\(text)` is a number, but the values of \(fact.text) are names",
        at: place
      )
    }
  }
}
