import Evaluation

extension Sheet {
  /// An option with its verdict and everything that is said of it.
  package struct Option: Sendable, Equatable {
    /// What links on the page lead to.
    package let anchor: String
    package let verdict: Verdict
    package let label: String
    /// The intents of the arguments for it, in words; empty where it has none.
    package let intents: String
    package let isContested: Bool
    package let entries: [Entry]

    package init(
      anchor: String,
      verdict: Verdict,
      label: String,
      intents: String,
      isContested: Bool,
      entries: [Entry]
    ) {
      self.anchor = anchor
      self.verdict = verdict
      self.label = label
      self.intents = intents
      self.isContested = isContested
      self.entries = entries
    }

    /// The option's name with its intents: `Surgery (cure) · contested`.
    package var title: Phrase {
      var title = Phrase(label, .strong)
      if !intents.isEmpty { title.append(" (" + intents + ")") }
      if isContested { title.append("\u{A0}· contested", .tone(.open)) }
      return title
    }
  }
}
