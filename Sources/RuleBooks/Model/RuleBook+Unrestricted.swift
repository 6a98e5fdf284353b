extension RuleBook {
  /// The same book without what layers withhold and narrow; nil where they do neither.
  ///
  /// What is meant by index keeps its index: both stand behind everything else of their kind.
  package var unrestricted: RuleBook? {
    let constraints = constraints.filter { $0.narrows == nil }
    let rules = rules.filter { !$0.isWithholding }
    guard constraints.count < self.constraints.count || rules.count < self.rules.count else { return nil }
    return RuleBook(
      name: name,
      version: version,
      digest: digest,
      layers: layers,
      notes: notes,
      intents: intents,
      sources: sources,
      facts: facts,
      groups: groups,
      options: options,
      definitions: definitions,
      constraints: constraints,
      questions: questions,
      coverage: coverage,
      coveragePlaces: coveragePlaces,
      rules: rules,
      cases: cases,
      vocabulary: vocabulary
    )
  }
}
