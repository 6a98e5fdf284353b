import RuleLanguage

/// The findings of a check, each unresolved name reported once.
struct Findings {
  /// A name that could not be resolved, and what it was wanted for.
  private struct Unresolved: Hashable {
    enum Purpose: Hashable {
      case name(WantedName)
      case value(ValueOwner)
    }

    let text: String
    let purpose: Purpose
  }

  /// How many findings of each severity are kept.
  private static let most = 1_000

  private(set) var diagnostics: [Diagnostic] = []
  private var errorCount = 0
  private var otherCount = 0
  private var unresolved: Set<Unresolved> = []
  /// How many more misspelt names get suggestions, so that a hostile file costs no more than its size.
  private var suggestionsLeft = 50

  /// Whether so many errors are kept that nothing more is said.
  var isFull: Bool { errorCount >= Self.most }

  mutating func report(_ problem: MeaningProblem, at place: Place) {
    let diagnostic = problem.diagnostic(at: place).with(problem.fixes(at: place))
    if diagnostic.severity == .error { errorCount += 1 } else { otherCount += 1 }
    // Errors are counted apart, so that no number of warnings can hide one.
    guard (diagnostic.severity == .error ? errorCount : otherCount) <= Self.most else { return }
    diagnostics.append(diagnostic)
  }

  /// Whether a name is unresolved for the first time in this role.
  mutating func isNews(_ name: Name, wanted: WantedName) -> Bool {
    unresolved.insert(Unresolved(text: name.text, purpose: .name(wanted))).inserted
  }

  /// Whether a word is wrong as a value of the fact or definition for the first time.
  mutating func isNews(_ name: Name, valueOf owner: ValueOwner) -> Bool {
    unresolved.insert(Unresolved(text: name.text, purpose: .value(owner))).inserted
  }

  /// The names that a misspelt one may have meant.
  mutating func suggestions(for text: String, among names: [String]) -> [String] {
    guard suggestionsLeft > 0 else { return [] }
    suggestionsLeft -= 1
    return Spelling.nearest(to: text, among: names)
  }
}
