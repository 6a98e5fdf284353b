import Audits
import Meetings
import Reports
import Teaching

/// Every command of the program, in the order of its help; help, completions and the manual are made from this table.
enum CommandTable {
  static let every = work + ruleWork + reference

  /// What is done with cases.
  static let work = [evaluate, missing, why, change, ask, record, quiz, audit]
  /// What is done with rule files.
  static let ruleWork = [check, test, diff, format, document, sign, languageServer]
  /// What is looked up.
  static let reference = [facts, schema, template, explain, benchmark, completions, manual, help]

  static func command(_ name: String) -> CommandDescription? { every.first { $0.name == name } }

  // MARK: Cases

  private static let evaluate = CommandDescription(
    name: "evaluate",
    otherNames: ["answer", "run"],
    summary: "the options of each case, their reasons and what is missing",
    arguments: [.init(name: "CASES", help: "case files, folders of them, or - for standard input", isRepeated: true)],
    options: [
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: ResultFormat.allCases.map(\.rawValue),
        help: "text (unless said), markdown, html, json, ndjson or csv"
      ),
      .init(name: "brief", help: "verdicts with the names of their rules only"),
      input, rules, ignore, set,
      .init(
        name: "since",
        valueName: "LIST",
        help: "what changed since this list of the last meeting, by id"
      ),
      jobs, output,
      .init(name: "resume", help: "go on where an interrupted run left FILE.part"),
      rejects,
      .init(name: "first", valueName: "CASE:LINE", help: "number from there: the input is a part of a longer file"),
      lineLimit,
    ],
    examples: [
      "consilium evaluate Examples/cases/vipoma.json",
      "consilium evaluate Examples/mdt-list.csv --format html > meeting.html",
    ],
    run: EvaluateCommand.run
  )

  private static let missing = CommandDescription(
    name: "missing",
    summary: "what to ask for before the meeting, and whom it holds up",
    arguments: [.init(name: "CASES", help: "case files, folders of them, or - for standard input", isRepeated: true)],
    options: [
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: ChaseFormat.allCases.map(\.rawValue),
        help: "text (unless said), markdown, html, json or csv"
      ),
      .init(
        name: "by",
        valueName: "WHAT",
        choices: ChaseOrder.allCases.map(\.rawValue),
        help: "lay pages out by fact (unless said) or by patient"
      ),
      .init(name: "list", valueName: "N", help: "name at most N patients in a list of a page (200 unless said)"),
      input, rules, ignore, jobs, output, rejects, lineLimit,
    ],
    examples: [
      "consilium missing Examples/mdt-list.csv",
      "consilium missing Examples/mdt-list.csv --by patient --format markdown",
    ],
    run: MissingCommand.run
  )

  private static let why = CommandDescription(
    name: "why",
    summary: "why an option has its verdict, down to the values read",
    arguments: [caseFile, optionName],
    options: oneCase,
    examples: ["consilium why Examples/cases/vipoma.json surgery"],
    run: WhyCommand.run
  )

  private static let change = CommandDescription(
    name: "change",
    summary: "the fewest changes that make an option a candidate or stop it",
    arguments: [caseFile, optionName],
    options: oneCase,
    examples: ["consilium change Examples/cases/three-facts-known.json chemotherapy"],
    run: ChangeCommand.run
  )

  private static let ask = CommandDescription(
    name: "ask",
    summary: "an interview that asks what settles most and writes the case",
    arguments: [
      .init(name: "CASE", help: "a case file to go on from; with nothing known if left out", isRequired: false)
    ],
    options: [
      .init(name: "output", valueName: "FILE", help: "write the case there at the end; else it is printed"),
      .init(name: "force", help: "write over another file than CASE"),
      .init(name: "for", valueName: "OPTION", help: "ask only what can change this option"),
      .init(name: "case", valueName: "ID", help: "which case, by its id or position, where the file holds several"),
      input, rules, ignore, set,
    ],
    examples: ["consilium ask --output case.json", "consilium ask Examples/cases/vipoma.json --for surgery"],
    run: AskCommand.run
  )

  private static let record = CommandDescription(
    name: "record",
    summary: "write the board's decision into a case file",
    arguments: [
      .init(name: "CASE", help: "a case file: JSON, NDJSON or CSV"),
      .init(name: "OPTION", help: "the name of an option decided on", isRequired: false, isRepeated: true),
    ],
    options: [
      .init(
        name: "reason",
        valueName: "R",
        help: "patient choice, comorbidity, new information, trial, other, or own words"
      ),
      .init(name: "date", valueName: "DATE", help: "the day of the decision, as YYYY-MM-DD"),
      .init(name: "case", valueName: "ID", help: "which case, by its id or position, where the file holds several"),
      .init(name: "none", help: "the board decided for none of the options"),
      .init(name: "force", help: "put it in place of what stands there"),
      .init(name: "dry-run", help: "show what would change in the file, and write nothing"),
      input, rules, ignore, lineLimit,
    ],
    examples: [
      "consilium record Examples/cases/vipoma.json surgery --reason 'patient choice'",
      "consilium record list.csv --case M-06 surgery chemotherapy --dry-run",
    ],
    run: RecordCommand.run
  )

  private static let audit = CommandDescription(
    name: "audit",
    summary: "how far recorded decisions and the rules agree",
    arguments: [.init(name: "CASES", help: "case files, folders of them, or - for standard input", isRepeated: true)],
    options: [
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: AuditFormat.allCases.map(\.rawValue),
        help: "text (unless said), markdown, html, json or csv"
      ),
      .init(
        name: "by",
        valueName: "FACT",
        isRepeatable: true,
        help: "count by this fact; primary-site and grade if left out"
      ),
      .init(
        name: "period",
        valueName: "PERIOD",
        choices: Period.allCases.map(\.rawValue),
        help: "count by month, quarter (unless said) or year"
      ),
      .init(name: "list", valueName: "N", help: "list at most N cases of a kind on a page (50 unless said)"),
      .init(name: "brief", help: "JSON without the cases"),
      input, rules, ignore, jobs, output, rejects, lineLimit,
    ],
    examples: [
      "consilium audit Examples/audit/cohort.ndjson",
      "consilium audit Examples/audit/cohort.ndjson --format html > audit.html",
    ],
    run: AuditCommand.run
  )

  private static let quiz = CommandDescription(
    name: "quiz",
    summary: "scenarios to practise on, marked with their reasons",
    options: [
      .init(name: "seed", valueName: "N", help: "the same number, the same scenarios; drawn if left out"),
      .init(name: "questions", valueName: "N", help: "how many scenarios (5 unless said)"),
      .init(
        name: "difficulty",
        valueName: "LEVEL",
        choices: Difficulty.allCases.map(\.rawValue),
        help: "easy, medium or hard; some of each if left out"
      ),
      .init(name: "option", valueName: "OPTION", help: "scenarios that ask for the arguments of this option"),
      .init(name: "site", valueName: "SITE", help: "patients whose primary tumour is there"),
      .init(name: "fact", valueName: "FACT=VALUE", isRepeatable: true, help: "patients of whom this is known"),
      .init(
        name: "scenario",
        valueName: "ID",
        isRepeatable: true,
        help: "this scenario, by its identifier: q-7f3kq2m-9"
      ),
      .init(
        name: "format",
        valueName: "FORMAT",
        choices: ["text", "html", "markdown", "json", "csv"],
        help: "text: a dialogue; html, markdown, json: on paper; csv: answer list"
      ),
      .init(name: "key", help: "the key to the scenarios instead of the questions"),
      .init(name: "answers", valueName: "FILE", help: "mark a class: CSV or NDJSON, one answer a row"),
      .init(name: "output", valueName: "FILE", help: "write this file instead of standard output"),
      .init(name: "force", help: "write over a file that is there"),
      rules,
    ],
    examples: ["consilium quiz --option surgery --seed 7", "consilium quiz --answers Examples/classroom/answers.csv"],
    run: QuizCommand.run
  )

  // MARK: Rules

  private static let check = CommandDescription(
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

  private static let test = CommandDescription(
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

  private static let diff = CommandDescription(
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

  private static let format = CommandDescription(
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

  private static let languageServer = CommandDescription(
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

  private static let document = CommandDescription(
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

  private static let sign = CommandDescription(
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

  // MARK: Reference

  private static let facts = CommandDescription(
    name: "facts",
    otherNames: ["vocabulary"],
    summary: "what a case can say: facts, values, synonyms and units",
    options: [rules],
    examples: ["consilium facts"],
    run: ReferenceCommands.facts
  )

  private static let schema = CommandDescription(
    name: "schema",
    summary: "the JSON Schema of a case, or of a result",
    options: [.init(name: "results", help: "describe a result instead of a case"), rules],
    examples: ["consilium schema > case.schema.json"],
    run: ReferenceCommands.schema
  )

  private static let template = CommandDescription(
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

  private static let explain = CommandDescription(
    name: "explain",
    otherNames: ["code"],
    summary: "what the code of a finding means: avoid, prefer, why",
    arguments: [.init(name: "CODE", help: "a code such as C107; without one, all codes are listed", isRequired: false)],
    examples: ["consilium explain C107"],
    run: ExplainCommand.run
  )

  private static let benchmark = CommandDescription(
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

  private static let completions = CommandDescription(
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

  private static let manual = CommandDescription(
    name: "manual",
    otherNames: ["man"],
    summary: "the manual, as a page for man",
    examples: ["consilium manual > consilium.1", "consilium manual | man -l -"],
    run: ManualCommand.run
  )

  private static let help = CommandDescription(
    name: "help",
    summary: "every command, or the page about one",
    arguments: [.init(name: "COMMAND", help: "the name of a command", isRequired: false)],
    examples: ["consilium help evaluate"],
    run: HelpCommand.run
  )

  // MARK: Shared arguments and options

  private static let caseFile = CommandDescription.Argument(
    name: "CASE",
    help: "a case file, or - for standard input"
  )

  private static let optionName = CommandDescription.Argument(name: "OPTION", help: "the name of an option")

  private static let ruleFile = CommandDescription.Argument(
    name: "RULES",
    help: "a rule file, or guideline-notes; the built-in rules if left out",
    isRequired: false
  )

  private static let rules = CommandDescription.Option(
    name: "rules",
    valueName: "RULES",
    help: "this rule file, or guideline-notes (built in, with notes)"
  )

  private static let input = CommandDescription.Option(
    name: "input",
    valueName: "KIND",
    choices: ["json", "ndjson", "csv"],
    help: "json, ndjson or csv; else the name or contents tell"
  )

  private static let ignore = CommandDescription.Option(
    name: "ignore",
    valueName: "KEYS",
    isRepeatable: true,
    help: "keys to pass over, with commas between"
  )

  private static let set = CommandDescription.Option(
    name: "set",
    valueName: "FACT=VALUE",
    isRepeatable: true,
    help: "put a value, or unknown, in place of what the case says"
  )

  private static let jobs = CommandDescription.Option(
    name: "jobs",
    valueName: "N",
    help: "use this many threads; all processors unless said"
  )

  private static let output = CommandDescription.Option(
    name: "output",
    valueName: "FILE",
    help: "write this file; it takes its name when it is complete"
  )

  private static let rejects = CommandDescription.Option(
    name: "rejects",
    valueName: "FILE",
    help: "keep the input of cases that could not be read"
  )

  private static let lineLimit = CommandDescription.Option(
    name: "line-limit",
    valueName: "SIZE",
    help: "refuse longer cases: bytes, KiB or MiB (16MiB)"
  )

  private static let oneCase: [CommandDescription.Option] = [
    .init(name: "case", valueName: "ID", help: "which case, by its id or position, where the file holds several"),
    .init(name: "format", valueName: "FORMAT", choices: ["text", "markdown"], help: "text (unless said) or markdown"),
    input, rules, ignore, set,
  ]
}
