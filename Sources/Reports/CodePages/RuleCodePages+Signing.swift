import RuleLanguage

/// Pages about the signatures beside a rule file.
extension RuleCodePages {
  static let unsigned = CodePage(
    rules: .unsigned,
    "Nobody has signed this declaration",
    avoid: .words("A rule added to a signed rule file and used without a signature."),
    prefer: .words("`consilium document draft.rules` to read it, then `consilium sign draft.rules --by NAME`."),
    why: """
      Where signatures are kept beside a rule file, each rule is meant to have been read by somebody who stands for it. \
      Until then every answer in which it is in force says that it is unsigned.
      """
  )

  static let voidSignature = CodePage(
    rules: .voidSignature,
    "What was signed has changed since",
    avoid: .words("A definition changed without asking those who signed the rules that use it."),
    prefer: .words("`consilium sign draft.rules` to see what is void and why; then it is read and signed again."),
    why: """
      A signature covers everything that decides where a rule holds and what it says: its definitions, facts, groups and \
      cited statements too, and the rules that override it. Layout, comments and the order of declarations change nothing.
      """
  )

  static let strangeSignature = CodePage(
    rules: .strangeSignature,
    "A signature is for something that the rule file does not have",
    avoid: .words("A signed rule that was removed or has a new name, while its signature stays."),
    prefer: .words("`consilium sign draft.rules --by NAME --withdraw --rule ID` by whoever signed it."),
    why: """
      Somebody stood for what is gone: without a signed `impossible` or exclusion a patient may get an option that was ruled \
      out. The signature is kept, and every answer names it, until the person who gave it takes it back.
      """
  )

  static let unreadableSignatures = CodePage(
    rules: .unreadableSignatures,
    "The signatures beside a rule file cannot be read",
    avoid: .words("A file of signatures edited by hand, or with the marks of a merge conflict in it."),
    prefer: .words("The file as `consilium sign` wrote it; both sides of a merge may stand one below the other."),
    why: """
      A signature that cannot be read is not taken for one, and none is guessed. The message names the line. \
      `consilium sign` refuses to write over a file that it cannot read.
      """
  )

  static let foreignSignatures = CodePage(
    rules: .foreignSignatures,
    "The signatures beside a rule file are those of another one",
    avoid: .words("The signatures of one rule file copied beside another."),
    prefer: .words("Each rule file with its own signatures; those of a base stay beside the base."),
    why: """
      The second line of the signatures names the rule file that was signed. Under another name nothing was signed, even \
      if some rules are the same.
      """
  )
}
