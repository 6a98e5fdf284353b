import Foundation
import Testing

/// What the commands around a meeting do, seen from outside.
struct MeetingCommandTests {
  private static let list = """
    {"id":"a","primary-site":"ileum","grade":"G1","spread":"distant","metastasis-sites":["liver"]}
    {"id":"b","primary-site":"pancreas","grade":"G2","spread":"none","surgery-feasible":true}
    {"id":"b","primary-site":"lung"}
    {"id":"bad","primary-site":"lungs"}

    """

  private func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(Self.list, "list.ndjson")
    try program.write(#"{"id":"one","primary-site":"ileum","spread":"none"}"# + "\r\n", "one.json")
    return program
  }

  private func text(_ name: String, _ program: BuiltProgram) throws -> String {
    String(decoding: try Data(contentsOf: program.folder.appending(path: name)), as: UTF8.self)
  }

  // MARK: missing

  @Test("A chase list is written in every format, and rejected cases show in the exit status")
  func missing() throws {
    let program = try program()
    defer { program.remove() }
    for format in ["text", "markdown", "html", "json", "csv"] {
      let run = try program.run(["missing", "list.ndjson", "--format", format, "--rejects", "rejects.ndjson"])
      #expect(run.status == 1, "\(format)")
      #expect(run.output.contains(format == "csv" || format == "json" ? "surgery-feasible" : "Surgery can be done"))
    }
    #expect(try text("rejects.ndjson", program) == #"{"id":"bad","primary-site":"lungs"}"# + "\n")
    let one = try program.run(["missing", "-", "--by", "patient", "--list", "3"], input: #"{"id":"x"}"#)
    #expect(one.status == 0 && one.output.contains("CASE – x") && one.errors.isEmpty)
    #expect(try program.run(["missing", "one.json", "--list", "many"]).status == 2)
  }

  // MARK: evaluate --set, --since

  @Test("What is supposed stands beside what is recorded; programs get the changed answer as before")
  func supposing() throws {
    let program = try program()
    defer { program.remove() }
    let page = try program.run(["evaluate", "one.json", "--set", "spread=distant", "--set", "surgery-feasible=unknown"])
    #expect(page.status == 0)
    #expect(page.output.contains("as recorded") && page.output.contains("what if"))
    #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let results = try program.run(["evaluate", "one.json", "--set", "spread=distant", "--format", "ndjson"])
    try program.write(#"{"id":"one","primary-site":"ileum","spread":"distant"}"#, "changed.json")
    #expect(results.output == (try program.run(["evaluate", "changed.json", "--format", "ndjson"]).output))
    let twice = try program.run(["evaluate", "one.json", "--set", "spread=none", "--set", "Spread=distant"])
    #expect(twice.status == 2 && twice.errors.contains("more than once"))
    #expect(try program.run(["evaluate", "one.json", "--set", "spread=none", "--brief"]).status == 2)
  }

  @Test("Two lists are compared; a list that cannot be read is not taken for an empty one")
  func since() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(
      Self.list.replacing(#""surgery-feasible":true"#, with: #""surgery-feasible":false"#),
      "new.ndjson"
    )
    let run = try program.run(["evaluate", "new.ndjson", "--since", "list.ndjson", "--output", "changes.txt"])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(try text("changes.txt", program).contains("1 unchanged"))
    let lost = try program.run(["evaluate", "new.ndjson", "--since", "lost.ndjson"])
    #expect(lost.status == 2 && lost.output.isEmpty)
    #expect(try program.run(["evaluate", "new.ndjson", "--since", "list.ndjson", "--format", "ndjson"]).status == 2)
    #expect(try program.run(["evaluate", "-", "--since", "-"]).status == 2)
    let twice = try program.run(["evaluate", "new.ndjson", "--since", "list.ndjson", "--since", "one.json"])
    #expect(twice.status == 2 && twice.errors.contains("--since is given more than once"))
  }

  @Test("There is no page where nothing could be read, and one that says so where only something could")
  func unread() throws {
    let program = try program()
    defer { program.remove() }
    for command in [["missing"], ["evaluate", "--format", "html"], ["evaluate", "--set", "spread=none"], ["audit"]] {
      let run = try program.run(command + ["lost.csv"])
      #expect(run.status == 2 && run.output.isEmpty, "\(command)")
      #expect(run.errors.contains("cannot read lost.csv"))
    }
    for command in [
      ["missing"], ["evaluate", "--format", "markdown"], ["evaluate", "--set", "spread=none"], ["audit"],
    ] {
      for list in ["list.ndjson", "one.json"] {
        let run = try program.run(command + [list, "lost.csv"])
        let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(run.status == 2 && words.contains("for it could not be read: lost.csv."), "\(command)")
        #expect(!words.contains("from list.ndjson, lost.csv"))
      }
    }
  }

  #if os(Linux)
    @Test(
      "A page of what could be read before an error says how far that goes",
      arguments: [
        ["missing"], ["missing", "--by", "patient", "--format", "html"], ["audit"], ["audit", "--format", "markdown"],
        ["audit", "--format", "html"], ["evaluate"], ["evaluate", "--format", "html"],
        ["evaluate", "--set", "spread=none"], ["evaluate", "--set", "spread=none", "--format", "markdown"],
        ["evaluate", "--set", "spread=none", "--format", "html"],
      ]
    )
    func partlyRead(command: [String]) throws {
      let program = try program()
      defer { program.remove() }
      let run = try program.run(command + ["one.json", "-"], breakingOffBehind: Self.list + #"{"id":"half","prim"#)
      #expect(run.status == 2)
      #expect(
        run.errors.contains("cannot read standard input: input/output error; only its first 4 cases could be read")
      )
      let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.contains("for the rest could not be read: standard input (its first 4 cases)."), "\(words)")
      #expect(!words.contains("half"))
    }
  #endif

  // MARK: record

  @Test("A decision is written into the file, where evaluate and audit find it")
  func record() throws {
    let program = try program()
    defer { program.remove() }
    let planned = try program.run(["record", "one.json", "Surgery", "--reason", "Patient-Choice", "--dry-run"])
    #expect(planned.status == 0 && planned.output.contains("+ {") && planned.output.contains("nothing is written yet"))
    #expect(try text("one.json", program) == #"{"id":"one","primary-site":"ileum","spread":"none"}"# + "\r\n")
    let run = try program.run(["record", "one.json", "Surgery", "--reason", "Patient-Choice", "--date", "2026-01-31"])
    #expect(run.status == 0 && run.output.contains("What the rules hold is no approval"))
    let written =
      #"{"id":"one","primary-site":"ileum","spread":"none","decision":["surgery"],"reason":"patient choice","#
      + #""date":"2026-01-31"}"# + "\r\n"
    #expect(try text("one.json", program) == written)
    #expect(try program.run(["evaluate", "one.json"]).output.contains("Recorded: Surgery"))
    #expect(try program.run(["audit", "one.json", "--format", "csv"]).output.contains("patient choice"))
    let again = try program.run(["record", "one.json", "surgery", "--reason", "patient choice"])
    #expect(again.status == 0 && again.output.contains("stands in the file already"))
  }

  @Test("What stands there is not overwritten without --force")
  func force() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run(["record", "one.json", "surgery", "--reason", "trial"]).status == 0)
    let before = try text("one.json", program)
    let refused = try program.run(["record", "one.json", "--none", "--reason", "other"])
    #expect(refused.status == 2 && refused.errors.contains("Surgery (trial)") && refused.errors.contains("--force"))
    #expect(try program.run(["record", "one.json", "--none", "--force"]).status == 2)
    #expect(try text("one.json", program) == before)
    let forced = try program.run(["record", "one.json", "--none", "--reason", "comorbiditee", "--force"])
    #expect(forced.status == 0 && forced.output.contains("in place of"))
    let words = forced.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("own words; the code would be `comorbidity`"))
    #expect(try text("one.json", program).hasSuffix(#""decision":[],"reason":"comorbiditee"}"# + "\r\n"))
  }

  @Test("A reason or a day without the decision that it belongs to is not left beside a new one")
  func stray() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(#"{"id":"s","reason":"frailty"}"#, "stray.json")
    let refused = try program.run(["record", "stray.json", "surgery"])
    #expect(refused.status == 2 && refused.errors.contains("`frailty`") && refused.errors.contains("no decision"))
    #expect(try program.run(["record", "stray.json", "surgery", "--reason", "frailty"]).status == 0)
    try program.write(#"{"id":"d","decision":["surgery"],"date":"2025-01-31"}"#, "dated.json")
    let old = try program.run(["record", "dated.json", "--none", "--force"])
    #expect(old.status == 2 && old.errors.contains("2025-01-31") && old.errors.contains("--date"))
    let forced = try program.run(["record", "dated.json", "--none", "--force", "--date", "2026-01-31"])
    #expect(forced.status == 0)
    #expect(try text("dated.json", program) == #"{"id":"d","decision":[],"date":"2026-01-31"}"#)
  }

  @Test("A decision that cannot be read is put right with --force, and the help says so")
  func unreadable() throws {
    let program = try program()
    defer { program.remove() }
    try program.write("id,spread,decision\na,none,knife\n", "table.csv")
    let refused = try program.run(["record", "table.csv", "surgery"])
    #expect(refused.status == 1 && refused.errors.contains("--force"))
    #expect(try program.run(["record", "table.csv", "surgery", "--force"]).status == 0)
    #expect(try text("table.csv", program) == "id,spread,decision\na,none,surgery\n")
  }

  @Test("Other names of a file keep what it held, and that is said")
  func hardLinks() throws {
    let program = try program()
    defer { program.remove() }
    let before = try text("one.json", program)
    let run = try program.shell("ln one.json other.json && $consilium record one.json surgery")
    #expect(run.status == 0 && run.errors.contains("another name (a hard link), which keeps what it held before"))
    #expect(try text("other.json", program) == before)
  }

  @Test("Of a list the case has to be told for certain")
  func selection() throws {
    let program = try program()
    defer { program.remove() }
    for (words, part) in [
      (["record", "list.ndjson", "surgery"], "holds 4 cases"),
      (["record", "list.ndjson", "surgery", "--case", "b"], "2 cases of list.ndjson have the id `b`: 2, 3"),
      (["record", "list.ndjson", "surgery", "--case", "c"], "holds no case `c`"),
      (["record", "list.ndjson", "surgry", "--case", "a"], "did you mean `surgery`?"),
      (["record", "list.ndjson", "surgery", "surgery", "--case", "a"], "named twice"),
      (["record", "list.ndjson", "--case", "a"], "needs the OPTION"),
      (["record", "list.ndjson", "surgery", "--none", "--case", "a"], "--none"),
      (["record", "list.ndjson", "surgery", "--case", "a", "--reason", " "], "--reason is"),
      (["record", "list.ndjson", "surgery", "--case", "a", "--date", "31.1.2026"], "--date is"),
      (["record", "-", "surgery"], "standard input"), (["record", ".", "surgery"], "is a folder"),
    ] {
      let run = try program.run(words)
      #expect(run.status == 2 && run.errors.contains(part), "\(words): \(run.errors)")
    }
    #expect(try program.run(["record", "list.ndjson", "surgery", "--case", "bad"]).status == 1)
    #expect(try text("list.ndjson", program) == Self.list)
    #expect(try program.run(["record", "list.ndjson", "surgery", "--case", "#3"]).status == 0)
    let lines = try text("list.ndjson", program).split(separator: "\n")
    #expect(lines[2] == #"{"id":"b","primary-site":"lung","decision":["surgery"]}"#)
    #expect(lines.joined(separator: "\n").replacing(#","decision":["surgery"]"#, with: "") + "\n" == Self.list)
  }

  @Test("A link stays a link, permissions stay, and no other file is left behind")
  func links() throws {
    let program = try program()
    defer { program.remove() }
    let manager = FileManager.default
    try manager.setAttributes(
      [.posixPermissions: 0o640],
      ofItemAtPath: program.folder.appending(path: "one.json").path()
    )
    #expect(try program.shell("ln -s one.json link.json && $consilium record link.json surgery").status == 0)
    let link = try manager.destinationOfSymbolicLink(atPath: program.folder.appending(path: "link.json").path())
    #expect(link == "one.json")
    let permissions = try manager.attributesOfItem(atPath: program.folder.appending(path: "one.json").path())
    #expect(permissions[.posixPermissions] as? Int == 0o640)
    #expect(try text("one.json", program).contains("decision"))
    #expect(
      try manager.contentsOfDirectory(atPath: program.folder.path()).sorted() == [
        "link.json", "list.ndjson", "one.json",
      ]
    )
  }

  @Test("Decisions that are recorded at the same time are all kept")
  func atOnce() throws {
    let program = try program()
    defer { program.remove() }
    let cases = (1...8).map { #"{"id":"c\#($0)","primary-site":"ileum"}"# }.joined(separator: "\n") + "\n"
    try program.write(cases, "many.ndjson")
    let run = try program.shell(
      "seq 8 | xargs -P 8 -I{} $consilium record many.ndjson surgery --case c{} > /dev/null"
    )
    #expect(run.status == 0)
    let lines = try text("many.ndjson", program).split(separator: "\n")
    #expect(lines.count == 8 && lines.allSatisfy { $0.contains(#""decision":["surgery"]"#) })
  }
}
