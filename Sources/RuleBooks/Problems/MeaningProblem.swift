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

  /// The ways to put the problem right that are known exactly.
  func fixes(at place: Place) -> [Fix] {
    switch self {
    case .name(.unknown(_, _, _, let suggestions)): suggestions.map { Fix(writing: $0, at: place) }
    case .name(.wrongKind(_, _, _, _, .subject, let rewrites)): rewrites.map { Fix(writing: $0, at: place) }
    case .test(.unknownValue(_, _, let canonical?, _, _)): [Fix(writing: canonical, at: place)]
    case .test(.unknownValue(_, _, nil, let suggestions, _)): suggestions.map { Fix(writing: $0, at: place) }
    case .test(.unfitting(_, _, _, let rewrites)): rewrites.map { Fix(writing: $0, at: place) }
    case .number(.missingUnit(_, _, let rewrite)): [Fix(writing: rewrite, at: place)]
    case .number(.wrongUnit(_, nil, _, _)): [Fix("leave out the unit", [Fix.Edit(place, "")])]
    case .number(.offStep(_, _, _, let lower, let upper)):
      [lower, upper].map { Fix(writing: Self.number($0), at: place) }
    default: []
    }
  }

  /// The number of a measure, without its unit.
  private static func number(_ measure: String) -> String {
    String(decoding: measure.utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
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
