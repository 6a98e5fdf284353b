import Foundation
import Testing

/// A meeting as the one who prepares it meets it.
struct MeetingProgramTests {
  private static let rules = """
    rules small version 1.0.0 language 1
    source page "A page"
      statement a.1 "Without spread an operation is meant to cure."
    fact spread "Spread": in order none, regional-nodes, distant
    option surgery "Surgery"
    rule a.1 for surgery when spread is none because "Without spread an operation aims to cure." cite page a.1

    """

  private func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(Self.rules, "small.rules")
    try program.write("id,spread\na,none\nb,\nc,nowhere\n", "list.csv")
    return program
  }

  @Test("A list becomes one file, the same with any number of threads, and says what could not be read")
  func file() throws {
    let program = try program()
    defer { program.remove() }
    let arguments = ["evaluate", "list.csv", "--rules", "small.rules", "--format", "html"]
    let printed = try program.run(arguments + ["--jobs", "1"])
    #expect(printed.status == 1)
    #expect(printed.errors.contains("1 of 3 cases could not be read"))
    let written = try program.run(arguments + ["--jobs", "2", "--output", "meeting.html"])
    #expect(written.status == 1 && written.output.isEmpty)
    let file = try String(contentsOf: program.folder.appending(path: "meeting.html"), encoding: .utf8)
    #expect(file == printed.output)
    #expect(file.hasPrefix("<!DOCTYPE html>") && file.hasSuffix("</html>\n"))
    #expect(file.contains("3 cases from list.csv; 1 could not be read."))
    #expect(file.contains("“none”, column B"))
    #expect(file.contains("(line 4, column 3)"))
  }

  @Test("What is set for a run is not said to stand in the file")
  func setting() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(
      [
        "why", "list.csv", "surgery", "--case", "a", "--rules", "small.rules", "--format", "markdown", "--set",
        "spread=distant",
      ]
    )
    #expect(run.output.contains("- **Spread:** distant (“distant”, set for this run)"), "\(run.output)\(run.errors)")
  }

  @Test("Too many cases for a meeting are refused as HTML, and follow each other without a list as Markdown")
  func limit() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(String(repeating: "{}\n", count: 2001), "many.ndjson")
    let arguments = ["evaluate", "many.ndjson", "--rules", "small.rules", "--output", "out", "--format"]
    let refused = try program.run(arguments + ["html"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("more than 2000 cases are too many for one page"))
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "out").path()))
    let followed = try program.run(arguments + ["markdown", "--brief"])
    #expect(followed.status == 0)
    #expect(followed.errors.contains("their pages follow each other without a list at the head"))
    let file = try String(contentsOf: program.folder.appending(path: "out"), encoding: .utf8)
    #expect(file.hasPrefix("# Case 1\n"))
    #expect(file.components(separatedBy: "\n# Case ").count == 2001)
  }
}
