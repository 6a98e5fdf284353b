import RuleLanguage

/// What is wrong with a name: nobody declared it, somebody did already, or it stands for something else.
enum NameProblem: Sendable {
  case unknown(String, wanted: WantedName, source: String?, suggestions: [String])
  /// The name is declared, but as something else; the owner is the fact of a value or the source of a statement.
  case wrongKind(String, kind: NameKind, owner: String?, declared: Place, wanted: WantedName, rewrites: [String])
  /// The first one may stand in a file below.
  case duplicate(String, kind: NameKind, first: NameKind, declared: Place, isBelow: Bool = false)
  case repeated(String)
  /// A case expects a note of a rule that does not note.
  case arguingRule(String, declared: Place)
  case groupAsValue(String, of: Spoken, rewrites: [String])
  case groupOfOtherFact(String, of: Spoken, wanted: Spoken, declared: Place)

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .unknown(let name, let wanted, let source, let suggestions):
      return Diagnostic(
        .unknownName,
        .error,
        "no \(Self.bare(wanted)) is called `\(name)`" + (source.map { " of `\($0)`" } ?? ""),
        at: place,
        help: wanted == .intent && suggestions.isEmpty ? ["intent \(name)"] : MeaningProblem.didYouMean(suggestions)
      )
    case .wrongKind(let name, let kind, let owner, let declared, let wanted, let rewrites):
      return Diagnostic(
        .wrongKindOfName,
        .error,
        "`\(name)` is \(Self.words(kind, owner: owner)), but \(Self.article(wanted)) is wanted here",
        at: place,
        related: [Diagnostic.Related(place: declared, words: "`\(name)` is declared here")],
        help: kind == .definition && wanted == .fact ? ["name the facts that `\(name)` rests on"] : rewrites
      )
    case .duplicate(let name, let kind, let first, let declared, let isBelow):
      return Diagnostic(
        .duplicateName,
        .error,
        kind == first
          ? "\(Self.words(kind, owner: nil)) called `\(name)` is declared already"
          : "`\(name)` is already the name of \(Self.words(first, owner: nil))",
        at: place,
        related: [Diagnostic.Related(place: declared, words: "first declared here")],
        help: isBelow && kind == .rule && first == .rule ? ["replace rule \(name)"] : []
      )
    case .repeated(let name):
      return Diagnostic(.repeatedValue, .error, "`\(name)` is named twice", at: place, help: ["name it once"])
    case .arguingRule(let id, let declared):
      return Diagnostic(
        .wrongKindOfName,
        .error,
        "`\(id)` is a rule that argues, but a rule that notes is wanted here",
        at: place,
        related: [Diagnostic.Related(place: declared, words: "its effect is not `notes`")],
        help: ["name the rule with `by` behind a verdict, as in `candidate OPTION by \(id)`"]
      )
    case .groupAsValue(let name, let fact, let rewrites):
      return Diagnostic(
        .wrongKindOfName,
        .error,
        "`\(name)` is a group of values of \(fact.text), but one value is wanted here",
        at: place,
        help: rewrites
      )
    case .groupOfOtherFact(let name, let fact, let wanted, let declared):
      return Diagnostic(
        .wrongKindOfName,
        .error,
        "`\(name)` is a group of values of \(fact.text), not of \(wanted.text)",
        at: place,
        related: [Diagnostic.Related(place: declared, words: "`\(name)` is declared here")]
      )
    }
  }

  private static func bare(_ wanted: WantedName) -> String {
    switch wanted {
    case .subject: "fact or definition"
    case .fact: "fact"
    case .option: "option"
    case .intent: "intent"
    case .source: "source"
    case .statement: "statement"
    case .rule: "rule"
    case .impossible: "`impossible`"
    case .question: "`question`"
    case .identified: "rule, `impossible` or `question`"
    }
  }

  private static func article(_ wanted: WantedName) -> String {
    switch wanted {
    case .option, .intent, .impossible: "an \(bare(wanted))"
    default: "a \(bare(wanted))"
    }
  }

  private static func words(_ kind: NameKind, owner: String?) -> String {
    let of = owner.map { " of `\($0)`" } ?? ""
    return switch kind {
    case .fact: "a fact"
    case .group: "a group of values" + of
    case .definition: "a definition"
    case .option: "an option"
    case .intent: "an intent"
    case .source: "a source"
    case .statement: "a statement" + of
    case .rule: "a rule"
    case .impossible: "an `impossible`"
    case .question: "a `question`"
    case .value: "a value" + of
    }
  }
}
