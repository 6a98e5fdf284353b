import RuleLanguage

/// What is wrong with a number that a fact is compared with.
enum NumberProblem: Sendable {
  case missingUnit(Spoken, unit: String, rewrite: String)
  /// Another unit than the declared one; nil where none is declared.
  case wrongUnit(Spoken, unit: String?, used: String, rewrites: [String])
  case outOfRange(Spoken, measure: String, low: String, high: String)
  case tooManyDigits(String)
  case offStep(Spoken, measure: String, step: String, lower: String, upper: String)

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .missingUnit(let subject, let unit, let rewrite):
      Diagnostic(
        .missingUnit,
        .error,
        "the unit of \(subject.text) is \(unit), and it is missing here",
        at: place,
        help: [rewrite]
      )
    case .wrongUnit(let subject, let unit?, let used, _):
      Diagnostic(
        .wrongUnit,
        .error,
        "the unit of \(subject.text) is \(unit), not \(used)",
        at: place,
        help: ["give the number in \(unit)"]
      )
    case .wrongUnit(let subject, nil, let used, let rewrites):
      Diagnostic(
        .wrongUnit,
        .error,
        "\(subject.text) has no unit, so \(used) does not fit it",
        at: place,
        help: rewrites
      )
    case .outOfRange(let subject, let measure, let low, let high):
      Diagnostic(
        .outOfRange,
        .error,
        "\(measure) is outside the range of \(subject.text), which goes from \(low) to \(high)",
        at: place
      )
    case .tooManyDigits(let text):
      Diagnostic(.outOfRange, .error, "\(text) has more than 15 digits", at: place)
    case .offStep(let subject, let measure, let step, let lower, let upper):
      Diagnostic(
        .offStep,
        .error,
        "\(measure) lies between \(lower) and \(upper): \(subject.text) goes in steps of \(step)",
        at: place,
        help: [lower, upper]
      )
    }
  }
}
