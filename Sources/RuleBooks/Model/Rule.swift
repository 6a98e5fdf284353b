import RuleLanguage

/// A checked rule.
package struct Rule: Sendable {
  package let id: String
  package internal(set) var effect: Effect
  package let options: [Int]
  package internal(set) var intents: [Int]
  /// The condition; `Formula.always` for a rule without one.
  package internal(set) var condition: Formula
  package let because: String
  package let references: [Reference]
  /// The rules that this one switches off where it holds, by index.
  package internal(set) var overrides: [Int]
  package let despite: [Int]
  /// The name that it had in an earlier version.
  package let renamedFrom: String?
  /// Whether it is a `withhold option` of a layer, which excludes the option for everyone.
  package let isWithholding: Bool
  package let place: Place

  package init(
    id: String,
    effect: Effect,
    options: [Int],
    intents: [Int],
    condition: Formula,
    because: String,
    references: [Reference],
    overrides: [Int],
    despite: [Int],
    renamedFrom: String? = nil,
    isWithholding: Bool = false,
    place: Place
  ) {
    self.id = id
    self.effect = effect
    self.options = options
    self.intents = intents
    self.condition = condition
    self.because = because
    self.references = references
    self.overrides = overrides
    self.despite = despite
    self.renamedFrom = renamedFrom
    self.isWithholding = isWithholding
    self.place = place
  }
}
