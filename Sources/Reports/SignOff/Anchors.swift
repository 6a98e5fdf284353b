import RuleBooks

/// Where links to the declarations of a rule book lead; anchors stay the same as long as names do.
package enum Anchors {
  package static func rule(_ rule: Rule) -> String { "rule-" + rule.id }

  package static func definition(_ definition: Definition) -> String { "definition-" + definition.name }

  package static func fact(_ fact: Fact) -> String { "fact-" + fact.name }

  package static func option(_ option: TreatmentOption) -> String { "option-" + option.name }

  package static func bookCase(_ position: Int) -> String { "case-\(position + 1)" }

  package static func impossible(_ constraint: Constraint) -> String { "impossible-" + constraint.id }

  package static func question(_ constraint: Constraint) -> String { "question-" + constraint.id }

  /// The anchor of a cited statement, or of a source that is cited as a whole.
  package static func statement(_ reference: Reference, in book: RuleBook) -> String {
    let source = book.sources[reference.source]
    guard let statement = reference.statement else { return "source-" + source.name }
    return "statement-" + source.name + ":" + source.statements[statement].id
  }
}
