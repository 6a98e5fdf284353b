import RuleLanguage

/// Pages about the characters of a rule file.
extension RuleCodePages {
  static let fileTooLarge = CodePage(
    rules: .fileTooLarge,
    "The rule file is larger than 4 MiB",
    avoid: .words("One file for everything that a hospital treats."),
    prefer: .words("One file for each document or group of tumours, small enough to be read and signed."),
    why: """
      A rule file is meant to be read from its first line to its last by those who answer for it. A file of this size is \
      usually not a rule file at all, and the limit keeps it from filling the memory.
      """
  )

  static let brokenEncoding = CodePage(
    rules: .brokenEncoding,
    "Some bytes of the rule file are not UTF-8",
    avoid: .words("Saving the file as “ANSI”, “Windows-1252” or “Unicode (UTF-16)”."),
    prefer: .words("Saving the file as UTF-8. Every editor offers it, mostly under “Save as”."),
    why: """
      In another encoding the same bytes stand for other letters, so what you signed and what the machine reads could \
      differ. Guessing the encoding would hide that, and so nothing is guessed.
      """
  )

  static let lookAlikeCharacter = CodePage(
    rules: .lookAlikeCharacter,
    "A name holds a character that only looks like another",
    avoid: .declarations(
      """
      # the a of this “spread” is the Cyrillic letter
      rule chemotherapy.1
        for chemotherapy to control
        when spre\u{430}d is distant
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
      People sign what they see, and two names that look the same must be the same. Such letters come with text copied \
      from PDF files or typed on another keyboard. Type the word again.
      """
  )

  static let hiddenCharacter = CodePage(
    rules: .hiddenCharacter,
    "The file holds a character that cannot be seen",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has\u{200B} spread, and drugs reach it everywhere."
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
      A hidden character can part a word, or turn the direction of reading so that a line shows something else than it \
      says. It mostly comes along with text copied from web pages; this page shows it by its number.
      """
  )

  static let unexpectedCharacter = CodePage(
    rules: .unexpectedCharacter,
    "A character has no meaning where it stands",
    avoid: .declarations(
      """
      rule surgery.2
        weakly against surgery
        when tumour_size below 10 mm
        because "It is small enough to be watched."
        cite guide
      """
    ),
    prefer: .declarations(
      """
      rule surgery.2
        weakly against surgery
        when tumour-size below 10 mm
        because "It is small enough to be watched."
        cite guide
      """
    ),
    why: """
      Names are letters, digits and `-`; brackets are round, and texts stand in double quotes. The language has one way to \
      write each thing, so that two people who read a rule read the same.
      """
  )

  static let unterminatedString = CodePage(
    rules: .unterminatedString,
    "A text has no closing quote",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        when spread is distant
        because "It has spread, and drugs reach it everywhere.
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
      A text may run over several lines, so only its closing quote tells where the rule goes on. Without it a citation or a \
      whole rule could silently become part of a sentence.
      """
  )

  static let textTooLong = CodePage(
    rules: .textTooLong,
    "A text is longer than 4,000 characters, or a name longer than 100",
    avoid: .words("A whole page of a guideline as one statement, or a sentence as the name of a fact."),
    prefer: .words("One statement for each thing that the page says, and a short name with the sentence as its label."),
    why: """
      Reasons and statements are printed beside the options of a patient and read during a meeting. A rule that cites one \
      sentence can be checked against it; a rule that cites a page cannot.
      """
  )

  static let nestingTooDeep = CodePage(
    rules: .nestingTooDeep,
    "A condition is nested more than 64 deep",
    avoid: .words("Brackets within brackets within brackets, often written by a program."),
    prefer: .declarations(
      """
      define early "Early tumour":
        spread is none and tumour-size below 20 mm

      rule surgery.2
        for surgery to cure
        when early and surgery-feasible
        because "It is early and can be removed."
        cite guide
      """
    ),
    why: """
      Nobody can check a condition of that depth by reading it. `define` gives a part of it a name and a label, which also \
      appear where the rule is explained.
      """
  )

  static let tooManyDeclarations = CodePage(
    rules: .tooManyDeclarations,
    "The file has more than 20,000 declarations",
    avoid: .words("Facts, rules and cases of many documents in one file."),
    prefer: .words("A file for each document, with the cases that test it."),
    why: """
      What stands behind the limit was not read, and a rule that is not read would be missing without a word. Therefore the \
      file is refused as a whole.
      """
  )
}
