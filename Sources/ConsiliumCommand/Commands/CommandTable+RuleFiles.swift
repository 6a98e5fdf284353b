import Reports

// The commands that do something with rule files.

extension CommandTable {
  static let check = CommandDescription(
    name: "check",
    otherNames: ["lint", "validate"],
    summary: "what is wrong with a rule file, and how to put it right",
    arguments: [ruleFile],
    options: [
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: FindingFormat.allCases.map(\.rawValue),
        help: "text (unless said), json, sarif (2.1.0) or line (file:line:column: finding)"
      ),
      .init(name: "strict", help: "count warnings as errors"),
      .init(
        name: "witnesses",
        valueName: "FILE",
        help: "write the patients who show the findings as cases, one a line"
      ),
    ],
    examples: [
      "consilium check Examples/rules/small.rules",
      "consilium check draft.rules --witnesses found.ndjson",
    ],
    run: CheckCommand.run
  )

  static let test = CommandDescription(
    name: "test",
    summary: "try the cases inside a rule file, and say what they cover",
    arguments: [ruleFile],
    options: [
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: ["text", "markdown", "json"],
        help: "text (unless said), markdown or json"
      ),
      .init(name: "coverage", help: "list every rule and limit, and everything that is missing"),
      .init(name: "mutate", help: "make small mistakes in the rules, and list those that no case notices"),
      .init(name: "propose", help: "print cases, ready to be added to the file, that show what is missing"),
      .init(name: "strict", help: "count what is missing as an error"),
    ],
    examples: ["consilium test Examples/rules/small.rules", "consilium test draft.rules --propose > cases.rules"],
    run: TestCommand.run
  )

  static let diff = CommandDescription(
    name: "diff",
    otherNames: ["compare"],
    summary: "what changes for patients from one rule file to another",
    arguments: [
      .init(name: "OLD", help: "a rule file, or the name of built-in rules"),
      .init(name: "NEW", help: "the rule file to compare with it"),
    ],
    options: [
      .init(
        name: "expect",
        valueName: "WHAT",
        choices: ["no-verdict-change", "no-change"],
        help: "exit with 1 where this fails: no-verdict-change or no-change"
      ),
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: ComparisonFormat.allCases.map(\.rawValue),
        help: "text (unless said), markdown (for a pull request) or json"
      ),
      .init(
        name: "cases",
        valueName: "CASES",
        isRepeatable: true,
        help: "name the cases of this file or folder whose answer changes"
      ),
      input, ignore,
      .init(name: "limit", valueName: "N", help: "show at most this many groups of patients a change (5 unless said)"),
    ],
    examples: [
      "consilium diff guideline-notes Examples/rules/county-hospital.rules",
      "consilium diff old.rules new.rules --expect no-change",
    ],
    run: DiffCommand.run
  )

  static let format = CommandDescription(
    name: "format",
    otherNames: ["fmt"],
    summary: "put rule files into the one style; every comment stays",
    arguments: [.init(name: "RULES", help: "rule files, or - for standard input", isRepeated: true)],
    options: [
      .init(name: "write", help: "rewrite the files instead of printing what they should be"),
      .init(name: "check", help: "list the files that are not in the one style, and write nothing"),
    ],
    examples: ["consilium format --check Examples/rules/small.rules", "consilium format --write draft.rules"],
    run: FormatCommand.run
  )

  static let languageServer = CommandDescription(
    name: "language-server",
    otherNames: ["lsp"],
    summary: "help an editor with rule files over the standard streams",
    options: [
      .init(
        name: "editor-files",
        valueName: "FOLDER",
        help: "write the grammar, the snippets and the problem matcher for editors into a folder instead"
      )
    ],
    examples: ["consilium language-server --editor-files editor"],
    run: LanguageServerCommand.run
  )

  static let document = CommandDescription(
    name: "document",
    otherNames: ["doc", "book"],
    summary: "a rule file as a book to read and sign",
    arguments: [ruleFile],
    options: [
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: ["html", "markdown"],
        help: "html (unless said): one page that needs nothing else; or markdown"
      ),
      .init(name: "output", valueName: "FILE", help: "write this file instead of standard output"),
      .init(name: "force", help: "write over a file that is there"),
    ],
    examples: ["consilium document Examples/rules/small.rules --output small.html"],
    run: DocumentCommand.run
  )

  static let sign = CommandDescription(
    name: "sign",
    summary: "sign the rules of a file, or see which are signed",
    arguments: [.init(name: "RULES", help: "a rule file; its signatures are kept in RULES.signatures")],
    options: [
      .init(name: "by", valueName: "NAME", help: "who signs; without it, what is signed, void or unsigned is shown"),
      .init(
        name: "rule",
        valueName: "ID",
        isRepeatable: true,
        help: "only this rule, question or impossible; everything if left out"
      ),
      .init(name: "note", valueName: "TEXT", help: "a line to stand beside the signatures"),
      .init(name: "date", valueName: "DATE", help: "the day, as YYYY-MM-DD; today if left out"),
      .init(name: "withdraw", help: "take NAME's signatures back instead"),
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: ["text", "markdown"],
        help: "text (unless said) or markdown"
      ),
    ],
    examples: ["consilium sign Examples/rules/small.rules", "consilium sign draft.rules --by Berg --rule surgery.3"],
    run: SignCommand.run
  )
}
