import Audits
import Meetings
import Reports
import Teaching

// The commands that do something with cases.

extension CommandTable {
  static let evaluate = CommandDescription(
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

  static let missing = CommandDescription(
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

  static let why = CommandDescription(
    name: "why",
    summary: "why an option has its verdict, down to the values read",
    arguments: [caseFile, optionName],
    options: oneCase,
    examples: ["consilium why Examples/cases/vipoma.json surgery"],
    run: WhyCommand.run
  )

  static let change = CommandDescription(
    name: "change",
    summary: "the fewest changes that make an option a candidate or stop it",
    arguments: [caseFile, optionName],
    options: oneCase,
    examples: ["consilium change Examples/cases/three-facts-known.json chemotherapy"],
    run: ChangeCommand.run
  )

  static let ask = CommandDescription(
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

  static let record = CommandDescription(
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

  static let audit = CommandDescription(
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

  static let quiz = CommandDescription(
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
}
