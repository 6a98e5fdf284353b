import Foundation
import Testing

/// Layers as the program finds, checks and uses them.
struct LayerProgramTests {
  private static let base = """
    rules base version 1.0.0 language 1
    source page "A page"
      statement s.1 "Without spread an operation is meant to cure."
    fact spread "Spread": yes or no
    option surgery "Surgery"
    option tablets "Tablets"
    rule s.1 for surgery when not spread because "No spread." cite page s.1
    rule t.1 for tablets when spread because "Spread." cite page s.1
    case "No spread" given spread no expect candidate surgery by s.1, unsupported tablets
    case "Spread" given spread yes expect candidate tablets by t.1, unsupported surgery

    """

  private func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    let header = "rules ward version 1.0.0 language 1 extends base version 1.0.0\n"
    try program.write(Self.base, "folder/base.rules")
    try program.write(header + "withhold option surgery because \"No theatre.\"\n", "folder/ward.rules")
    try program.write(header + "remove rule s.1 because \"No.\"\n", "folder/removed.rules")
    try program.write(header + "remove rule s.9 because \"No.\"\n", "folder/wrong.rules")
    try program.write(header, "alone.rules")
    try program.write(#"{"spread":"no"}"#, "known.json")
    try program.write(#"{"spread":"none"}"#, "net.json")
    return program
  }

  @Test(
    "The exit status of a layer says what happened",
    arguments: [
      ("evaluate known.json --rules folder/ward.rules", 0),
      ("evaluate known.json --rules alone.rules", 2),
      ("evaluate known.json --rules folder/wrong.rules", 2),
      ("evaluate net.json --rules guideline-notes", 0),
      ("evaluate known.json --rules guideline-nots", 2),
      ("why known.json surgery --rules folder/ward.rules", 0),
      ("change known.json surgery --rules folder/ward.rules", 0),
      ("facts --rules folder/ward.rules", 0),
      ("test folder/ward.rules", 0),
      ("test folder/removed.rules", 0),
      ("check folder/ward.rules", 0),
      ("check --strict folder/removed.rules", 1),
      ("check folder/wrong.rules", 1),
      ("check alone.rules", 1),
    ]
  )
  func status(line: String, status: Int32) throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(line.split(separator: " ").map { String($0) })
    #expect(run.status == status, "\(run.output)\(run.errors)")
  }

  @Test("A sheet says what is withheld and by which layer, and names every layer")
  func sheet() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["evaluate", "known.json", "--rules", "folder/ward.rules"])
    #expect(run.output.contains("EXCLUDED – the source's own conditions for it are not met, or it is withheld"))
    #expect(run.output.contains("No theatre. [withhold.surgery: ward]"))
    #expect(run.output.contains("No spread. [s.1]"))
    #expect(run.output.contains("Rules: ward 1.0.0 over base 1.0.0, SHA-256"))
  }

  @Test("A finding shows the file that each place stands in")
  func findings() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["check", "folder/removed.rules", "--format", "line"])
    #expect(run.output.contains("folder/base.rules:9:1: warning[C403]: under this layer the case “No spread”"))
    let wrong = try program.run(["check", "folder/wrong.rules", "--format", "line"])
    #expect(wrong.output.hasPrefix("folder/wrong.rules:2:13: error[C507]:"))
  }

  @Test("A file of a built-in name comes before the built-in one")
  func ownFile() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(Self.base.replacing("rules base", with: "rules guideline-notes"), "guideline-notes")
    let run = try program.run(["facts", "--rules", "guideline-notes"])
    #expect(run.output.contains("Facts of guideline-notes 1.0.0"))
    #expect(!run.output.contains("primary-site"))
  }
}
