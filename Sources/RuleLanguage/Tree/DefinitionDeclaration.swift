/// An abbreviation: of a condition, or of several conditions that divide the patients.
package struct DefinitionDeclaration: Sendable, Equatable {
  package enum Body: Sendable, Equatable {
    case condition(Condition)
    case cases(isOrdered: Bool, values: [Name], cases: [Branch], otherwise: Name?)
  }

  /// One value of a definition by cases, and when it applies.
  package struct Branch: Sendable, Equatable {
    package let value: Name
    package let condition: Condition

    package init(value: Name, condition: Condition) {
      self.value = value
      self.condition = condition
    }
  }

  package let name: LabelledName
  package let body: Body
  package let place: Place

  package init(name: LabelledName, body: Body, place: Place) {
    self.name = name
    self.body = body
    self.place = place
  }
}
