// The commands that look something up.

extension CommandTable {
  static let facts = CommandDescription(
    name: "facts",
    otherNames: ["vocabulary"],
    summary: "what a case can say: facts, values, synonyms and units",
    options: [rules],
    examples: ["consilium facts"],
    run: ReferenceCommands.facts
  )

  static let schema = CommandDescription(
    name: "schema",
    summary: "the JSON Schema of a case, or of a result",
    options: [.init(name: "results", help: "describe a result instead of a case"), rules],
    examples: ["consilium schema > case.schema.json"],
    run: ReferenceCommands.schema
  )

  static let template = CommandDescription(
    name: "template",
    summary: "a blank case to fill in",
    options: [
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: ["json", "csv"],
        help: "json (unless said), or csv for the header of a list of cases"
      ),
      .init(name: "labels", help: "show what each fact means where its value would stand; to read, not to evaluate"),
      rules,
    ],
    examples: ["consilium template > case.json"],
    run: ReferenceCommands.template
  )

  static let explain = CommandDescription(
    name: "explain",
    otherNames: ["code"],
    summary: "what the code of a finding means: avoid, prefer, why",
    arguments: [.init(name: "CODE", help: "a code such as C107; without one, all codes are listed", isRequired: false)],
    examples: ["consilium explain C107"],
    run: ExplainCommand.run
  )

  static let benchmark = CommandDescription(
    name: "benchmark",
    summary: "how fast cases are answered here, and where the time goes",
    options: [
      .init(
        name: "rules",
        valueName: "COUNTS",
        help: "built-in, or how many random rules, with commas; else built-in,60,600,6000"
      ),
      .init(name: "cases", valueName: "N", help: "how many cases; as many as fill a second if left out"),
      .init(name: "jobs", valueName: "N", help: "measure up to this many threads; all cores if left out"),
      .init(name: "seed", valueName: "N", help: "what rules and cases are drawn from; 1 if left out"),
      .init(name: "brief", help: "measure brief results only"),
      .init(name: "full", help: "measure results with all reasons only"),
      .init(name: "quick", help: "built-in rules and 60 only, in less than 20 seconds"),
      .init(name: "write", valueName: "FOLDER", help: "write rules and cases into a folder, and measure nothing"),
      .init(name: "format", valueName: "FORMAT", choices: ["text", "json"], help: "text (unless said) or json"),
    ],
    examples: ["consilium benchmark --quick", "consilium benchmark --rules 600 --brief --format json"],
    run: BenchmarkCommand.run
  )

  static let completions = CommandDescription(
    name: "completions",
    summary: "the script with which a shell completes commands",
    arguments: [
      .init(
        name: "SHELL",
        choices: CompletionsCommand.shells,
        help: "bash, zsh or fish: prints the script for it",
        isRequired: false
      )
    ],
    options: [
      .init(
        name: "names",
        valueName: "KIND",
        choices: CompletionNames.allCases.map(\.rawValue),
        help: "list the names that such a script asks for"
      ),
      rules,
    ],
    examples: [
      "consilium completions bash >> ~/.bash_completion",
      "consilium completions zsh > ~/.zfunc/_consilium",
      "consilium completions fish > ~/.config/fish/completions/consilium.fish",
    ],
    run: CompletionsCommand.run
  )

  static let manual = CommandDescription(
    name: "manual",
    otherNames: ["man"],
    summary: "the manual, as a page for man",
    examples: ["consilium manual > consilium.1", "consilium manual | man -l -"],
    run: ManualCommand.run
  )

  static let help = CommandDescription(
    name: "help",
    summary: "every command, or the page about one",
    arguments: [.init(name: "COMMAND", help: "the name of a command", isRequired: false)],
    examples: ["consilium help evaluate"],
    run: HelpCommand.run
  )
}
