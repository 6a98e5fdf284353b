import RuleLanguage

/// Pages about rules that stand in each other's way.
extension RuleCodePages {
  static let alwaysOverridden = CodePage(
    rules: .alwaysOverridden,
    "A rule is overridden wherever its condition holds",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        against chemotherapy
        when spread is not none
        because "It may be too much."
        cite guide
        overrides chemotherapy.1
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is not none
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        against chemotherapy
        when spread is distant
        because "It may be too much."
        cite guide
        overrides chemotherapy.1
      """
    ),
    why: """
      `overrides` switches the other rule off where this one holds. Here that is everywhere, so that the other \
      rule looks like knowledge and never speaks. A narrower rule may override a wider one, not the other way \
      round.
      """
  )

  static let whollyExcluded = CodePage(
    rules: .whollyExcluded,
    "A rule argues only where its options are excluded",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        excludes chemotherapy
        when spread is not none and not (grade is G1)
        because "Not for these."
        cite guide

      rule chemotherapy.3
        excludes chemotherapy
        when spread is not none and not (grade in (G2, G3))
        because "Nor for these."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        excludes chemotherapy
        when spread is distant and grade is G1
        because "Not for these."
        cite guide
      """
    ),
    why: """
      Wherever the rule holds, exclusions hold as well, one or several together, so that it can never offer an \
      option. That exclusions take a part of an argument away is what they are for, and no finding. Options that a \
      local layer withholds are left aside.
      """
  )

  static let equalForAndExcludes = CodePage(
    rules: .equalForAndExcludes,
    "A rule argues for an option exactly where another excludes it",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        excludes chemotherapy
        when not (spread in (none, regional-nodes))
        because "Not for these."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        excludes chemotherapy
        when spread in (none, regional-nodes)
        because "Not for these."
        cite guide
      """
    ),
    why: """
      The two conditions are met by the same patients, down to the last one, however differently they are written. \
      One of them is the opposite of what was meant, most often by a `not` too many or too few.
      """
  )

  static let strongConflict = CodePage(
    rules: .strongConflict,
    "Strong arguments for and against an option meet",
    avoid: .declarations(
      """
      rule chemotherapy.1
        strongly for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        strongly against chemotherapy
        when grade is G1
        because "It grows slowly."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        strongly for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        strongly against chemotherapy
        when grade is G1
        because "It grows slowly."
        cite guide
        despite chemotherapy.1
      """
    ),
    why: """
      Some patients get both, and the board is told *strongly* yes and *strongly* no. If the sources do contradict \
      each other, `despite` records that the authors know it; if not, one of the conditions is too wide. It does \
      not matter which of the two rules says `despite`.
      """
  )
}
