import RuleLanguage

/// Pages about facts, values and limits that make no difference.
extension RuleCodePages {
  static let idleFact = CodePage(
    rules: .idleFact,
    "No verdict depends on a fact",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when (grade is G3 and surgery-feasible)
          or (grade is G3 and not surgery-feasible)
        because "It has to be treated everywhere."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when grade is G3 and not surgery-feasible
        because "It has to be treated everywhere."
        cite guide
      """
    ),
    why: """
      No two patients who differ in this fact alone have a different status for any option. Where a rule reads it \
      all the same, its tests cancel each other out, or other rules say the same without it: a warning. Facts that \
      only notes, questions or `impossible` read, or nothing, are listed in a remark. Facts that decide who is in \
      scope, and facts that `impossible` ties so firmly to others that no two patients differ in them alone, are \
      left aside.
      """
  )

  static let valuesAlike = CodePage(
    rules: .valuesAlike,
    "No verdict tells values of a fact apart",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when grade is not G1
        because "It has to be treated everywhere."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when grade is G3
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        against chemotherapy
        when grade is G2
        because "It may be too much."
        cite guide
      """
    ),
    why: """
      Patients who differ in these values alone have the same status for every option. Of a set, members are named \
      that could stand for each other, and those on which no verdict depends at all. Often they are apart to be \
      shown or checked, and all is well; sometimes a rule for one of them is missing.
      """
  )

  static let idleDefinition = CodePage(
    rules: .idleDefinition,
    "A definition, or a case of one, makes no difference",
    avoid: .declarations(
      """
      define size-class "Size": in order small, medium, large
        small when tumour-size below 20 mm
        medium when tumour-size above 30 mm and tumour-size below 20 mm
        large otherwise
      """
    ),
    prefer: .declarations(
      """
      define size-class "Size": in order small, medium, large
        small when tumour-size below 20 mm
        medium when tumour-size from 20 to 30 mm
        large otherwise
      """
    ),
    why: """
      The definition always or never holds, or one of its values is given to no patient in scope. What uses it \
      means less than it says. Its parts exclude each other or cancel out, or `impossible` leaves nobody for it.
      """
  )

  static let nearMiss = CodePage(
    rules: .nearMiss,
    "Two limits of a number part one single value",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when tumour-size above 20 mm
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        against chemotherapy
        when tumour-size below 20 mm
        because "It is small."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when tumour-size above 20 mm
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        against chemotherapy
        when tumour-size at most 20 mm
        because "It is small."
        cite guide
      """
    ),
    why: """
      Patients with exactly this value are treated unlike those just below and unlike those just above, which is \
      seldom meant: `below` stood for `at most`, or 19 for 20. On a scale of at most 16 numbers, such as a \
      performance status, each value is a class of its own, and neighbouring limits are no finding; nor is a test \
      of exactly one value.
      """
  )
}
