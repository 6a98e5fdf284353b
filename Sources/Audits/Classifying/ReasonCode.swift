import RuleBooks

/// Why a decision was taken, as registries code it.
package enum ReasonCode: Int, Sendable, Hashable, CaseIterable {
  case patientChoice
  case comorbidity
  case newInformation
  case trial
  case other
  /// Written in words of its own, which an audit neither reads nor shows.
  case ownWords
  case none

  /// Reads the `reason` of a case; case, `-`, `_` and space make no difference.
  package init(_ reason: String?) {
    guard let reason else {
      self = .none
      return
    }
    switch Vocabulary.normal(reason) {
    case "": self = .none
    case "patient-choice": self = .patientChoice
    case "comorbidity": self = .comorbidity
    case "new-information": self = .newInformation
    case "trial": self = .trial
    case "other": self = .other
    default: self = .ownWords
    }
  }

  /// The reason as it is written in files and on pages.
  package var name: String {
    switch self {
    case .patientChoice: "patient choice"
    case .comorbidity: "comorbidity"
    case .newInformation: "new information"
    case .trial: "trial"
    case .other: "other"
    case .ownWords: "in own words"
    case .none: "none given"
    }
  }
}
