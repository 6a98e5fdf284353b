extension RuleBook {
  /// The same book without what layers withhold and narrow; nil where they do neither.
  ///
  /// What is meant by index keeps its index: both stand behind everything else of their kind.
  package var unrestricted: RuleBook? {
    var book = self
    book.rules.removeAll { $0.isWithholding }
    book.constraints.removeAll { $0.narrows != nil }
    guard book.rules.count < rules.count || book.constraints.count < constraints.count else { return nil }
    book.cases = cases.map { $0.naming(rulesBelow: book.rules.count, constraintsBelow: book.constraints.count) }
    return book
  }
}

extension BookCase {
  /// The same case without what it expects of rules and constraints from an index on.
  fileprivate func naming(rulesBelow ruleCount: Int, constraintsBelow constraintCount: Int) -> BookCase {
    var bookCase = self
    bookCase.expectations = expectations.map { expectation in
      switch expectation {
      case .verdict(let verdict, let options, let by):
        .verdict(verdict, options: options, by: by.filter { $0.rule < ruleCount })
      case .contested(let options, let by): .contested(options: options, by: by.filter { $0.rule < ruleCount })
      case .conflict(let ids): .conflict(ids.filter { $0 < constraintCount })
      case .without(let rules, let questions, let constraints):
        .without(
          rules: rules.filter { $0 < ruleCount },
          questions: questions,
          constraints: constraints.filter { $0 < constraintCount }
        )
      case .uncontested, .notes, .questions, .depends, .missing, .outOfScope: expectation
      }
    }
    return bookCase
  }
}
