import Testing

@testable import ConsiliumCommand

/// What command lines mean.
struct ArgumentParserTests {
  /// A command line and what it is sorted into.
  struct Line: Sendable, CustomTestStringConvertible {
    let words: [String]
    var positional: [String] = []
    var values: [String: [String]] = [:]
    var wantsHelp = false

    var testDescription: String { words.joined(separator: " ") }
  }

  private static let evaluate = CommandTable.every[0]

  @Test(
    "Words are sorted into arguments and options",
    arguments: [
      Line(words: ["a.json"], positional: ["a.json"]),
      Line(words: ["a.json", "b.csv", "-"], positional: ["a.json", "b.csv", "-"]),
      Line(words: ["--format", "csv", "a"], positional: ["a"], values: ["format": ["csv"]]),
      Line(words: ["--format=csv", "a"], positional: ["a"], values: ["format": ["csv"]]),
      Line(words: ["a", "--brief"], positional: ["a"], values: ["brief": [""]]),
      Line(words: ["--", "--brief"], positional: ["--brief"]),
      Line(
        words: ["--set", "grade=G1", "--set=spread=none", "a"],
        positional: ["a"],
        values: ["set": ["grade=G1", "spread=none"]]
      ),
      Line(words: ["--set", "-5", "a"], positional: ["a"], values: ["set": ["-5"]]),
      Line(words: ["--ignore=", "a"], positional: ["a"], values: ["ignore": [""]]),
      Line(words: ["--help"], wantsHelp: true),
      Line(words: ["-h", "a", "--brief"], positional: ["a"], values: ["brief": [""]], wantsHelp: true),
    ]
  )
  func parsed(line: Line) throws {
    let parsed = try ArgumentParser(command: Self.evaluate).parse(line.words)
    #expect(parsed.positional == line.positional)
    #expect(parsed.values == line.values)
    #expect(parsed.wantsHelp == line.wantsHelp)
  }

  @Test(
    "A wrong command line says what is wrong and what may be meant",
    arguments: [
      (
        [], "evaluate needs CASES: case files, folders of them, or - for standard input",
        "consilium evaluate CASES... [options]"
      ),
      (["a", "--fromat", "csv"], "evaluate has no option --fromat", "did you mean --format?"),
      (["a", "--zzz"], "evaluate has no option --zzz", nil),
      (["a", "-x"], "evaluate has no option -x", nil),
      (["a", "--format", "jsno"], "--format cannot be \"jsno\"", "did you mean json?"),
      (["a", "--format=pdf"], "--format cannot be \"pdf\"", "it can be text, markdown, html, json, ndjson, csv"),
      (
        ["a", "--format"], "--format needs a value",
        "--format FORMAT: text (unless said), markdown, html, json, ndjson or csv"
      ),
      (
        ["a", "--rules", "--brief"], "--rules needs a value",
        "--rules FILE: use this rule file, or guideline-notes: the built-in rules with notes"
      ),
      (["a", "--brief=yes"], "--brief takes no value", nil),
      (["a", "--rules", "x", "--rules", "y"], "--rules is given more than once", nil),
    ] as [([String], String, String?)]
  )
  func refused(words: [String], message: String, help: String?) {
    let problem = #expect(throws: UsageProblem.self) { try ArgumentParser(command: Self.evaluate).parse(words) }
    #expect(problem?.message == message)
    #expect(problem?.help == help)
  }

  @Test("A command that takes two words takes no third")
  func surplus() throws {
    let why = try #require(CommandTable.command("why"))
    let problem = #expect(throws: UsageProblem.self) { try ArgumentParser(command: why).parse(["a", "b", "c"]) }
    #expect(problem?.message == "why takes no further argument \"c\"")
    let tooFew = #expect(throws: UsageProblem.self) { try ArgumentParser(command: why).parse(["a"]) }
    #expect(tooFew?.message == "why needs OPTION: the name of an option")
  }
}
