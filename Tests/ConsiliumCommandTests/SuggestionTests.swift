import Testing

@testable import ConsiliumCommand

/// What the program asks after a word that nothing is called by.
struct SuggestionTests {
  private static let options = [
    "surgery", "chemotherapy", "hepatic-artery-embolisation", "chemoembolisation", "radiofrequency-ablation",
  ]

  @Test(
    "A word that is spelled nearly like a name, begins it or is a part of it leads to it",
    arguments: [
      ("surgrey", "did you mean `surgery`?"), ("SURGERY ", "did you mean `surgery`?"),
      ("surg", "did you mean `surgery`?"),
      ("chemotherapie", "did you mean `chemotherapy`?"), ("ablation", "did you mean `radiofrequency-ablation`?"),
      ("chemo", "did you mean `chemotherapy` or `chemoembolisation`?"),
      ("embolisation", "did you mean `hepatic-artery-embolisation`?"), ("hepatic_artery_embolization", nil),
      ("zz", nil), ("", nil), ("zebra", nil),
    ] as [(String, String?)]
  )
  func questions(word: String, question: String?) {
    let expected = word == "hepatic_artery_embolization" ? "did you mean `hepatic-artery-embolisation`?" : question
    #expect(Suggestion.question(about: word, among: Self.options) == expected)
  }

  /// A command line with a slip in it, and what standard error asks.
  struct Slip: Sendable, CustomTestStringConvertible {
    let line: String
    let question: String
    var testDescription: String { line }
  }

  private static let rules = """
    rules small version 1.0.0 language 1
    source page "A page"
      statement a.1 "Without spread an operation is meant to cure."
    fact spread "Spread": in order none, regional-nodes, distant
    fact ward "Ward": one of north, south
    option surgery "Surgery"
    rule surgery.1 for surgery when spread is none because "An operation aims to cure." cite page a.1

    """

  @Test(
    "Whatever is mistyped is asked about, with status 2",
    arguments: [
      Slip(line: "evalute a.json", question: "evaluate"), Slip(line: "eval a.json", question: "evaluate"),
      Slip(line: "lint a.rules", question: "check"), Slip(line: "help languge-server", question: "language-server"),
      Slip(line: "--verison", question: "--version"), Slip(line: "evaluate a.json --fromat csv", question: "--format"),
      Slip(line: "evaluate a.json --format cvs", question: "csv"), Slip(line: "completions bahs", question: "bash"),
      Slip(line: "evaluate b.json", question: "a.json"),
      Slip(line: "evaluate folder/caes.json", question: "folder/case.json"),
      Slip(line: "evaluate a.json --rules smal.rules", question: "small.rules"),
      Slip(line: "evaluate a.json --rules guidline-notes", question: "guideline-notes"),
      Slip(line: "check neuroendocrine-tumors", question: "neuroendocrine-tumours"),
      Slip(line: "diff small.rules guideline-note", question: "guideline-notes"),
      Slip(line: "why a.json surgrey --rules small.rules", question: "surgery"),
      Slip(line: "change a.json surg --rules small.rules", question: "surgery"),
      Slip(line: "why list.ndjson surgery --case mari --rules small.rules", question: "marie"),
      Slip(line: "evaluate a.json --rules small.rules --set spraed=none", question: "spread"),
      Slip(line: "evaluate a.json --rules small.rules --set spread=nome", question: "none"),
      Slip(line: "audit a.json --rules small.rules --by wart", question: "ward"),
      Slip(line: "explain C2O1", question: "C201"),
      Slip(line: "sign small.rules --by A --rule surgrey.1", question: "surgery.1"),
      Slip(line: "evaluate foldre/caes.json", question: "folder/case.json"),
      Slip(line: "missing foldr", question: "folder"),
      Slip(line: "evaluate a.json --since lst.ndjson", question: "list.ndjson"),
      Slip(line: "quiz --answers lst.ndjson", question: "list.ndjson"),
      Slip(line: "record b.json surgery --rules small.rules", question: "a.json"),
      Slip(line: "record a.json prrt", question: "radionuclide-therapy"),
      Slip(line: "why a.json TACE", question: "chemoembolisation"),
      Slip(line: "ask --for SSA", question: "somatostatin-analogues"),
    ]
  )
  func slips(slip: Slip) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "small.rules")
    try program.write(#"{"spread":"none"}"#, "a.json")
    try program.write(#"{"spread":"none"}"#, "folder/case.json")
    try program.write("{\"id\":\"marie\"}\n{\"id\":\"paul\"}\n", "list.ndjson")
    let run = try program.run(slip.line.split(separator: " ").map { String($0) })
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("consilium: "))
    #expect(run.errors.contains("\n  help: did you mean `" + slip.question + "`"), "\(run.errors)")
  }

  @Test(
    "An option before the command is shown its place",
    arguments: [
      ("--brief evaluate a.json", "evaluate --brief"), ("--format=csv missing a.json", "missing --format"),
      ("--key", "quiz --key"),
    ]
  )
  func before(line: String, place: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let run = try program.run(line.split(separator: " ").map { String($0) })
    #expect(run.status == 2)
    #expect(run.errors.contains("help: options stand behind the command: consilium " + place + "\n"), "\(run.errors)")
  }

  @Test("Lines on a terminal's standard error end before 80 columns, and go on further in")
  func wrapped() {
    let line = "  help: " + String(repeating: "word ", count: 20)
    let lines = Console.wrapped(line).split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.count <= 80 })
    #expect(lines[0].hasPrefix("  help: word") && lines[1].hasPrefix("    word"))
    #expect(Console.wrapped("consilium: short") == "consilium: short")
  }

  @Test("A misspelt key to ignore is named beside the key that it leaves unknown")
  func ignoredKey() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "small.rules")
    try program.write(#"{"spread":"none","centre":"x"}"#, "a.json")
    let run = try program.run(["evaluate", "a.json", "--rules", "small.rules", "--ignore", "cetnre"])
    #expect(run.status == 1)
    #expect(run.output.contains("did you mean `cetnre`?"), "\(run.output)")
  }
}
