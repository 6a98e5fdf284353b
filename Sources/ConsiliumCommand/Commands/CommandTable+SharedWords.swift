// The arguments and options that several commands have.

extension CommandTable {
  static let caseFile = CommandDescription.Argument(
    name: "CASE",
    help: "a case file, or - for standard input"
  )

  static let optionName = CommandDescription.Argument(name: "OPTION", help: "the name of an option")

  static let ruleFile = CommandDescription.Argument(
    name: "RULES",
    help: "a rule file, or guideline-notes; the built-in rules if left out",
    isRequired: false
  )

  static let rules = CommandDescription.Option(
    name: "rules",
    valueName: "RULES",
    help: "this rule file, or guideline-notes (built in, with notes)"
  )

  static let input = CommandDescription.Option(
    name: "input",
    valueName: "KIND",
    choices: ["json", "ndjson", "csv"],
    help: "json, ndjson or csv; else the name or contents tell"
  )

  static let ignore = CommandDescription.Option(
    name: "ignore",
    valueName: "KEYS",
    isRepeatable: true,
    help: "keys to pass over, with commas between"
  )

  static let set = CommandDescription.Option(
    name: "set",
    valueName: "FACT=VALUE",
    isRepeatable: true,
    help: "put a value, or unknown, in place of what the case says"
  )

  static let jobs = CommandDescription.Option(
    name: "jobs",
    valueName: "N",
    help: "use this many threads; all processors unless said"
  )

  static let output = CommandDescription.Option(
    name: "output",
    valueName: "FILE",
    help: "write this file; it takes its name when it is complete"
  )

  static let rejects = CommandDescription.Option(
    name: "rejects",
    valueName: "FILE",
    help: "keep the input of cases that could not be read"
  )

  static let lineLimit = CommandDescription.Option(
    name: "line-limit",
    valueName: "SIZE",
    help: "refuse longer cases: bytes, KiB or MiB (16MiB)"
  )

  static let oneCase: [CommandDescription.Option] = [
    .init(name: "case", valueName: "ID", help: "which case, by its id or position, where the file holds several"),
    .init(name: "format", valueName: "FORMAT", choices: ["text", "markdown"], help: "text (unless said) or markdown"),
    input, rules, ignore, set,
  ]
}
