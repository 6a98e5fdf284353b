import Foundation
import Testing

@testable import ConsiliumCommand

/// The worked examples of the help pages, on the repository's own `Examples`.
struct WorkedExampleTests {
  static let lines = CommandTable.every.flatMap(\.examples).filter { $0.contains("Examples/") }

  @Test("Most commands that take a file have an example that can be copied")
  func enough() {
    let takesFiles = CommandTable.every.filter { command in
      command.arguments.first.map { $0.kind == .caseFile || $0.kind == .ruleFile } ?? false
    }
    for command in takesFiles { #expect(command.examples.contains { $0.contains("Examples/") }, "\(command.name)") }
  }

  @Test("An example that names a file of the repository runs with status 0", arguments: lines)
  func runs(line: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let examples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples").standardized
    // A copy: some commands write beside what they read.
    try FileManager.default.copyItem(at: examples, to: program.folder.appending(path: "Examples"))
    let run = try program.shell("consilium() { \"$consilium\" \"$@\"; }\n" + line)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("consilium: ") || run.errors.contains(" in = "), "\(run.errors)")
  }
}
