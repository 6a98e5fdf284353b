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
      cases: cases.map { $0.naming(rulesBelow: rules.count, constraintsBelow: constraints.count) },
      vocabulary: vocabulary
    )
  }
}

extension BookCase {
  /// The same case without what it expects of rules and constraints from an index on.
  fileprivate func naming(rulesBelow rules: Int, constraintsBelow constraints: Int) -> BookCase {
    BookCase(
      title: title,
      note: note,
      patient: patient,
      expectations: expectations.map { expectation in
        switch expectation {
        case .verdict(let verdict, let options, let by):
          .verdict(verdict, options: options, by: by.filter { $0 < rules })
        case .contested(let options, let by): .contested(options: options, by: by.filter { $0 < rules })
        case .conflict(let ids): .conflict(ids.filter { $0 < constraints })
        case .notes, .questions, .depends, .missing, .outOfScope: expectation
        }
      },
      droppedRules: droppedRules,
      place: place
    )
  }
}
