import ConsiliumTestSupport
import Foundation
import Testing

/// Batches as their users meet them: what is kept, what is counted, and how a run ends that cannot go on.
struct BatchProgramTests {
  private static let rules = """
    rules small version 1.0.0 language 1
    source page "A page"
      statement a.1 "Without spread an operation is meant to cure."
    fact spread "Spread": in order none, regional-nodes, distant
    option surgery "Surgery"
    option drugs "Drugs"
    rule a.1 for surgery when spread is none because "Without spread an operation aims to cure." cite page a.1

    """

  private func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(Self.rules, "small.rules")
    try program.write(Self.rules.replacing("aims", with: "is meant"), "other.rules")
    try program.write(Self.cases(300), "list.ndjson")
    try program.write(Self.table(300), "list.csv")
    return program
  }

  private static let badNumbers = Array(stride(from: 7, through: 300, by: 20))

  private static func cases(_ count: Int) -> String {
    (1...count).map { number in
      number % 20 == 7
        ? "bad \(number)\n" : "{\"id\":\"\(number)\",\"spread\":\"\(number % 3 == 0 ? "none" : "distant")\"}\n"
    }.joined()
  }

  private static func table(_ count: Int) -> String {
    "id,spread,note\n"
      + (1...count).map { number in
        number % 20 == 7 ? "\(number),nowhere\n" : "\(number),none,\"two\nlines, \"\"\(number)\"\"\"\n"
      }.joined()
  }

  private func contents(of name: String, in program: BuiltProgram) -> Data? {
    try? Data(contentsOf: program.folder.appending(path: name))
  }

  // MARK: Counts and rejects

  @Test(
    "Every case is an answer or a reject, and the rejects are kept as they were",
    arguments: [
      ("list.ndjson", "ndjson", badNumbers.map { "bad \($0)\n" }.joined()),
      ("list.csv", "csv", "id,spread,note\n" + badNumbers.map { "\($0),nowhere\n" }.joined()),
    ] as [(String, String, String)]
  )
  func rejects(input: String, format: String, kept: String) throws {
    let program = try program()
    defer { program.remove() }
    let options = ["--rules", "small.rules", "--format", format]
    let run = try program.run(["evaluate", input, "--rejects", "rejects"] + options)
    #expect(run.status == 1)
    #expect(run.errors.contains("300 cases in = 285 answers + 15 rejects"))
    #expect(contents(of: "rejects", in: program).map { String(decoding: $0, as: UTF8.self) } == kept)
    let file = try program.run(["evaluate", input, "--output", "out", "--jobs", "1"] + options)
    #expect(file.status == 1 && file.output.isEmpty)
    #expect(contents(of: "out", in: program) == Data(run.output.utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path()).sorted()
    #expect(names == ["list.csv", "list.ndjson", "other.rules", "out", "rejects", "small.rules"])
  }

  @Test("The output is the same, however many threads there are", arguments: ["text", "json", "ndjson", "csv"])
  func threads(format: String) throws {
    let program = try program()
    defer { program.remove() }
    let arguments = ["evaluate", "list.csv", "list.ndjson", "--rules", "small.rules", "--format", format]
    let outputs = try ["1", "2", "7"].map { try program.run(arguments + ["--jobs", $0]).output }
    #expect(outputs[0] == outputs[1] && outputs[0] == outputs[2])
    #expect(outputs[0].contains("list.ndjson") || format == "text")
  }

  @Test(
    "What cannot be used together is said",
    arguments: [
      ("--resume --format ndjson", "--resume needs a run that can go on"),
      ("--resume --output out", "help: --output FILE and --format ndjson or csv"),
      ("--output list.ndjson", "is read (list.ndjson), and is not written over"),
      ("--rejects ./small.rules", "is not written over"),
      ("--output out --rejects ./out", "--output and --rejects name one file"),
      ("--line-limit 0", "--line-limit cannot be `0`"),
      ("--line-limit 3miles", "--line-limit cannot be `3miles`"),
      ("--line-limit 2000GiB", "--line-limit cannot be"),
      ("--output nowhere/out", "cannot write nowhere/out: no such file or directory"),
    ]
  )
  func refusals(options: String, message: String) throws {
    let program = try program()
    defer { program.remove() }
    let words = options.split(separator: " ").map { String($0) }
    let run = try program.run(["evaluate", "list.ndjson", "--rules", "small.rules"] + words)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(contents(of: "list.ndjson", in: program) == Data(Self.cases(300).utf8))
  }

  @Test("Many cases and one endless line come through a pipe, and only the line is refused")
  func longLine() throws {
    let program = try program()
    defer { program.remove() }
    let count = ProcessInfo.processInfo.environment["CONSILIUM_LONG"] == nil ? 6_000 : 500_000
    let cases = "awk 'BEGIN { for (i = 0; i < \(count); i++) print \"{\\\"spread\\\":\\\"none\\\"}\" }'"
    let line = "head -c 67108864 /dev/zero | tr '\\0' x; echo"
    let evaluate = "\"$consilium\" evaluate - --rules small.rules --format csv --rejects rejects > out; echo $?"
    let run = try program.shell("(\(cases); \(line); \(cases)) | \(evaluate); wc -c < rejects; wc -l < out")
    #expect(
      run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        == ["1", "67108865", String(4 * count + 2)]
    )
    #expect(run.errors.contains("\(2 * count + 1) cases in = \(2 * count) answers + 1 reject"))
    let commas = String(repeating: ",", count: 10)
    let refused = try program.shell("grep -n F005 out | cut -d: -f1-3")
    #expect(
      refused.output == "\(2 * count + 2):\(count + 1)\(commas)\"F005: the case is longer than the limit of 16 MiB "
        + "(line \(count + 1), column 1)\"\r\n"
    )
  }

  @Test("An output that lacks an input does not take its name")
  func missingInput() throws {
    let program = try program()
    defer { program.remove() }
    let arguments = ["evaluate", "missing.json", "list.ndjson", "--rules", "small.rules", "--output", "out"]
    let run = try program.run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains("out would not be complete: an input could not be read"))
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path()).sorted()
    #expect(names == ["list.csv", "list.ndjson", "other.rules", "small.rules"])
  }

  // MARK: Runs that cannot go on

  @Test(
    "A full disk leaves whole lines, and the run is continued to the same bytes",
    arguments: [("ndjson", 256), ("csv", 30)]
  )
  func fullDisk(format: String, blocks: Int) throws {
    let program = try program()
    defer { program.remove() }
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    let options = "--rules small.rules --format \(format) --rejects rejects --output out"
    let whole = try program.run(["evaluate", "list.ndjson", "--rules", "small.rules", "--format", format]).output
    let full = try program.shell("ulimit -f \(blocks); \"$consilium\" evaluate list.ndjson \(options); echo $?")
    #expect(full.output == "2\n")
    #expect(full.errors.contains("cannot write out: file too large"))
    #expect(full.errors.contains("the same command with --resume goes on from there"))
    let part = try #require(contents(of: "out.part", in: program))
    #expect(whole.utf8.starts(with: part))
    #expect(part.last == UInt8(ascii: "\n"))
    let record = try #require(contents(of: "out.part.run", in: program))
    let folder = program.folder
    for round in 0..<8 {
      let length = round == 0 ? part.count : Int.random(in: 0...whole.utf8.count, using: &random)
      try Data(whole.utf8.prefix(length)).write(to: folder.appending(path: "out.part"))
      try record.write(to: folder.appending(path: "out.part.run"))
      let run = try program.run(
        ["evaluate", "list.ndjson"] + options.split(separator: " ").map(String.init) + ["--resume"]
      )
      #expect(run.status == 1, "\(run.errors)")
      #expect(contents(of: "out", in: program) == Data(whole.utf8), "\(length) of \(whole.utf8.count) bytes")
      #expect(contents(of: "rejects", in: program)?.count == 114)
      #expect(run.errors.contains("300 cases in = 285 answers + 15 rejects"))
    }
    #expect(contents(of: "out.part", in: program) == nil && contents(of: "out.part.run", in: program) == nil)
  }

  @Test(
    "Another run is not continued",
    arguments: [
      ("list.ndjson --rules other.rules", "begun with other rules"),
      ("list.csv --rules small.rules", "begun with other inputs"),
      ("list.ndjson --rules small.rules --brief", "begun with another --brief"),
      ("list.ndjson --rules small.rules --set spread=none", "begun with another --set"),
    ]
  )
  func otherRun(arguments: String, message: String) throws {
    let program = try program()
    defer { program.remove() }
    let options = " --format ndjson --output out --resume"
    _ = try program.shell(
      "ulimit -f 256; \"$consilium\" evaluate list.ndjson --rules small.rules --format ndjson --output out"
    )
    let part = try #require(contents(of: "out.part", in: program))
    let run = try program.shell("\"$consilium\" evaluate " + arguments + options)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(contents(of: "out.part", in: program) == part)
    #expect(contents(of: "out", in: program) == nil)
  }

  @Test("An input in which anything has changed is not continued", arguments: [5, 4_000])
  func changedInput(number: Int) throws {
    let program = try program()
    defer { program.remove() }
    try program.write(Self.cases(8_000), "many.ndjson")
    let evaluate = "\"$consilium\" evaluate - --rules small.rules --format ndjson --output out"
    let full = try program.shell("cat many.ndjson | (ulimit -f 5000; \(evaluate)); echo $?")
    #expect(full.output == "2\n")
    let part = try #require(contents(of: "out.part", in: program))
    // The answer stays as it was.
    let edit = "sed '\(number)s/distant/regional-nodes/; \(number)s/none/regional-nodes/'"
    let run = try program.shell("\(edit) many.ndjson | \(evaluate) --resume; echo $?")
    #expect(run.output == "2\n")
    #expect(
      run.errors.contains("the interrupted run cannot be continued: standard input is not what it read"),
      "\(run.errors)"
    )
    #expect(try #require(contents(of: "out.part", in: program)).starts(with: part))
    let whole = try program.shell("cat many.ndjson | \(evaluate) --resume; echo $?")
    #expect(whole.output == "1\n", "\(whole.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path()).filter {
      $0.hasPrefix("out")
    }
    #expect(names == ["out"])
  }

  @Test("What a run that was killed has left is cleaned up by the next one, or named")
  func leftovers() throws {
    let program = try program()
    defer { program.remove() }
    let evaluate = "\"$consilium\" evaluate list.ndjson --rules small.rules --output out"
    // It is killed as soon as it has written something, while it waits for more.
    let killed = """
      i=0; rm -f killed; (cat list.ndjson; until [ -e killed ]; do sleep 0.1; done) | sh -c '(
      until [ -s out.part ] || [ $((i=i+1)) -gt 300 ]; do sleep 0.1; done; kill -KILL $$; touch killed) 2>&- &
      exec "$consilium" evaluate - --rules
      """
    _ = try program.shell(
      "\(killed) small.rules --format ndjson --output out --rejects rejects'; touch out.part.run.new"
    )
    #expect(contents(of: "rejects.part", in: program) != nil && contents(of: "out.part.run", in: program) != nil)
    let other = try program.shell("\(evaluate) --format ndjson --rejects kept")
    #expect(other.errors.contains("an interrupted run has left rejects.part, which is not complete"), "\(other.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path()).sorted()
    #expect(names.filter { $0.contains("out") || $0.contains("kept") } == ["kept", "out"])
    // A run that cannot be continued takes the place of one that could.
    _ = try program.shell("rm out; \(killed) small.rules --format ndjson --output out --rejects rejects'")
    let text = try program.shell("\(evaluate) --rejects rejects")
    #expect(text.status == 1, "\(text.errors)")
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path()).filter { $0.contains("part") }
    #expect(left.isEmpty, "\(left)")
  }

  @Test(
    "A file that standard output goes to and that has no room left holds whole lines, and a table whole rows",
    arguments: [("ndjson", 3), ("ndjson", 30), ("ndjson", 256), ("csv", 3), ("csv", 30)]
  )
  func fullRedirection(format: String, blocks: Int) throws {
    let program = try program()
    defer { program.remove() }
    // Names of many lines: wherever a table breaks off, it does so within one.
    let lines = String(repeating: "\\n", count: 300)
    if format == "csv" {
      try program.write(Self.cases(300).replacing("\"id\":\"", with: "\"id\":\"\(lines)"), "list.ndjson")
    }
    let evaluate = "\"$consilium\" evaluate list.ndjson --rules small.rules --format \(format)"
    let whole = try program.run(["evaluate", "list.ndjson", "--rules", "small.rules", "--format", format]).output
    for redirection in ["> out", ">> out"] {
      let run = try program.shell("rm -f out; (ulimit -f \(blocks); \(evaluate) \(redirection)); echo $?")
      #expect(run.output == "2\n")
      #expect(run.errors.contains("cannot write the results: file too large"), "\(run.errors)")
      let kept = try #require(contents(of: "out", in: program))
      #expect(whole.utf8.starts(with: kept))
      #expect(kept.last == UInt8(ascii: "\n") && kept.count > blocks * 512 - 1_000, "\(kept.count)")
      if format == "csv" { #expect(kept.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)) }
    }
  }

  @Test("Rejected elements of a list are kept, and a comma for one that is missing")
  func rejectedElements() throws {
    let program = try program()
    defer { program.remove() }
    try program.write("[ ,{\"id\": \"x\", \"spread\":\"far\"} , \"\",{},]", "list.json")
    let run = try program.run([
      "evaluate", "list.json", "--rules", "small.rules", "--format", "ndjson", "--rejects", "kept",
    ])
    #expect(run.errors.contains("5 cases in = 1 answer + 4 rejects"))
    let kept = contents(of: "kept", in: program).map { String(decoding: $0, as: UTF8.self) }
    #expect(kept == ",\n{\"id\": \"x\", \"spread\":\"far\"}\n\"\"\n,")
  }

  @Test("Answers that have changed are not continued")
  func changedAnswers() throws {
    let program = try program()
    defer { program.remove() }
    let evaluate = "\"$consilium\" evaluate - --rules small.rules --format csv --output out"
    _ = try program.shell("cat list.ndjson | (ulimit -f 30; \(evaluate))")
    let part = try #require(contents(of: "out.part", in: program))
    let run = try program.shell("sed s/distant/none/ list.ndjson | \(evaluate) --resume; echo $?")
    #expect(run.output == "2\n")
    #expect(run.errors.contains("out.part cannot be continued: its last cases now come to something else"))
    #expect(contents(of: "out.part", in: program) == part)
  }

  @Test("A run that is killed again and again is continued to the same bytes", arguments: ["ndjson", "csv"])
  func killed(format: String) throws {
    let program = try program()
    defer { program.remove() }
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    try program.write(Self.cases(8_000), "many.ndjson")
    let options = "--rules small.rules --format \(format) --rejects rejects"
    let evaluate = "exec \"$consilium\" evaluate many.ndjson \(options)"
    let whole = try program.shell(evaluate)
    for _ in 0..<6 {
      let signal = ["KILL", "TERM", "INT"].randomElement(using: &random) ?? "KILL"
      let delay = Int.random(in: 20...600, using: &random)
      let text = String(repeating: "0", count: 3 - String(delay).count) + String(delay)
      let run = try program.shell(
        "sh -c '(sleep 0.\(text); kill -\(signal) $$) 2>&- & \(evaluate) --output out --resume'; echo $?"
      )
      let status = ["KILL": 137, "TERM": 143, "INT": 130][signal] ?? 0
      #expect(run.output == "\(status)\n" || run.output == "1\n", "\(run.errors)")
    }
    let run = try program.shell(evaluate + " --output out --resume")
    #expect(run.status == 1, "\(run.errors)")
    #expect(contents(of: "out", in: program) == Data(whole.output.utf8))
    #expect(contents(of: "rejects", in: program)?.last == UInt8(ascii: "\n"))
    #expect(run.errors.contains("8000 cases in = 7600 answers + 400 rejects"))
  }

  @Test("An interrupt ends a run that waits for its input, by that signal", arguments: [("INT", 130), ("TERM", 143)])
  func interrupted(signal: String, status: Int) throws {
    let program = try program()
    defer { program.remove() }
    let evaluate = "exec \"$consilium\" evaluate - --rules small.rules --format ndjson"
    for (options, kept) in [("--output out", true), ("--output out --format text", false), ("", false)] {
      let line = options.contains("text") ? evaluate.replacing("--format ndjson", with: "") : evaluate
      let begun = options.contains("text") ? "-e out.part" : kept ? "-s out.part" : "-s printed"
      let interrupt = "(until [ \(begun) ] || [ -e ended ]; do sleep 0.1; done; [ -e ended ] || kill -\(signal) $$)"
      let run = try program.shell(
        "(cat list.ndjson; for i in $(seq 300); do [ -e ended ] || sleep 0.1; done) | "
          + "(sh -c '\(interrupt) 2>&- & \(line) \(options)' > printed; echo $?; touch ended)"
      )
      #expect(run.output.hasSuffix("\(status)\n"))
      #expect(run.errors.contains("interrupted") == options.contains("output"))
      #expect((contents(of: "out.part", in: program) != nil) == kept)
      #expect(contents(of: "out", in: program) == nil)
      let printed = try #require(contents(of: kept ? "out.part" : "printed", in: program))
      if !options.contains("text") { #expect(printed.last == UInt8(ascii: "\n")) }
      _ = try program.shell("rm -f out* ended")
    }
  }

  @Test("A full device is an error of writing, and a reader that has gone is none")
  func devices() throws {
    let program = try program()
    defer { program.remove() }
    let evaluate = "\"$consilium\" evaluate list.ndjson --rules small.rules --format ndjson"
    let full = try program.shell(evaluate + " --output /dev/full; echo $?")
    #expect(full.output == "2\n")
    #expect(full.errors.contains("cannot write /dev/full: no space left on device"))
    let rejects = try program.shell(evaluate + " --rejects /dev/full > /dev/null; echo $?")
    #expect(rejects.output == "2\n")
    let head = try program.shell(evaluate + " | head -n 1 | cut -c 1-30")
    #expect(head.output == "{\"format\":1,\"case\":\"1\",\"positi\n")
    #expect(head.errors.isEmpty)
    let discarded = try program.shell(evaluate + " --output /dev/null; echo $?")
    #expect(discarded.output == "1\n")
  }
}
