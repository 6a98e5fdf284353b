import RuleLanguage

/// Pages about layers over other rule files.
extension RuleCodePages {
  static let changeWithoutBase = CodePage(
    rules: .changeWithoutBase,
    "A change of another rule file stands in a file that extends none",
    avoid: .ruleFile(
      """
      rules local version 1.0.0 language 1

      option surgery "Surgery"

      withhold option surgery
        because "There is no theatre."
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      withhold option chemotherapy
        because "There is no day ward."
      """
    ),
    why: """
      `replace`, `remove`, `withhold` and `narrow` change what another file says, and the header names that file. Within one file \
      a change is simply made.
      """
  )

  static let missingBase = CodePage(
    rules: .missingBase,
    "A rule file that is extended was not found",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends exampel version 1.0.0
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      withhold option chemotherapy
        because "There is no day ward."
      """
    ),
    why: """
      A layer alone is not a rule book: without the file below it, nothing can be answered. The file is looked for under its own \
      name beside the layer, then among the built-in ones.
      """
  )

  static let otherBaseVersion = CodePage(
    rules: .otherBaseVersion,
    "The file found has another version than the one extended",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 0.9.0
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      withhold option chemotherapy
        because "There is no day ward."
      """
    ),
    why: """
      A layer is written and signed over one version. When the file below changes, somebody has to read what has changed before \
      the layer is used over it; `consilium diff` shows that as a change for patients.
      """
  )

  static let cyclicLayers = CodePage(
    rules: .cyclicLayers,
    "Rule files extend each other in a circle",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends local version 1.0.0
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      withhold option chemotherapy
        because "There is no day ward."
      """
    ),
    why: """
      Each file is read over those that it extends, so in a circle there is none to start from.
      """
  )

  static let twoBaseVersions = CodePage(
    rules: .twoBaseVersions,
    "Two versions of one rule file are extended",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0
        extends example version 0.9.0
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      withhold option chemotherapy
        because "There is no day ward."
      """
    ),
    why: """
      Two versions of one file declare the same names with different meanings. Everything that stands over a file has to mean the \
      same version of it.
      """
  )

  static let tooManyLayers = CodePage(
    rules: .tooManyLayers,
    "Too many rule files stand over each other",
    avoid: .words("A file over a file over a file, seventeen in all."),
    prefer: .words("One file for the source, one for guidelines, one for the hospital."),
    why: """
      Who signs a layer has to read what lies below it. Sixteen files are more than anybody reads.
      """
  )

  static let nothingToChange = CodePage(
    rules: .nothingToChange,
    "No file below declares the rule that is replaced or removed",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      remove rule surgery.2
        because "The board decided otherwise."
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      replace rule surgery.1
        for surgery to cure
        when spread is none and surgery-feasible
        because "Without spread, an operation is meant to cure."
        cite guide surgery.1
      """
    ),
    why: """
      A change that changes nothing is a misunderstanding: the rule has another name, or an update has taken it away. To add a \
      rule, write `rule`.
      """
  )

  static let changedScope = CodePage(
    rules: .changedScope,
    "A layer changes whom the files below it cover",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      covers when grade is G1
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      narrow fact grade: in order G1, G2
      """
    ),
    why: """
      Several `covers when` mean any of them, so another one lets the rules below speak about patients for whom they were never \
      written. Where the files below cover everyone, the first one silences every rule for the others. Who signed the files below \
      meant neither. `narrow fact` shows a patient beyond it as a contradiction.
      """
  )

  static let unfittingNarrowing = CodePage(
    rules: .unfittingNarrowing,
    "A narrowed fact takes something that its declaration does not",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      narrow fact grade: in order G1, G2, G4
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      narrow fact grade: in order G1, G2
      """
    ),
    why: """
      A layer may take fewer values of a fact, in the same order, unit and step. New values would pass by every rule below, since \
      none of them knows what they mean.
      """
  )

  static let removedRule = CodePage(
    rules: .removedRule,
    "A removed rule is named",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      remove rule surgery.1
        because "The board decided otherwise."

      rule local.1
        against surgery
        when grade is G3
        because "It grows fast."
        cite guide
        overrides surgery.1
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      remove rule surgery.1
        because "The board decided otherwise."

      rule local.1
        for surgery
        when grade is G1
        because "It grows slowly."
        cite guide
      """
    ),
    why: """
      What is removed can be neither overridden nor expected. A rule that is to say something else keeps its name with \
      `replace rule`.
      """
  )

  static let droppedReference = CodePage(
    rules: .droppedReference,
    "A rule overrides one that a layer has removed",
    avoid: .words("Removing a rule without reading which rules override it."),
    prefer: .words("Removing it knowing that those rules now override one rule less."),
    why: """
      The rule that overrides stays in force; only the part of it that named the removed rule has nothing to act on. Somebody \
      should have read it once.
      """
  )

  static let overriddenWithholding = CodePage(
    rules: .overriddenWithholding,
    "A rule overrides that an option is withheld",
    avoid: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      withhold option chemotherapy
        because "There is no day ward."

      rule local.1
        for chemotherapy to control
        when grade is G3
        because "It grows fast."
        cite guide
        overrides withhold.chemotherapy
      """
    ),
    prefer: .layer(
      """
      rules local version 1.0.0 language 1
        extends example version 1.0.0

      withhold option chemotherapy
        because "There is no day ward."
      """
    ),
    why: """
      A withheld option is excluded for every patient, so that nobody has to ask for whom. What is offered to some is not \
      withheld: write a rule that excludes it for the others.
      """
  )

  static let staleRename = CodePage(
    rules: .staleRename,
    "An earlier name is still in use or belongs to something else",
    avoid: .declarations(
      """
      option surgery-of-liver "Liver surgery"
        renamed from surgery
      """
    ),
    prefer: .declarations(
      """
      option surgery-of-liver "Liver surgery"
        renamed from hepatectomy
      """
    ),
    why: """
      An earlier name tells a comparison of two versions what has become of what. It must be gone from the file, and only one \
      declaration can have had it.
      """
  )
}
