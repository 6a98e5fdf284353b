import Foundation
import Testing

/// `consilium ask` in a pipe and in a terminal.
@Suite("The interview as a program")
struct AskCommandTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private func file(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: program.folder.appending(path: name)), as: UTF8.self)
  }

  // MARK: In a pipe

  @Test("Answers come in a pipe, one a line; the end of the input ends the interview and the case is written")
  func pipe() throws {
    defer { program.remove() }
    let run = try program.run(["ask", "--output", "case.json"], input: "liver\nno\nspread=distant\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("metastasis-sites> liver\n"))
    #expect(run.output.contains("Written: case.json"))
    #expect(
      try file("case.json") == """
        {
          "spread": "distant",
          "metastasis-sites": ["liver"],
          "surgery-feasible": false
        }

        """
    )
    #expect(try program.run(["evaluate", "case.json"]).status == 0)
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("What cannot be read is said, and counts as a finding where nobody is there to put it right")
  func refusedAnswers() throws {
    defer { program.remove() }
    let run = try program.run(["ask"], input: "livr\nliver\nquit\n")
    #expect(run.output.contains("`liver`"))
    #expect(run.output.contains("Nothing is written."))
    #expect(try program.run(["ask"], input: "livr\n").status == 1)
    #expect(try program.run(["ask"], input: "liver\n").status == 0)
  }

  @Test("A file that is there is not written over unless it is the case that was given, or --force is")
  func overwriting() throws {
    defer { program.remove() }
    try program.write("{\"id\": 7, \"spread\": \"distant\"}", "case.json")
    try program.write("{}", "other.json")
    try program.write("{}\n{}\n", "list.ndjson")
    #expect(try program.run(["ask", "--output", "other.json"]).status == 2)
    #expect(try file("other.json") == "{}")
    #expect(try program.run(["ask", "case.json", "--output", "other.json", "--force"]).status == 0)
    #expect(try file("other.json") == "{\"id\": 7, \"spread\": \"distant\"}")
    let run = try program.run(["ask", "case.json", "--output", "./case.json"], input: "metastasis-sites=liver")
    #expect(run.output.contains("Written over the case that was given"))
    #expect(try file("case.json") == "{\"id\": 7, \"spread\": \"distant\", \"metastasis-sites\": [\"liver\"]}")
    #expect(try program.run(["ask", "list.ndjson", "--case", "1", "--output", "list.ndjson"]).status == 2)
    #expect(try program.run(["ask", "-"]).status == 2)
    #expect(try program.run(["ask", "--output", "nowhere/case.json"]).status == 2)
    #expect(try program.run(["ask", "--for", "surgry"]).status == 2)
    #expect(try program.run(["ask", "--for", "surgery"]).status == 0)
  }

  // MARK: In a terminal

  private func terminal(_ arguments: [String] = [], kind: String = "xterm", width: UInt16 = 80) throws -> PseudoTerminal
  {
    try PseudoTerminal(program.executable, ["ask"] + arguments, in: program.folder, kind: kind, width: width)
  }

  @Test("In a terminal lines are edited and completed, and it is left as it was found")
  func terminalEditing() throws {
    defer { program.remove() }
    let terminal = try terminal(["--output", "case.json"])
    #expect(terminal.wait(for: "metastasis-sites> "))
    #expect(terminal.wait { !terminal.isAsFound })
    terminal.type("livX\u{7F}\t, bne\u{1B}[D\u{1B}[Do\r")
    #expect(terminal.wait(for: "Sites of metastasis: "))
    #expect(terminal.wait(for: "surgery-feasible> "))
    terminal.type("\u{1B}[A\u{15}no\r")
    #expect(terminal.wait(for: "\rsymptoms> "))
    #expect(terminal.wait { !terminal.isAsFound })
    terminal.type("\u{4}")
    #expect(terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try file("case.json").contains("[\"liver\", \"bone\"]"))
    #expect(try file("case.json").contains("\"surgery-feasible\": false"))
  }

  @Test("An interrupt writes nothing and ends the program by its signal; so does being told to end")
  func interrupts() throws {
    defer { program.remove() }
    let interrupted = try terminal(["--output", "case.json"])
    #expect(interrupted.wait(for: "metastasis-sites> "))
    #expect(interrupted.wait { !interrupted.isAsFound })
    interrupted.type("\u{3}")
    #expect(interrupted.status() == 130)
    #expect(interrupted.isAsFound)
    let ended = try terminal(["--output", "case.json"])
    #expect(ended.wait(for: "metastasis-sites> "))
    #expect(ended.wait { !ended.isAsFound })
    ended.signal(SIGTERM)
    #expect(ended.status() == 143)
    #expect(ended.isAsFound)
    #expect(throws: (any Error).self) { try file("case.json") }
  }

  @Test("A program that is stopped gives the terminal back, and draws its line again when it goes on")
  func stops() throws {
    defer { program.remove() }
    let terminal = try terminal()
    #expect(terminal.wait(for: "metastasis-sites> "))
    #expect(terminal.wait { !terminal.isAsFound })
    for round in 1...2 {
      terminal.type("li")
      #expect(terminal.wait(for: "sites> " + String(repeating: "li", count: round)))
      terminal.signal(SIGTSTP)
      #expect(terminal.wait { terminal.isAsFound })
      terminal.signal(SIGCONT)
      #expect(terminal.wait { !terminal.isAsFound })
      #expect(terminal.wait(for: "sites> " + String(repeating: "li", count: round), times: 2))
    }
    terminal.type("\u{15}quit\r")
    #expect(terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test("In a narrow window and in a terminal that cannot move its cursor the interview works, too")
  func otherTerminals() throws {
    defer { program.remove() }
    let narrow = try terminal(width: 12)
    #expect(narrow.wait(for: "\r> "))
    narrow.type("liver, bone, lung\r")
    #expect(narrow.wait(for: "Spread: Distant"))
    let dumb = try terminal(kind: "dumb")
    #expect(dumb.wait(for: "metastasis-sites> "))
    #expect(dumb.isAsFound)
    dumb.type("liver\nquit\n")
    #expect(dumb.status() == 0)
    #expect(!dumb.shown.contains("\u{1B}"))
  }
}
