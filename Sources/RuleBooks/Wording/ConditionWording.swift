extension BookWording {
  /// A condition on one line, in the words of the rule file.
  package func condition(_ formula: Formula) -> String {
    switch formula {
    case .always: "always"
    case .test(let test): test.wording
    case .definition(let definition, _): book.definitions[definition].name
    case .definitionIs(let test): test.wording
    case .not(let part): "not " + term(part)
    case .all(let parts): parts.map(term).joined(separator: " and ")
    case .any(let parts): parts.map(term).joined(separator: " or ")
    case .none(let parts): "none of (" + parts.map(condition).joined(separator: ", ") + ")"
    case .atLeast(let count, let parts):
      "at least " + String(count) + " of (" + parts.map(condition).joined(separator: ", ") + ")"
    }
  }

  /// A condition as part of another, in brackets where it would be misread without.
  private func term(_ formula: Formula) -> String {
    switch formula {
    case .all(let parts) where parts.count > 1: "(" + condition(formula) + ")"
    case .any(let parts) where parts.count > 1: "(" + condition(formula) + ")"
    default: condition(formula)
    }
  }
}
