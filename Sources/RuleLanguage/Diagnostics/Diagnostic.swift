/// One finding about a rule file.
package struct Diagnostic: Sendable, Equatable {
  /// Another place that the finding speaks of, with a few words on its part in it.
  package struct Related: Sendable, Equatable {
    package let place: Place
    package let words: String

    package init(place: Place, words: String) {
      self.place = place
      self.words = words
    }
  }

  package let code: DiagnosticCode
  package let severity: Severity
  /// One sentence, lower case, without a full stop, in the words of the field.
  package let message: String
  package let place: Place
  package let related: [Related]
  /// What to write instead; each entry is one edit or one hint.
  package let help: [String]
  /// The ways to put it right that are known exactly.
  package let fixes: [Fix]
  /// A patient who shows it; nil where none can.
  package let witness: Witness?
  /// Further patients who show it, one for each further group of them.
  package let otherWitnesses: [Witness]

  /// The same finding in a text that starts at an offset.
  func moved(by offset: Int) -> Diagnostic {
    Diagnostic(
      code,
      severity,
      message,
      at: place.moved(by: offset),
      related: related.map { Related(place: $0.place.moved(by: offset), words: $0.words) },
      help: help,
      fixes: fixes.map { $0.moved(by: offset) }
    )
  }

  /// The same finding with ways to put it right.
  package func with(_ fixes: [Fix]) -> Diagnostic {
    guard !fixes.isEmpty else { return self }
    return Diagnostic(
      code,
      severity,
      message,
      at: place,
      related: related,
      help: help,
      fixes: self.fixes + fixes,
      witness: witness,
      otherWitnesses: otherWitnesses
    )
  }

  package init(
    _ code: DiagnosticCode,
    _ severity: Severity = .error,
    _ message: String,
    at place: Place,
    related: [Related] = [],
    help: [String] = [],
    fixes: [Fix] = [],
    witness: Witness? = nil,
    otherWitnesses: [Witness] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.related = related
    self.help = help
    self.fixes = fixes
    self.witness = witness
    self.otherWitnesses = otherWitnesses
  }

  /// Every patient who shows it, one for each group of them.
  package var witnesses: [Witness] { (witness.map { [$0] } ?? []) + otherWitnesses }
}
