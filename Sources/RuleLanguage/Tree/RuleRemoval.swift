/// `remove rule ID because …`: a layer does without a rule of the files below it.
package struct RuleRemoval: Sendable, Equatable {
  package let rule: Name
  package let because: Prose
  package let place: Place

  package init(rule: Name, because: Prose, place: Place) {
    self.rule = rule
    self.because = because
    self.place = place
  }
}
