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

  static let changedCase = CodePage(
    rules: .changedCase,
    "A case of a file below has another answer under this layer",
    avoid: .words("A layer that changes what is said of patients whom the files below it name, without saying so."),
    prefer: .words("A case of the layer with the same title and the answer that is expected now."),
    why: """
      The cases of the files below show what a layer changes for patients. A case of the same title in the layer takes the \
      place of the one below. What follows from `withhold` or `narrow` alone is a remark, anything else a warning.
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
