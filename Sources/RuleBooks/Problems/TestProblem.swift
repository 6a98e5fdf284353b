import RuleLanguage

/// What is wrong with a test of a fact or definition.
enum TestProblem: Sendable {
  /// The kind of test does not fit; `test` is its word, nil for a name alone.
  case unfitting(Spoken, SubjectKind, test: String?, rewrites: [String])
  /// The value compared with is a number where a name is wanted, or the reverse.
  case unfittingOperand(Spoken, SubjectKind, operand: String, values: [String])
  case unknownValue(String, of: Spoken, canonical: String?, suggestions: [String], values: [String])
  /// `none` among the members of a set.
  case emptinessAsMember(Spoken)
  case textInCondition(Spoken)
  /// No value can pass the test.
  case emptyRange(Spoken, test: String)
  case unfittingCount(String, conditions: Int)

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .unfitting(let subject, let kind, let test, let rewrites):
      Diagnostic(
        .unfittingTest,
        .error,
        (test.map { "`\($0)`" } ?? "a name alone") + " does not fit \(subject.text), \(kind.words)",
        at: place,
        help: rewrites
      )
    case .unfittingOperand(let subject, let kind, let operand, let values):
      Diagnostic(
        .unfittingTest,
        .error,
        kind == .number
          ? "`\(operand)` is not a number, but \(subject.text) is compared with numbers"
          : "`\(operand)` is a number, but the values of \(subject.text) are names",
        at: place,
        help: values.isEmpty ? [] : ["its values are \(MeaningProblem.choice(values))"]
      )
    case .unknownValue(let word, let subject, let canonical, let suggestions, let values):
      Diagnostic(
        .unknownValue,
        .error,
        "\(subject.text) has no value called `\(word)`",
        at: place,
        help: Self.help(word, canonical: canonical, suggestions: suggestions, values: values)
      )
    case .emptinessAsMember(let subject):
      Diagnostic(
        .unknownValue,
        .error,
        "`none` is no value of \(subject.text): it says that there is no value at all",
        at: place,
        help: ["\(subject.name) none"]
      )
    case .textInCondition(let subject):
      Diagnostic(
        .textInCondition,
        .error,
        "\(subject.text) is free text, which is shown and never decided on",
        at: place,
        help: ["declare a fact with values for what the condition asks"]
      )
    case .emptyRange(let subject, let test):
      Diagnostic(.emptyRange, .error, "no value of \(subject.text) is \(test)", at: place)
    case .unfittingCount(let count, let conditions):
      Diagnostic(
        .unfittingCount,
        .error,
        "`at least \(count) of` does not fit a list of \(conditions)",
        at: place,
        help: ["ask for a whole number from 1 to \(conditions)"]
      )
    }
  }

  private static func help(
    _ word: String,
    canonical: String?,
    suggestions: [String],
    values: [String]
  ) -> [String] {
    if let canonical { return ["write `\(canonical)`; `\(word)` is only a word for it at entry"] }
    if !suggestions.isEmpty { return MeaningProblem.didYouMean(suggestions) }
    return values.isEmpty ? [] : ["its values are \(MeaningProblem.choice(values))"]
  }
}
