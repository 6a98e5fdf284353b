import RuleLanguage

/// What is wrong with a key or a word that forms and spreadsheets may use.
enum WordProblem: Sendable {
  /// Two facts claim one key.
  case keyTaken(String, by: Spoken, declared: Place, for: Spoken)
  /// Case files use the key for the case itself.
  case reservedKey(String)
  /// Two values or readings of one fact claim one word.
  case wordTaken(String, of: Spoken, by: String, declared: Place)
  /// The word always means that nothing is known, or that a set is empty.
  case reservedWord(String, meaning: String)
  case emptyWord(String)

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .keyTaken(let key, let owner, let declared, let fact):
      Diagnostic(
        .ambiguousWord,
        .error,
        "`\(key)` would name both \(owner.text) and \(fact.text) in a case file",
        at: place,
        related: [Diagnostic.Related(place: declared, words: "`\(owner.name)` is declared here")]
      )
    case .reservedKey(let key):
      Diagnostic(
        .ambiguousWord,
        .error,
        "`\(key)` cannot name a fact: case files use it for the case itself",
        at: place
      )
    case .wordTaken(let word, let fact, let owner, let declared):
      Diagnostic(
        .ambiguousWord,
        .error,
        word == owner
          ? "`\(word)` stands in \(fact.text) already"
          : "`\(word)` already means `\(owner)` in \(fact.text)",
        at: place,
        related: [Diagnostic.Related(place: declared, words: "`\(owner)` is declared here")]
      )
    case .reservedWord(let word, let meaning):
      Diagnostic(.ambiguousWord, .error, "`\(word)` cannot be used here: it always means that \(meaning)", at: place)
    case .emptyWord(let word):
      Diagnostic(.ambiguousWord, .error, "\"\(word)\" holds nothing that a person could enter", at: place)
    }
  }
}
