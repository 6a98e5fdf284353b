import RuleLanguage

/// Pages about how a rule file is written.
extension RuleCodePages {
  static let missingHeader = CodePage(
    rules: .missingHeader,
    "The file does not start with its header",
    avoid: .ruleFile(
      """
      option surgery "Surgery"
      """
    ),
    prefer: .ruleFile(
      """
      rules my-rules version 1.0.0 language 1
      option surgery "Surgery"
      """
    ),
    why: """
      The header says which rules these are, in which version, and in which version of the language they are written. \
      Every answer names them, so that it can be told later which rules it came from.
      """
  )

  static let unexpectedToken = CodePage(
    rules: .unexpectedToken,
    "Something stands where another word is expected",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread distant
        because "It has spread, and drugs reach it everywhere."
        cite guide
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
      A word, a comma or a sign is missing, misspelt or too much. The finding names what is expected and shows an example. \
      It is not guessed, because the guess might argue for something that you did not mean.
      """
  )

  static let unknownDeclaration = CodePage(
    rules: .unknownDeclaration,
    "No declaration starts with this word",
    avoid: .declarations(
      """
      opiton chemoembolisation "Chemoembolisation"
      """
    ),
    prefer: .declarations(
      """
      option chemoembolisation "Chemoembolisation"
      """
    ),
    why: """
      Everything in a rule file is declared by one of a few words, such as `fact`, `option`, `rule` and `case`. What starts \
      with another word might be a whole rule, so it is an error and never passed over.
      """
  )

  static let reservedWord = CodePage(
    rules: .reservedWord,
    "A word of the rule language is used as a name or a value",
    avoid: .declarations(
      """
      fact evidence "Evidence of residual tumour": yes or no
      """
    ),
    prefer: .declarations(
      """
      fact residual-tumour "Evidence of residual tumour": yes or no
      """
    ),
    why: """
      A reserved word can only mean one thing, wherever it stands. That holds for `unknown`, too: what is not known is no \
      value of a fact, so no condition can ask for it; it is reported as missing.
      """
  )

  static let missingClause = CodePage(
    rules: .missingClause,
    "A declaration lacks a part that it needs",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        cite guide
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
      A rule needs its effect, its condition, its reason and its citation, and every fact and option needs a label. They \
      are what a board reads, and nothing is put in their place. A rule without a condition says so with `always`.
      """
  )

  static let repeatedClause = CodePage(
    rules: .repeatedClause,
    "A clause stands twice in one declaration",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        when ki-67 above 20 %
        because "It has spread and grows fast."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant and ki-67 above 20 %
        because "It has spread and grows fast."
        cite guide
      """
    ),
    why: """
      Two conditions could mean that both must hold or that one is enough. Write one clause and say which with `and` or `or`.
      """
  )

  static let mixedAndOr = CodePage(
    rules: .mixedAndOr,
    "`and` and `or` are mixed, so two readings are possible",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant or ki-67 above 20 % and not surgery-feasible
        because "It needs treatment everywhere, or cannot be removed."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant or (ki-67 above 20 % and not surgery-feasible)
        because "It needs treatment everywhere, or cannot be removed."
        cite guide
      """
    ),
    why: """
      In speech the voice tells which two belong together; on paper nothing does. The two readings treat different \
      patients, so brackets must say which one is meant. `any of (…)` and `all of (…)` do the same for long lists.
      """
  )

  static let foreignOperator = CodePage(
    rules: .foreignOperator,
    "A sign of another language stands for a word of this one",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when ki-67 >= 20 % && spread == distant
        because "It has spread and grows fast."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when ki-67 at least 20 % and spread is distant
        because "It has spread and grows fast."
        cite guide
      """
    ),
    why: """
      Words leave no doubt at a limit: `at least` and `at most` include the number, `above` and `below` do not, and \
      `from … to …` includes both ends. `between` is refused, because people differ on whether it includes them.
      """
  )

  static let unsupportedLanguage = CodePage(
    rules: .unsupportedLanguage,
    "The file is written in another version of the rule language",
    avoid: .ruleFile(
      """
      rules my-rules version 1.0.0 language 2
      option surgery "Surgery"
      """
    ),
    prefer: .ruleFile(
      """
      rules my-rules version 1.0.0 language 1
      option surgery "Surgery"
      """
    ),
    why: """
      A later version may give a word another meaning, so the file is not read at all. If it really uses one, take a newer \
      Consilium; if the number is a slip, write `language 1`.
      """
  )

  static let malformedVersion = CodePage(
    rules: .malformedVersion,
    "A version is not three numbers with points between them",
    avoid: .ruleFile(
      """
      rules my-rules version 1.0 language 1
      option surgery "Surgery"
      """
    ),
    prefer: .ruleFile(
      """
      rules my-rules version 1.0.0 language 1
      option surgery "Surgery"
      """
    ),
    why: """
      Answers are kept with the version of the rules that gave them, so two versions must compare without doubt. Raise the \
      first number when answers change for patients, the last when only words do.
      """
  )

  static let missingBracket = CodePage(
    rules: .missingBracket,
    "A bracket is never closed, or closes nothing",
    avoid: .declarations(
      """
      rule surgery.2
        against surgery
        when not (spread is none or (symptoms include bone-pain)
        because "It has spread and does not hurt."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule surgery.2
        against surgery
        when not (spread is none or symptoms include bone-pain)
        because "It has spread and does not hurt."
        cite guide
      """
    ),
    why: """
      Brackets say which conditions belong together, above all behind `not`. Where one is missing, more than one place \
      could be meant, and each gives another rule.
      """
  )
}
