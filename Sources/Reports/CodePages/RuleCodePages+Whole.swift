import RuleLanguage

/// Pages about how the declarations of a rule file rest on each other.
extension RuleCodePages {
  static let cyclicDefinition = CodePage(
    rules: .cyclicDefinition,
    "A definition rests on itself",
    avoid: .declarations(
      """
      define early "Early tumour": not advanced
      define advanced "Advanced tumour": not early
      """
    ),
    prefer: .declarations(
      """
      define early "Early tumour": spread is none and tumour-size below 20 mm
      define advanced "Advanced tumour": not early
      """
    ),
    why: """
      A definition abbreviates a condition on facts, and in a circle no fact is ever reached. One of the definitions must \
      say in facts what it means.
      """
  )

  static let cyclicOverride = CodePage(
    rules: .cyclicOverride,
    "Rules override each other in a circle",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has spread."
        cite guide
        overrides chemotherapy.2

      rule chemotherapy.2
        against chemotherapy
        when grade is G1
        because "It grows slowly."
        cite guide
        overrides chemotherapy.1
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has spread."
        cite guide

      rule chemotherapy.2
        against chemotherapy
        when grade is G1
        because "It grows slowly."
        cite guide
        overrides chemotherapy.1
      """
    ),
    why: """
      `overrides` switches the other rule off, so in a circle each rule would be off because the other is on. Decide which \
      of them gives way. Where both may hold and the board should weigh them, write `despite` instead.
      """
  )

  static let cyclicApplicability = CodePage(
    rules: .cyclicApplicability,
    "A fact applies only by way of itself",
    avoid: .declarations(
      """
      fact gastric-type "Type of gastric tumour": one of type-1, type-2, type-3
        only when gastric-type is not type-3
      """
    ),
    prefer: .declarations(
      """
      fact gastric-type "Type of gastric tumour": one of type-1, type-2, type-3
        only when primary-site is stomach
      """
    ),
    why: """
      `only when` says for whom the question makes sense, and that must be known before it is asked. It therefore rests on \
      other facts, never on the answer to the question itself.
      """
  )

  static let ruleWithoutCitation = CodePage(
    rules: .ruleWithoutCitation,
    "A rule cites nothing",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has spread, and drugs reach it everywhere."
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has spread, and drugs reach it everywhere."
        cite guide
      """
    ),
    why: """
      The board has to see where an argument comes from before it can weigh it. Cite the statement; where the source as a \
      whole is meant, its name alone is enough. Local practice is a source, too, once it is declared as one.
      """
  )

  static let unusedStatement = CodePage(
    rules: .unusedStatement,
    "A statement of a source is neither cited nor marked `informs`",
    avoid: .declarations(
      """
      source leaflet "A leaflet for patients"
        statement leaflet.1 "Treatment may have side-effects."
      """
    ),
    prefer: .declarations(
      """
      source leaflet "A leaflet for patients"
        statement leaflet.1 "Treatment may have side-effects."
          informs every option
      """
    ),
    why: """
      When every statement is used, the file shows that it encodes its whole document. A statement that decides nothing is \
      marked with the options that it informs; one that should decide something still lacks its rule.
      """
  )

  static let nothingToArgue = CodePage(
    rules: .nothingToArgue,
    "The file declares no option",
    avoid: .ruleFile(
      """
      rules my-rules version 1.0.0 language 1
      fact spread "Spread": in order none, regional-nodes, distant
      """
    ),
    prefer: .ruleFile(
      """
      rules my-rules version 1.0.0 language 1
      fact spread "Spread": in order none, regional-nodes, distant
      option surgery "Surgery"
      """
    ),
    why: """
      Rules argue for and against options, and without one an answer would be empty for every patient. An empty answer \
      could be taken for “nothing can be done”.
      """
  )
}
