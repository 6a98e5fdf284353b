/// The stage of reading at which a finding is made, told by the first two characters of its code.
package enum CodeStage: String, Sendable, CaseIterable {
  case ruleText = "C0"
  case ruleSyntax = "C1"
  case ruleMeaning = "C2"
  case ruleLogic = "C3"
  case ruleTrials = "C4"
  case ruleLayers = "C5"
  case caseBytes = "F0"
  case caseSyntax = "F1"
  case caseKeys = "F2"
  case caseValues = "F3"

  /// What the findings of the stage are about.
  package var words: String {
    switch self {
    case .ruleText: "the characters of a rule file"
    case .ruleSyntax: "how a rule file is written"
    case .ruleMeaning: "names, values and units of a rule file"
    case .ruleLogic: "what the conditions mean together"
    case .ruleTrials: "the cases inside a rule file"
    case .ruleLayers: "layers over other rule files, and who signed them"
    case .caseBytes: "the characters of a case file"
    case .caseSyntax: "how a case file is written"
    case .caseKeys: "the keys of a case"
    case .caseValues: "the values of a case"
    }
  }
}
