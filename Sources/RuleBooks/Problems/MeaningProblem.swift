import RuleLanguage

/// What is wrong with the meaning of a rule file; this folder words all of it.
enum MeaningProblem: Sendable {
  case name(NameProblem)
  case test(TestProblem)
  case number(NumberProblem)
  case given(GivenProblem)
  case fact(FactProblem)
  case word(WordProblem)
  case book(BookProblem)
  case layer(LayerProblem)

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .name(let problem): problem.diagnostic(at: place)
    case .test(let problem): problem.diagnostic(at: place)
    case .number(let problem): problem.diagnostic(at: place)
    case .given(let problem): problem.diagnostic(at: place)
    case .fact(let problem): problem.diagnostic(at: place)
    case .word(let problem): problem.diagnostic(at: place)
    case .book(let problem): problem.diagnostic(at: place)
    case .layer(let problem): problem.diagnostic(at: place)
    }
  }

  /// Names to choose from: "`a`, `b` or `c`"; a long list is cut.
  static func choice(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "`\($0)`" }
    guard let last = shown.last else { return "" }
    if names.count > shown.count { return shown.joined(separator: ", ") + ", …" }
    guard shown.count > 1 else { return last }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The help that names what a misspelt word may have meant.
  static func didYouMean(_ suggestions: [String]) -> [String] {
    suggestions.isEmpty ? [] : ["did you mean \(choice(suggestions))?"]
  }
}
