import Foundation
import Testing

/// `consilium document`.
@Suite("The book of a rule file, from the command line")
struct DocumentCommandTests {
  private static let rules = """
    rules small version 1.0.0 language 1
    source page "A page"
      statement p.1 "A statement."
    fact fit "Fit": yes or no
    option drug "Drug"
    rule r.1 for drug when fit because "Because." cite page p.1

    """

  @Test("The book goes to standard output or into a file, as HTML or Markdown")
  func output() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "small.rules")
    let page = try program.run(["document", "small.rules"])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(try program.run(["document", "small.rules", "--output", "book.html"]).output.isEmpty)
    let file = program.folder.appending(path: "book.html")
    #expect(try String(contentsOf: file, encoding: .utf8) == page.output)
    #expect(try program.run(["document", "small.rules", "--output", "-"]).output == page.output)
    let text = try program.run(["document", "small.rules", "--format", "markdown"]).output
    #expect(text.hasPrefix("# Small\n"))
    #expect(text.contains("None are kept beside this file yet."))
    _ = try program.run(["sign", "small.rules", "--by", "Anna Berg", "--date", "2026-01-02"])
    #expect(try program.run(["document", "small.rules"]).output.contains("Anna Berg on 2026-01-02"))
  }

  @Test("No book is made of a file with errors, or where it cannot be written")
  func refused() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write("rules broken", "broken.rules")
    try program.write(Self.rules, "small.rules")
    #expect(try program.run(["document", "broken.rules"]).status == 1)
    #expect(try program.run(["document", "missing.rules"]).status == 2)
    #expect(try program.run(["document", "small.rules", "--output", "no/such/folder.html"]).status == 2)
  }

  @Test(
    "Nothing is written over the rules that it is about, those below them, or their signatures",
    arguments: [
      "ward.rules", "./small.rules", "linked.rules", "ward.rules.signatures", "inner/../small.rules.signatures",
    ],
    [["document", "--output"], ["check", "--witnesses"]]
  )
  func overwriting(target: String, command: [String]) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.rules, "small.rules")
    let layer = "rules ward version 1.0.0 language 1 extends small version 1.0.0\nfact frail \"Frail\": yes or no\n"
    try program.write(layer, "ward.rules")
    try program.write("", "inner/other")
    _ = try program.shell("ln -s ward.rules linked.rules")
    let run = try program.run([command[0], "ward.rules", command[1], target])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("is not written over"))
    #expect(try String(contentsOf: program.folder.appending(path: "small.rules"), encoding: .utf8) == Self.rules)
    #expect(try String(contentsOf: program.folder.appending(path: "ward.rules"), encoding: .utf8) == layer)
    let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path())
    #expect(files.sorted() == ["inner", "linked.rules", "small.rules", "ward.rules"])
  }
}
