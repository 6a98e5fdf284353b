/// `covers when …`: patients whom the rule file speaks about.
package struct CoversDeclaration: Sendable, Equatable {
  package let condition: Condition
  package let place: Place

  package init(condition: Condition, place: Place) {
    self.condition = condition
    self.place = place
  }
}
