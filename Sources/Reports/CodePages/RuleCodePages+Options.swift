import RuleLanguage

/// Pages about who is offered what.
extension RuleCodePages {
  static let noOption = CodePage(
    rules: .noOption,
    "Some patients in scope have no option",
    avoid: .ruleFile(
      """
      rules my-rules version 1.0.0 language 1
      source guide "A guide"
      fact spread "Spread": in order none, regional-nodes, distant
      option surgery "Surgery"
      option chemotherapy "Chemotherapy"
      rule surgery.1
        for surgery
        when spread is none
        because "It can be cut out."
        cite guide
      rule chemotherapy.1
        for chemotherapy
        when spread is distant
        because "It has spread."
        cite guide
      """
    ),
    prefer: .ruleFile(
      """
      rules my-rules version 1.0.0 language 1
      source guide "A guide"
      fact spread "Spread": in order none, regional-nodes, distant
      option surgery "Surgery"
      option chemotherapy "Chemotherapy"
      rule surgery.1
        for surgery
        when spread is none
        because "It can be cut out."
        cite guide
      rule chemotherapy.1
        for chemotherapy
        when spread is not none
        because "It has spread."
        cite guide
      """
    ),
    why: """
      For a completed patient of these groups no rule argues for any option, or each option is excluded: the file \
      would leave the board with an empty page. Each group is the largest that can be said in one sentence; \
      combinations that `impossible` rules out may be among its words, no patient is. If the file is not meant to \
      speak of them, `covers when` says so.
      """
  )

  static let neverOffered = CodePage(
    rules: .neverOffered,
    "An option can never be a candidate",
    avoid: .declarations(
      """
      option radiotherapy "Radiotherapy"
      """
    ),
    prefer: .declarations(
      """
      option radiotherapy "Radiotherapy"
      rule radiotherapy.1
        for radiotherapy to control
        when spread is distant
        because "It has spread."
        cite guide
      """
    ),
    why: """
      No rule argues for the option, or it is excluded wherever one does, so that it stands in every answer and is \
      never proposed. Where every argument for it is an error of its own, the errors are reported and this is not.
      """
  )

  static let alwaysOffered = CodePage(
    rules: .alwaysOffered,
    "An option is offered to every patient",
    avoid: .declarations(
      """
      rule chemotherapy.1
        for chemotherapy to control
        always
        because "It has to be treated everywhere."
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
      """
    ),
    why: """
      A rule without a condition argues for it and nothing excludes it. That may well be what the source says; it \
      is a remark, since then no patient can be without an option and gaps are not looked for.
      """
  )
}
