import Foundation
import Testing

/// `consilium sign`, and what the other commands say of signatures.
@Suite("Signing a rule file")
struct SignCommandTests {
  private static let rules = """
    rules small version 1.0.0 language 1
    intent cure
    source page "A page"
      statement surgery.1 "Without spread an operation is meant to cure."
      statement surgery.2 "It needs that surgery can be done."
    fact spread "Spread": in order none, regional-nodes, distant
    fact feasible "Surgery feasible": yes or no
    option surgery "Surgery"
    define localised "Localised": spread is none
    rule surgery.1 strongly for surgery to cure when localised
      because "Without spread an operation aims to cure." cite page surgery.1
    rule surgery.2 excludes surgery when not feasible
      because "Surgery cannot be done." cite page surgery.2

    """
  private static let sidecar = "small.rules.signatures"

  private func program(_ body: (BuiltProgram) throws -> Void) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "small.rules")
    try program.write(#"{"spread":"none"}"#, "case.json")
    try body(program)
  }

  private func sign(_ program: BuiltProgram, _ further: String...) throws -> BuiltProgram.Run {
    try program.run(["sign", "small.rules", "--by", "Anna Berg", "--date", "2026-01-02"] + further)
  }

  private func evaluate(_ program: BuiltProgram, _ format: String = "text") throws -> String {
    try program.run(["evaluate", "case.json", "--rules", "small.rules", "--format", format]).output
  }

  @Test("Without signatures nobody is told of any")
  func nothing() throws {
    try program { program in
      #expect(try !evaluate(program).contains("nsigned"))
      #expect(try !program.run(["check", "small.rules"]).output.contains("C52"))
      let shown = try program.run(["sign", "small.rules"])
      #expect(shown.status == 0)
      #expect(shown.output.contains("0 of 2 rules"))
    }
  }

  @Test("All is signed at once, once, and then nothing is left to say")
  func everything() throws {
    try program { program in
      let first = try sign(program)
      #expect(first.status == 0)
      #expect(first.output.contains("6 signatures given by Anna Berg on 2026-01-02"))
      #expect(try !program.run(["check", "small.rules"]).output.contains("C52"))
      #expect(try !evaluate(program).contains("nsigned"))
      #expect(try sign(program).output.contains("has signed everything as it stands"))
      let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path())
      #expect(files.sorted() == ["case.json", "small.rules", Self.sidecar])
    }
  }

  @Test("A changed definition voids what depends on it, and answers say so where it is in force")
  func change() throws {
    try program { program in
      _ = try sign(program)
      try program.write(Self.rules.replacing("spread is none", with: "spread at most regional-nodes"), "small.rules")
      let checked = try program.run(["check", "small.rules", "--format", "line"])
      #expect(checked.output.contains("warning[C521]: rule `surgery.1` has changed since Anna Berg signed it"))
      #expect(!checked.output.contains("surgery.2"))
      #expect(try program.run(["check", "small.rules"]).output.contains("definition `localised` changed"))
      #expect(try program.run(["check", "small.rules"]).status == 0)
      #expect(try program.run(["check", "small.rules", "--strict"]).status == 1)
      for format in ["text", "markdown"] {
        #expect(try evaluate(program, format).contains("Unsigned rules in force: surgery.1 (changed since"))
      }
      for format in ["json", "ndjson", "csv"] { #expect(try !evaluate(program, format).contains("nsigned")) }
      let why = try program.run(["why", "case.json", "surgery", "--rules", "small.rules"])
      #expect(why.output.contains("Unsigned rules in force: surgery.1"))
      #expect(try program.run(["test", "small.rules"]).output.contains("Unsigned rules in force: surgery.1"))
      #expect(try sign(program, "--rule", "surgery.1").output.contains("1 signature given"))
      #expect(try !evaluate(program).contains("nsigned"))
    }
  }

  @Test("What is formatted anew and commented stays signed")
  func layout() throws {
    try program { program in
      _ = try sign(program)
      try program.write(
        "# A comment.\n" + Self.rules.replacing("    because", with: " # Why.\n because"),
        "small.rules"
      )
      #expect(try !program.run(["check", "small.rules"]).output.contains("C52"))
    }
  }

  @Test("Only what is named is signed or taken back")
  func named() throws {
    try program { program in
      #expect(try sign(program, "--rule", "surgery.1", "--note", "read").output.contains("1 of 2 rules"))
      let shown = try program.run(["sign", "small.rules"]).output
      #expect(shown.contains("Anna Berg on 2026-01-02 (read): surgery.1"))
      #expect(try evaluate(program).contains("Unsigned rules in force: surgery.2."))
      #expect(try sign(program, "--withdraw").output.contains("0 of 2 rules"))
      #expect(try sign(program, "--withdraw").output.contains("nothing changed"))
    }
  }

  @Test("Who has signed nothing has nothing to take back, and is told so plainly")
  func nothingToWithdraw() throws {
    try program { program in
      _ = try sign(program)
      let run = try program.run(["sign", "small.rules", "--by", "Nobody", "--withdraw"])
      #expect(run.status == 0)
      #expect(run.output == Self.sidecar + ": nothing changed.\nIt holds no such signature by Nobody.\n")
    }
  }

  @Test("What is said of signing keeps to 80 columns", arguments: [[], ["--withdraw"]])
  func width(further: [String]) throws {
    try program { program in
      let signer = "Professor Anna Maria Berg of the County Hospital and its Tumour Board, Secretary"
      let more = "impossible i when spread is none and not feasible because \"Never.\"\n"
      try program.write(Self.rules + more, "small.rules")
      #expect(try program.run(["sign", "small.rules", "--by", signer]).output.contains("signatures given by"))
      for arguments in [further, further] {
        let run = try program.run(["sign", "small.rules", "--by", signer] + arguments)
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      }
    }
  }

  @Test("A name or a note of bytes that are no text is refused", arguments: ["--by", "--by Bo --note"])
  func bytes(option: String) throws {
    try program { program in
      let run = try program.shell("\"$consilium\" sign small.rules \(option) \"$(printf 'a\\377')\"")
      #expect(run.status == 2)
      #expect(run.errors.contains("holds bytes that are not text"))
      #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: Self.sidecar).path()))
    }
  }

  @Test("Signatures of a base stand in a layer over it, except under what the layer changes")
  func layers() throws {
    try program { program in
      _ = try sign(program)
      let layer = """
        rules ward version 1.0.0 language 1 extends small version 1.0.0
        fact frail "Frail": yes or no
        rule ward.1 against surgery when frail because "Frail." cite page overrides surgery.1
        """
      try program.write(layer, "ward.rules")
      let before = try program.run(["check", "ward.rules", "--format", "line"]).output
      #expect(before.contains("[C520]: rule `ward.1` is not signed"))
      #expect(before.contains("[C521]: rule `surgery.1` has changed since Anna Berg signed it"))
      #expect(!before.contains("surgery.2"))
      let signing = try program.run(["sign", "ward.rules", "--by", "Bo", "--date", "2026-02-01"])
      #expect(signing.output.contains("ward.rules.signatures: 3 signatures given by Bo"))
      #expect(try !program.run(["check", "ward.rules", "--format", "line"]).output.contains("C52"))
      #expect(try !program.run(["check", "small.rules", "--format", "line"]).output.contains("C52"))
      let written = try String(contentsOf: program.folder.appending(path: Self.sidecar), encoding: .utf8)
      #expect(!written.contains("by Bo"))
    }
  }

  @Test("Results for programs leave it to standard error, once, to say what in force is unsigned")
  func programs() throws {
    try program { program in
      _ = try sign(program, "--rule", "surgery.2")
      try program.write(#"[{"spread":"none"},{"spread":"none"},{}]"#, "case.json")
      for format in ["json", "ndjson", "csv"] {
        let run = try program.run(["evaluate", "case.json", "--rules", "small.rules", "--format", format])
        #expect(run.status == 0)
        #expect(!run.output.contains("nsigned"))
        #expect(run.errors.components(separatedBy: "Unsigned rules in force: surgery.1.").count == 2)
      }
      #expect(try !program.run(["evaluate", "case.json", "--rules", "small.rules"]).errors.contains("nsigned"))
      _ = try sign(program)
      let run = try program.run(["evaluate", "case.json", "--rules", "small.rules", "--format", "csv"])
      #expect(run.errors == "consilium: 3 cases in = 3 answers + 0 rejects\n")
    }
  }

  @Test(
    "Where signatures are there and cannot be read, the page says so",
    arguments: ["printf garbage > $f", "printf '' > $f", "mkdir $f", "printf 'signatures format 9\n' > $f"]
  )
  func unreadable(making: String) throws {
    try program { program in
      _ = try program.shell("f=\(Self.sidecar); " + making)
      let words = "The signatures could not be read from " + Self.sidecar
      for format in ["text", "markdown"] {
        let page = try evaluate(program, format)
        #expect(page.contains(words))
        #expect(!page.contains("Unsigned"))
      }
      let why = try program.run(["why", "case.json", "surgery", "--rules", "small.rules"])
      #expect(why.output.contains(words))
      #expect(try program.run(["test", "small.rules"]).output.contains(words))
      let book = try program.run(["document", "small.rules", "--format", "markdown"]).output
      #expect(book.contains(words))
      let rows = try program.run(["evaluate", "case.json", "--rules", "small.rules", "--format", "csv"])
      #expect(rows.errors.components(separatedBy: Self.sidecar).count == 2)
    }
  }

  @Test("What was signed and is gone is a warning, and every answer names it")
  func removal() throws {
    try program { program in
      let constraint = "impossible i when spread is distant and feasible because \"Never.\"\n"
      try program.write(Self.rules + constraint, "small.rules")
      _ = try sign(program)
      #expect(try !evaluate(program).contains("gone"))
      let start = try #require(Self.rules.range(of: "rule surgery.2"))
      try program.write(String(Self.rules[..<start.lowerBound]), "small.rules")
      let checked = try program.run(["check", "small.rules", "--format", "line"]).output
      #expect(checked.contains("warning[C522]: `impossible i`, which Anna Berg signed"))
      #expect(checked.contains("warning[C522]: rule `surgery.2`, which Anna Berg signed"))
      for format in ["text", "markdown"] {
        let words = try evaluate(program, format).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Signed once and gone from the rules: rule surgery.2, impossible i."))
      }
      #expect(try program.run(["check", "small.rules", "--strict"]).status == 1)
    }
  }

  @Test("A removed rule leaves its signature behind, as a warning")
  func stranger() throws {
    try program { program in
      _ = try sign(program)
      let shorter = Self.rules.replacing("rule surgery.2 excludes", with: "rule surgery.9 excludes")
      try program.write(shorter, "small.rules")
      let checked = try program.run(["check", "small.rules", "--format", "line"]).output
      #expect(checked.contains("warning[C522]: rule `surgery.2`, which Anna Berg signed on 2026-01-02, is not in"))
      #expect(checked.contains("warning[C520]: rule `surgery.9` is not signed"))
    }
  }

  @Test(
    "A file of signatures that cannot be used is an error of check, refused by sign, and said by evaluate",
    arguments: [("signatures format 1\nrules small\n<<<<\n", "C523"), ("signatures format 1\nrules other\n", "C524")]
  )
  func broken(text: String, code: String) throws {
    try program { program in
      try program.write(text, Self.sidecar)
      let checked = try program.run(["check", "small.rules", "--format", "line"])
      #expect(checked.status == 1)
      #expect(checked.output.contains("error[\(code)]"))
      #expect(try sign(program).status == 2)
      #expect(try String(contentsOf: program.folder.appending(path: Self.sidecar), encoding: .utf8) == text)
      let answered = try program.run(["evaluate", "case.json", "--rules", "small.rules"])
      #expect(answered.status == 0)
      #expect(answered.errors.contains("the signatures in \(Self.sidecar)"))
    }
  }

  @Test(
    "What cannot be signed is refused and leaves no file",
    arguments: [
      (["sign", "small.rules", "--by", ""], 2),
      (["sign", "small.rules", "--by", "A", "--date", "2026-13-01"], 2),
      (["sign", "small.rules", "--by", "A", "--rule", "surgrey.1"], 2),
      (["sign", "small.rules", "--rule", "surgery.1"], 2),
      (["sign", "small.rules", "--withdraw"], 2),
      (["sign", "-", "--by", "A"], 2),
      (["sign", "missing.rules", "--by", "A"], 2),
      (["sign", "broken.rules", "--by", "A"], 1),
      (["sign"], 2),
    ] as [([String], Int32)]
  )
  func refused(arguments: [String], status: Int32) throws {
    try program { program in
      try program.write("rules broken", "broken.rules")
      let run = try program.run(arguments)
      #expect(run.status == status)
      #expect(!run.errors.isEmpty)
      let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path())
      #expect(files.allSatisfy { !$0.hasSuffix(".signatures") })
    }
  }
}
