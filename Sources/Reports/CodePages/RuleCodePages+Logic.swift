import RuleLanguage

/// Pages about what the conditions of a rule file mean together.
extension RuleCodePages {
  static let neverHolds = CodePage(
    rules: .neverHolds,
    "A condition can never hold",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is regional-nodes and spread is distant
        because "It has spread."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is regional-nodes or spread is distant
        because "It has spread."
        cite guide
      """
    ),
    why: """
      No patient at all meets the condition, so the rule looks like knowledge and never speaks. Its parts exclude each \
      other, or `impossible` and `covers when` leave nobody for it. This is proved for every combination of values, not \
      tried on examples.
      """
  )

  static let nothingPossible = CodePage(
    rules: .nothingPossible,
    "The `impossible` rules together leave no patient at all",
    avoid: .declarations(
      """
      impossible C1
        when ki-67 at least 0 %
        because "The index is never below 0 %."
      """
    ),
    prefer: .declarations(
      """
      impossible C1
        when spread is none and metastasis-sites include liver
        because "A tumour that has not spread has no metastases."
      """
    ),
    why: """
      `impossible` names what cannot be, not what must be. When nothing is left, every patient would contradict the \
      file, so it cannot be used.
      """
  )

  static let overlappingCases = CodePage(
    rules: .overlappingCases,
    "Two cases of a definition can both apply",
    avoid: .declarations(
      """
      define size-class "Size": in order small, large
        small when tumour-size at most 20 mm
        large when tumour-size at least 20 mm
      """
    ),
    prefer: .declarations(
      """
      define size-class "Size": in order small, large
        small when tumour-size at most 20 mm
        large when tumour-size above 20 mm
      """
    ),
    why: """
      A definition gives each patient exactly one value, and here a tumour of 20 mm gets two. Which one counted would \
      depend on the order of the lines, which has no meaning. The finding describes a patient to whom both apply.
      """
  )

  static let uncoveredCases = CodePage(
    rules: .uncoveredCases,
    "A definition has no value for some patients",
    avoid: .declarations(
      """
      define size-class "Size": in order small, large
        small when tumour-size below 20 mm
        large when tumour-size above 20 mm
      """
    ),
    prefer: .declarations(
      """
      define size-class "Size": in order small, large
        small when tumour-size below 20 mm
        large otherwise
      """
    ),
    why: """
      A patient between the cases would be silently passed over by every rule that uses the definition; here it is the one \
      with exactly 20 mm. The finding describes such a patient. `otherwise` takes all that is left.
      """
  )

  static let emptyScope = CodePage(
    rules: .emptyScope,
    "`covers when` covers no patient",
    avoid: .declarations(
      """
      covers when ki-67 below 3 % and ki-67 above 20 %
      """
    ),
    prefer: .declarations(
      """
      covers when ki-67 below 3 % or ki-67 above 20 %
      """
    ),
    why: """
      `covers when` says for whom the file speaks; for all others it gives no verdict. If it covers nobody, the file is \
      silent for everyone. Leave it out to speak for all patients.
      """
  )

  static let tooManyCells = CodePage(
    rules: .tooManyCells,
    "The conditions tell apart more classes than can be handled",
    avoid: .words("More than 63 different limits for one number, or conditions on more than 2,048 facts and members."),
    prefer: .words("The limits that the source gives, the same ones in all rules that mean the same."),
    why: """
      Everything about a rule file is decided exactly, for all combinations of values at once, and that needs a bound on \
      how finely a fact is divided. So many limits mostly come from tables that were turned into rules by a program.
      """
  )

  static let undecidedCheck = CodePage(
    rules: .undecidedCheck,
    "A check is too complex to be decided within the budget",
    avoid: .words("Long conditions that mix many facts, with hardly two alike."),
    prefer: .words("Several short rules, and definitions for what they have in common."),
    why: """
      The budget counts steps and never time, so that every machine gives the same answer. When it runs out, the check \
      says so; it never says that nothing is wrong. Cases are still answered, or say themselves that they are undecided.
      """
  )
}
