/// The options that a rule or a statement speaks of.
package enum OptionScope: Sendable, Equatable {
  case named([Name])
  case everyOption(Place)
}
