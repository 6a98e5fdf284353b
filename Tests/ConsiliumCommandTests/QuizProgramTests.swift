import Testing

@Suite("The program quizzes")
struct QuizProgramTests {
  /// A rule file of one option, for short dialogues.
  private static let rules = """
    rules tiny version 1.0.0 language 1
    intent cure
    source page "A page" statement s.1 "An operation aims to cure." statement s.2 "Who is unfit is not operated on."
    fact spread "Spread": in order none "No spread", distant "Distant spread"
    fact fit "Fit": yes or no
    option surgery "Surgery"
    option drugs "Drugs"
    rule s.1 for surgery to cure when spread is none because "There is no spread." cite page s.1
    rule s.2 excludes surgery when not fit because "The patient is not fit." cite page s.2
    rule d.1 for drugs when spread is distant because "It has spread." cite page s.1

    """

  @Test("A dialogue runs through a pipe: answers are shown, and the end of the input ends it with a summary")
  func dialogue() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "tiny.rules")
    let arguments = ["quiz", "--rules", "tiny.rules", "--seed", "3", "--questions", "2", "--difficulty", "easy"]
    let run = try program.run(arguments, input: "surgery\n\na\n")
    #expect(run.status == 0)
    #expect(run.output.contains("seed 3"))
    #expect(run.output.contains("candidate> surgery\n"))
    #expect(run.output.contains("SUMMARY") || run.output.contains("Summary"))
    #expect(run.output.contains("1 of 2 answered"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try program.run(arguments, input: "surgery\n\na\n").output == run.output)
  }

  @Test("A seed that is drawn is shown and gives the same quiz again")
  func drawnSeed() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "tiny.rules")
    let first = try program.run(["quiz", "--rules", "tiny.rules"])
    let words = try #require(first.output.split(separator: "seed ").dropFirst().first)
    let seed = String(words.prefix { $0.isNumber })
    #expect(try program.run(["quiz", "--rules", "tiny.rules", "--seed", seed]).output == first.output)
  }

  @Test("Worksheet, key, answer list and marks speak of the same scenarios")
  func paper() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "tiny.rules")
    let quiz = ["quiz", "--rules", "tiny.rules", "--seed", "3", "--questions", "2"]
    let list = try program.run(quiz + ["--format", "csv"])
    let rows = list.output.split(separator: "\r\n").dropFirst()
    let ids = rows.map { String($0.split(separator: ",")[0]) }
    #expect(ids.count == 2)
    for format in [
      ["html"], ["html", "--key"], ["markdown"], ["markdown", "--key"], ["json", "--key"], ["text", "--key"],
    ] {
      let page = try program.run(quiz + ["--format"] + format)
      #expect(page.status == 0)
      for id in ids { #expect(page.output.lowercased().contains(id), "\(format)") }
    }
    try program.write("learner,scenario,candidate\nAnn,\(ids[0]),surgery\nBob,\(ids[0]),surgry\n", "class.csv")
    let marks = try program.run(["quiz", "--rules", "tiny.rules", "--answers", "class.csv", "--format", "csv"])
    #expect(marks.status == 1)
    #expect(marks.errors == "consilium: 1 answer of 2 could not be marked\n")
    #expect(marks.output.split(separator: "\r\n").count == 3)
    let again = try program.run(quiz + ["--scenario", ids[1].uppercased(), "--format", "json"])
    #expect(again.status == 0 && again.output.contains(ids[1]) && !again.output.contains(ids[0]))
  }

  @Test(
    "What cannot be used is refused with a repair",
    arguments: [
      (["--seed", "x"], "--seed cannot be `x`"), (["--questions", "0"], "--questions cannot be `0`"),
      (["--option", "surgry"], "did you mean `surgery`?"), (["--fact", "spread=nne"], "--fact spread=nne"),
      (["--site", "lung"], "--site lung"), (["--scenario", "q-2222222-3"], "mistyped"),
      (["--fact", "fit=yes", "--fact", "fit=no"], "these rules yield no such scenario"),
      (["--answers", "none.csv"], "cannot read none.csv"),
      (["--answers", "tiny.rules"], "is not one of a list of answers"),
      (["--output", "x.txt"], "--output takes a quiz on paper"),
      (["--format", "html", "--output", "tiny.rules"], "is not written over"),
    ]
  )
  func refused(arguments: [String], words: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "tiny.rules")
    let run = try program.run(["quiz", "--rules", "tiny.rules"] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
