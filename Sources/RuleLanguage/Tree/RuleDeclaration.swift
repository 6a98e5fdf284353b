/// One argument for, against or excluding options, or a note beside them.
package struct RuleDeclaration: Sendable, Equatable {
  package let id: Name
  package let effect: Effect
  package let options: OptionScope
  package let intents: [Name]
  /// The condition; nil for `always`.
  package let condition: Condition?
  package let because: Prose
  package let citations: [Citation]
  package let overrides: [Name]
  package let despite: [Name]
  /// The name that it had in an earlier version.
  package let renamedFrom: Name?
  package let place: Place

  package init(
    id: Name,
    effect: Effect,
    options: OptionScope,
    intents: [Name],
    condition: Condition?,
    because: Prose,
    citations: [Citation],
    overrides: [Name],
    despite: [Name],
    renamedFrom: Name? = nil,
    place: Place
  ) {
    self.id = id
    self.effect = effect
    self.options = options
    self.intents = intents
    self.condition = condition
    self.because = because
    self.citations = citations
    self.overrides = overrides
    self.despite = despite
    self.renamedFrom = renamedFrom
    self.place = place
  }
}
