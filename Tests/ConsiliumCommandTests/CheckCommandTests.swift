import Foundation
import Testing

@Suite("consilium check")
struct CheckCommandTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  private static let rules = """
    rules draft version 1.0.0 language 1
    source guide "A guide"
    fact spread "Spread": in order none, nodes, distant
    option surgery "Surgery"
    option tablets "Tablets"
    rule surgery.1 strongly for surgery when spread is none because "B." cite guide
    rule surgery.2 strongly against surgery when spread is not distant because "B." cite guide
    rule tablets.1 for tablets when spread is distant because "B." cite guide

    """

  @Test("Its witnesses are cases that evaluate answers, and show what the findings say")
  func witnesses() throws {
    defer { program.remove() }
    try program.write(Self.rules, "draft.rules")
    let check = try program.run(["check", "draft.rules", "--witnesses", "found.ndjson"])
    #expect(check.status == 0)
    #expect(check.output.contains("patient: {\"spread\": \"nodes\"}"))
    #expect(check.output.contains("in words: Spread: nodes"))
    let replay = try program.run(
      ["evaluate", "found.ndjson", "--rules", "draft.rules", "--format", "csv", "--brief"]
    )
    #expect(replay.status == 0)
    #expect(replay.output.contains("C301-1,surgery,unsupported"))
    #expect(replay.output.contains("C301-1,tablets,unsupported"))
    #expect(replay.output.contains("C315-7,surgery,candidate,true"))
  }

  @Test("The patient it prints can be typed into evaluate")
  func printedPatient() throws {
    defer { program.remove() }
    try program.write(Self.rules, "draft.rules")
    let output = try program.run(["check", "draft.rules"]).output
    let line = try #require(output.split(separator: "\n").first { $0.contains("patient: ") })
    let patient = String(line.split(separator: ": ", maxSplits: 1)[1])
    let answer = try program.run(["evaluate", "-", "--rules", "draft.rules", "--format", "json"], input: patient)
    #expect(answer.status == 0)
  }

  @Test("Errors come first, then warnings, then remarks, and a line counts them")
  func order() throws {
    defer { program.remove() }
    let error = "rule surgery.3 for surgery when spread is none and spread is nodes because \"B.\" cite guide\n"
    try program.write(Self.rules + error, "draft.rules")
    let run = try program.run(["check", "draft.rules"])
    #expect(run.status == 1)
    let heads = run.output.split(separator: "\n").compactMap { line in
      ["error", "warning", "info"].first { line.hasPrefix($0 + "[") }
    }
    #expect(heads.first == "error" && heads.contains("warning") && heads.last == "info")
    #expect(heads == heads.filter { $0 == "error" } + heads.filter { $0 == "warning" } + heads.filter { $0 == "info" })
    #expect(run.output.hasSuffix("draft.rules: 1 error, 2 warnings, 1 remark\n"), "\(run.output.suffix(80))")
  }

  @Test("Strictly, warnings count as errors; a file that cannot be written is unusable")
  func statuses() throws {
    defer { program.remove() }
    try program.write(Self.rules, "draft.rules")
    #expect(try program.run(["check", "draft.rules", "--strict"]).status == 1)
    let unwritable = try program.run(["check", "draft.rules", "--witnesses", "no/such/folder.ndjson"])
    #expect(unwritable.status == 2)
    #expect(unwritable.errors.contains("cannot write no/such/folder.ndjson"))
  }
}
