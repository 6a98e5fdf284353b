import RuleBooks

/// Where a scenario comes from; everything is meant by index.
package enum ScenarioOrigin: Sendable, Equatable {
  /// A case of the rule file.
  case bookCase(Int)
  /// A patient of whom one fact decides on an option; `opposite` is what turns the verdict.
  case side(option: Int, fact: Int, opposite: Knowledge)
  /// The same patient, that fact and others not being known.
  case open(option: Int, facts: [Int])

  /// The option that it was made for; nil for a case of the rule file.
  package var option: Int? {
    switch self {
    case .bookCase: nil
    case .side(let option, _, _), .open(let option, _): option
    }
  }
}
