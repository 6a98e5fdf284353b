/// What the rules say of one option for one case; rules, facts and intents are meant by index.
package struct OptionAnswer: Sendable {
  /// A rule that holds in some completions and fails in others.
  package struct OpenRule: Sendable, Equatable {
    package let rule: Int
    /// The missing facts on which it depends whether the rule holds.
    package let needs: [Int]

    package init(rule: Int, needs: [Int]) {
      self.rule = rule
      self.needs = needs
    }
  }

  /// A rule whose condition holds but which other rules switch off in every completion.
  package struct OverriddenRule: Sendable, Equatable {
    package let rule: Int
    package let by: [Int]

    package init(rule: Int, by: [Int]) {
      self.rule = rule
      self.by = by
    }
  }

  package let option: Int
  package let verdict: Verdict
  /// Whether in some completion the option has an argument for it and one against it, and nothing excludes it.
  package let isContested: Bool
  /// The intents of the arguments for it that hold.
  package let intents: [Int]
  /// The rules that hold, strongest first, then in the order of the file.
  package let arguments: [Int]
  package let counterarguments: [Int]
  package let exclusions: [Int]
  package let notes: [Int]
  package let open: [OpenRule]
  package let overridden: [OverriddenRule]
  package let depends: Dependencies

  package init(
    option: Int,
    verdict: Verdict,
    isContested: Bool,
    intents: [Int],
    arguments: [Int],
    counterarguments: [Int],
    exclusions: [Int],
    notes: [Int],
    open: [OpenRule],
    overridden: [OverriddenRule],
    depends: Dependencies
  ) {
    self.option = option
    self.verdict = verdict
    self.isContested = isContested
    self.intents = intents
    self.arguments = arguments
    self.counterarguments = counterarguments
    self.exclusions = exclusions
    self.notes = notes
    self.open = open
    self.overridden = overridden
    self.depends = depends
  }
}
