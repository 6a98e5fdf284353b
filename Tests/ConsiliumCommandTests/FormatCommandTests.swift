import Foundation
import Testing

@Suite("consilium format")
struct FormatCommandTests {
  private static let untidy = "rules a version 1.0.0 language 1\noption b\n\"B\" # why\n"
  private static let tidy = "rules a version 1.0.0 language 1\n\noption b \"B\"  # why\n"
  private static let broken = "rules a version 1.0.0 language 1\noption b\n"

  private func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(Self.untidy, "untidy.rules")
    try program.write(Self.tidy, "tidy.rules")
    try program.write(Self.broken, "broken.rules")
    return program
  }

  @Test(
    "The exit status says what happened",
    arguments: [
      ("format untidy.rules", 0), ("format broken.rules", 1), ("format missing.rules", 2), ("format", 2),
      ("format tidy.rules --check", 0), ("format untidy.rules tidy.rules --check", 1),
      ("format broken.rules --check", 1), ("format tidy.rules missing.rules --check", 2),
      ("format untidy.rules --write", 0), ("format broken.rules untidy.rules --write", 1),
      ("format untidy.rules --write --check", 2), ("format - --write", 2), ("format .", 2),
    ] as [(String, Int32)]
  )
  func statuses(line: String, status: Int32) throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(line.split(separator: " ").map { String($0) })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.isEmpty == (status == 0 || line.contains("untidy.rules tidy")))
    #expect(try contents(program, "broken.rules") == Self.broken)
    #expect(try contents(program, "untidy.rules") == (line.hasSuffix("untidy.rules --write") ? Self.tidy : Self.untidy))
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path()).count == 3)
  }

  @Test("What is printed is the file in the one style, from standard input too")
  func printing() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run(["format", "untidy.rules"]).output == Self.tidy)
    #expect(try program.run(["format", "-"], input: Self.untidy).output == Self.tidy)
    let refused = try program.run(["format", "-"], input: Self.broken)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("error[C105]"))
    #expect(refused.errors.contains("\nconsilium: standard input has errors and is left as it is\n"))
  }

  @Test("--check names the files that are not in the one style")
  func checking() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run(["format", "--check", "tidy.rules", "untidy.rules"]).output == "untidy.rules\n")
  }

  @Test("--write keeps links and permissions, and leaves alone what is in the one style")
  func writing() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.shell(
      """
      chmod 640 untidy.rules && ln -s untidy.rules link.rules && touch -d 2020-01-01 tidy.rules &&
      "$consilium" format --write link.rules tidy.rules && stat -c '%a %F' untidy.rules link.rules &&
      stat -c '%y' tidy.rules | cut -c1-10
      """
    )
    #expect(run.output == "640 regular file\n777 symbolic link\n2020-01-01\n", "\(run.errors)")
    #expect(try contents(program, "untidy.rules") == Self.tidy)
  }

  private func contents(_ program: BuiltProgram, _ name: String) throws -> String {
    try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
  }
}
