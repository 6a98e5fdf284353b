import Foundation
import Testing

@testable import ConsiliumCommand

/// Parts of a file that are answered one by one.
struct InputPartTests {
  @Test(
    "The first case and line are whole numbers, and a case stands on a line of its own",
    arguments: [("1", 1, 1), ("7", 7, 7), ("1001:1003", 1001, 1003)]
  )
  func accepted(text: String, firstCase: Int, firstLine: Int) {
    #expect(InputPart(text) == InputPart(firstCase: firstCase, firstLine: firstLine))
  }

  @Test(
    "Anything else is refused",
    arguments: ["", ":", "0", "1:", ":1", "-1", "+1", "2:1", "1:2:3", "1.5", "٣", "9223372036854775807", "x"]
  )
  func refused(text: String) {
    #expect(InputPart(text) == nil)
  }

  private static let rules = """
    rules small version 1.0.0 language 1
    source page "A page"
    fact spread "Spread": in order none, regional-nodes, distant
    option surgery "Surgery"
    rule r.1 for surgery when spread is none because "There is no spread." cite page

    """

  @Test(
    "The parts of a file, answered apart, are the answers of the whole: numbers, lines, and rejected lines",
    arguments: ["ndjson", "csv"]
  )
  func partsMakeTheWhole(format: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let lines = [
      #"{"id":"a","spread":"none"}"#, "", #"{"id":"b","spraed":"none"}"#, #"{"id":"c"}"#, "  ", "{",
      #"{"spread":"distant"}"#, #"{"id":"d","#,
    ]
    try program.write(Self.rules, "small.rules")
    try program.write(lines.joined(separator: "\n"), "whole.ndjson")
    let options = ["--rules", "small.rules", "--format", format, "--brief", "--rejects"]
    let whole = try program.run(["evaluate", "whole.ndjson"] + options + ["all"])
    let rejects = try read("all", program)
    for cut in 1..<lines.count {
      try program.write(lines[..<cut].joined(separator: "\n") + "\n", "first.ndjson")
      try program.write(lines[cut...].joined(separator: "\n"), "second.ndjson")
      let before = lines[..<cut].count { !$0.allSatisfy { $0 == " " } }
      let first = try program.run(["evaluate", "first.ndjson"] + options + ["one"])
      let second = try program.run(
        ["evaluate", "second.ndjson"] + options + ["two", "--first", "\(before + 1):\(cut + 1)"]
      )
      // The second table has a header of its own.
      let rest = format == "csv" ? second.output.drop { !$0.isNewline }.dropFirst() : second.output[...]
      #expect(first.output + rest == whole.output, "cut before line \(cut + 1)")
      #expect(try read("one", program) + read("two", program) == rejects)
    }
  }

  private func read(_ name: String, _ program: BuiltProgram) throws -> String {
    try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
  }

  @Test(
    "What cannot be numbered from elsewhere is refused",
    arguments: [
      "evaluate a.ndjson b.ndjson --format ndjson --first 2", "evaluate c.json --format ndjson --first 2",
      "evaluate - --format ndjson --first 2", "evaluate a.ndjson --first 2",
      "evaluate a.ndjson --format json --first 2",
      "evaluate a.ndjson --format ndjson --output d --resume --first 2", "evaluate a.ndjson --format ndjson --first 0",
    ]
  )
  func refusals(line: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    for name in ["a.ndjson", "b.ndjson", "c.json"] { try program.write(#"{"spread":"none"}"#, name) }
    let run = try program.run(line.split(separator: " ").map { String($0) })
    #expect(run.status == 2)
    #expect(run.errors.contains("--first") && run.output.isEmpty)
  }
}
