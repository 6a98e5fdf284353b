import RuleLanguage

/// Pages about rules that could be fewer.
extension RuleCodePages {
  static let subsumedRule = CodePage(
    rules: .subsumedRule,
    "A rule holds only where another says the same",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is not none
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        for chemotherapy to control
        when spread is distant and grade is G3
        because "It has spread far."
        cite guide
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
        strongly for chemotherapy to control
        when spread is distant and grade is G3
        because "It has spread far."
        cite guide
      """
    ),
    why: """
      The other rule has the same effect on at least the same options, is no weaker, serves at least the same \
      intents and cites at least the same statements, so that this one changes no answer. A rule that is stronger, \
      serves a further intent or overrides a further rule is not superfluous. One that cites a statement of its \
      own is mentioned in a remark: it adds a reason, as a source that says a thing twice does.
      """
  )

  static let jointlySubsumedRule = CodePage(
    rules: .jointlySubsumedRule,
    "A rule holds only where one of several others says the same",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant and grade is G1
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        for chemotherapy to control
        when spread is distant and tumour-size above 20 mm
        because "It is large."
        cite guide

      rule chemotherapy.3
        for chemotherapy to control
        when spread is distant and grade is not G1
        because "It grows."
        cite guide

      rule chemotherapy.4
        for chemotherapy to control
        when spread is distant and surgery-feasible
        because "It has spread far."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant and grade is G1 and not surgery-feasible
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.3
        for chemotherapy to control
        when spread is distant and grade is not G1
        because "It grows."
        cite guide

      rule chemotherapy.4
        for chemotherapy to control
        when spread is distant and surgery-feasible
        because "It has spread far."
        cite guide
      """
    ),
    why: """
      No other rule holds everywhere where this one does, but several together do; the finding names as few as \
      suffice. Comparing rules two by two misses this. Rules are looked at from the last to the first, and one \
      that is reported makes no other superfluous.
      """
  )

  static let mergeableRules = CodePage(
    rules: .mergeableRules,
    "Rules say the same and differ in one fact only",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when grade is G1 and spread is regional-nodes
        because "It has to be treated everywhere."
        cite guide

      rule chemotherapy.2
        for chemotherapy to control
        when grade is G1 and spread is distant
        because "It has to be treated everywhere."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when grade is G1 and spread in (regional-nodes, distant)
        because "It has to be treated everywhere."
        cite guide
      """
    ),
    why: """
      They have the same effect, options, intents, strength and citations, and ask the same of every other fact. \
      One rule with `or` or `in` is shorter to read and to sign. Leave them apart if their reasons differ.
      """
  )

  static let ruleWithoutCase = CodePage(
    rules: .ruleWithoutCase,
    "A rule holds in no case of the file",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      case "No spread"
        given spread none
        expect candidate surgery by surgery.1,
          candidate observation by observation.1
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has to be treated everywhere."
        cite guide

      case "No spread"
        given spread none
        expect candidate surgery by surgery.1,
          candidate observation by observation.1

      case "Distant spread"
        given spread distant
        expect candidate chemotherapy by chemotherapy.1
      """
    ),
    why: """
      A case shows what the rule is meant to do, and fails when a later change makes it do something else. The \
      finding comes with a patient in whom the rule holds; paste it and say what the team expects.
      """
  )
}
