import RuleLanguage

/// What is wrong with the rule file as a whole: circles, and what is argued or cited by nothing.
enum BookProblem: Sendable {
  /// What goes round in a circle.
  enum Circle: Sendable {
    case definitions
    case overrides
    case applicability
  }

  /// Declarations that rest on each other, in order.
  case circle(Circle, [Name])
  case ruleWithoutCitation(String)
  case unusedStatement(source: String, id: String)
  case nothingToArgue

  /// How many members of a circle are shown.
  private static let mostShown = 12

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .circle(let circle, let members):
      Self.diagnostic(circle, members, at: place)
    case .ruleWithoutCitation(let id):
      Diagnostic(
        .ruleWithoutCitation,
        .error,
        "the rule `\(id)` cites nothing",
        at: place,
        help: ["cite SOURCE STATEMENT"]
      )
    case .unusedStatement(let source, let id):
      Diagnostic(
        .unusedStatement,
        .warning,
        "the statement `\(id)` of `\(source)` is neither cited nor marked `informs`",
        at: place,
        help: ["cite \(source) \(id)", "informs every option"]
      )
    case .nothingToArgue:
      Diagnostic(
        .nothingToArgue,
        .error,
        "the file declares no option, so there is nothing to argue about",
        at: place,
        help: ["option NAME \"label\""]
      )
    }
  }

  private static func diagnostic(_ circle: Circle, _ members: [Name], at place: Place) -> Diagnostic {
    var path = members.prefix(mostShown).map { "`\($0.text)`" }
    if members.count > mostShown { path.append("…") }
    path += members.prefix(1).map { "`\($0.text)`" }
    let (code, single, several): (DiagnosticCode, String, String) =
      switch circle {
      case .definitions: (.cyclicDefinition, "rests on itself", "these definitions rest on each other in a circle")
      case .overrides: (.cyclicOverride, "overrides itself", "these rules override each other in a circle")
      case .applicability:
        (.cyclicApplicability, "applies only when it has a value", "these facts apply only by each other, in a circle")
      }
    guard members.count > 1 else {
      return Diagnostic(code, .error, (path.first ?? "it") + " " + single, at: place)
    }
    return Diagnostic(
      code,
      .error,
      several + ": " + path.joined(separator: ", then "),
      at: place,
      related: members.prefix(mostShown).dropFirst().map {
        Diagnostic.Related(place: $0.place, words: "`\($0.text)` is declared here")
      }
    )
  }
}
