import RuleLanguage

/// Pages about the names and values of a rule file.
extension RuleCodePages {
  static let unknownName = CodePage(
    rules: .unknownName,
    "Nothing of this kind is called by that name",
    avoid: .declarations(
      rule(when: "tumor-size above 20 mm")
    ),
    prefer: .declarations(
      rule(when: "tumour-size above 20 mm")
    ),
    why: """
      Every fact, option, intent, source and statement is declared once and then called by exactly that name. A misspelt \
      name would otherwise be a question that no case ever answers, and its rule would never speak.
      """
  )

  static let duplicateName = CodePage(
    rules: .duplicateName,
    "A name is declared twice",
    avoid: .declarations(
      """
      option surgery "Removal of the primary tumour"
      """
    ),
    prefer: .declarations(
      """
      option removal-of-primary "Removal of the primary tumour"
      """
    ),
    why: """
      A name stands for one thing in the whole file, or a reader cannot tell which one a rule means. Here the name is \
      taken already. Facts, groups and definitions share their names, and so do rules, `impossible` and `question`.
      """
  )

  static let unfittingTest = CodePage(
    rules: .unfittingTest,
    "A test or a value does not fit the type of its fact",
    avoid: .declarations(
      rule(when: "symptoms is bone-pain")
    ),
    prefer: .declarations(
      rule(when: "symptoms include bone-pain")
    ),
    why: """
      A patient can have several symptoms at once, so `is` could mean this one among others or this one alone. `include` \
      and `only` say which. Likewise `at least` needs values in order or a number, and a value alone needs a fact of one \
      value.
      """
  )

  static let unknownValue = CodePage(
    rules: .unknownValue,
    "A fact has no value of that name",
    avoid: .declarations(
      rule(when: "spread is metastatic")
    ),
    prefer: .declarations(
      rule(when: "spread is distant")
    ),
    why: """
      Rules use the declared names of values, so that one thing is called by one word throughout the file. Words that \
      stand behind `also` are taken in case files only.
      """
  )

  static let ambiguousWord = CodePage(
    rules: .ambiguousWord,
    "A word of case files would mean two things",
    avoid: .declarations(
      """
      fact differentiation "Differentiation":
        one of well (also NET), poor (also NET)
      """
    ),
    prefer: .declarations(
      """
      fact differentiation "Differentiation":
        one of well (also NET), poor (also NEC)
      """
    ),
    why: """
      Whoever fills in a case writes one word and must get one meaning. Words such as `unknown`, and keys such as `date` \
      that a case uses for itself, are taken already. A word that may stand for several values is declared with `reads`.
      """
  )

  static let textInCondition = CodePage(
    rules: .textInCondition,
    "A condition asks for free text",
    avoid: .declarations(
      """
      rule chemotherapy.1
        against chemotherapy
        when comorbidities is asthma
        because "Asthma speaks against these drugs."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      fact asthma "Asthma": yes or no

      rule chemotherapy.1
        against chemotherapy
        when asthma
        because "Asthma speaks against these drugs."
        cite guide
      """
    ),
    why: """
      Free text is written in a hundred ways, and a search in it would miss some without a word. It is shown to the board \
      and never decided on. What a rule asks for is a fact of its own.
      """
  )

  static let wrongKindOfName = CodePage(
    rules: .wrongKindOfName,
    "A name stands for something else than what is wanted here",
    avoid: .declarations(
      rule(when: "primary-site is gi-tract")
    ),
    prefer: .declarations(
      rule(when: "primary-site in gi-tract")
    ),
    why: """
      The name is declared, but as a group, a fact, an option or a rule where another kind of thing belongs. The finding \
      says what it is and where it is declared.
      """
  )

  static let unfittingReading = CodePage(
    rules: .unfittingReading,
    "A `reads` does not fit its fact, or only gives a synonym",
    avoid: .declarations(
      """
      fact growth-rate "Speed of growth": in order slow, intermediate, fast
        reads indolent as slow
      """
    ),
    prefer: .declarations(
      """
      fact growth-rate "Speed of growth":
        in order slow (also indolent), intermediate, fast
      """
    ),
    why: """
      `reads` is for a word that leaves something open: it keeps several values possible, or asks a question with \
      `because`. A plain synonym stands behind `also`, where a reader looks for it. The fact must have named values, one at \
      a time.
      """
  )

  static let repeatedValue = CodePage(
    rules: .repeatedValue,
    "A name is listed twice, or a list of values is empty",
    avoid: .declarations(
      rule(when: "symptoms include any of (bone-pain, bone-pain)")
    ),
    prefer: .declarations(
      rule(when: "symptoms include any of (bone-pain, flushing)")
    ),
    why: """
      The second one adds nothing, so it was probably meant to be another. Better to ask than to leave a value out of a \
      rule.
      """
  )

  static let contradictoryGivens = CodePage(
    rules: .contradictoryGivens,
    "A case gives one fact twice",
    avoid: .declarations(
      """
      case "Flushing and diarrhoea"
        given symptoms include flushing, symptoms include diarrhoea
        expect possible surgery
      """
    ),
    prefer: .declarations(
      """
      case "Flushing and diarrhoea"
        given symptoms include all of (flushing, diarrhoea)
        expect possible surgery
      """
    ),
    why: """
      What is known of a fact is said in one place, so that a case cannot say two things that do not go together. Several \
      values of one fact are listed with `all of`.
      """
  )
}
