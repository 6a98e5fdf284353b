import RuleLanguage

/// Pages about the cases inside a rule file.
extension RuleCodePages {
  static let failedCase = CodePage(
    rules: .failedCase,
    "The answer to a case is not what the case expects",
    avoid: .declarations(
      """
      case "Localised tumour"
        given spread none
        expect excluded surgery
      """
    ),
    prefer: .declarations(
      """
      case "Localised tumour"
        given spread none
        expect candidate surgery by surgery.1
      """
    ),
    why: """
      A case says what a clinician expects, and the rules say otherwise: one of the two is wrong. `consilium why` shows \
      for such a patient which rules hold and which values they read. Change the expectation only when the rules are right.
      """
  )

  static let undecidedCase = CodePage(
    rules: .undecidedCase,
    "The answer to a case could not be reached within the limits",
    avoid: .words("Very many rules about one option that share hardly any fact."),
    prefer: .words("Fewer facts in each rule, and definitions for conditions that come again."),
    why: """
      The verdict is neither guessed nor taken from a part of the rules. The limits count steps and never time, so the case \
      is undecided on every machine.
      """
  )
}
