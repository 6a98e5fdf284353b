import Foundation
import RuleLanguage
import Testing

@testable import ConsiliumCommand

@Suite("The files for editors")
struct EditorFilesTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Examples/editor")

  @Test("Examples/editor holds what the command writes", arguments: EditorFiles.every.map(\.path))
  func committed(path: String) throws {
    let file = try #require(EditorFiles.every.first { $0.path == path })
    #expect(try Data(contentsOf: Self.folder.appending(path: path)) == Data(file.contents))
    _ = try JSONSerialization.jsonObject(with: Data(file.contents))
  }

  @Test("The command writes them into a folder that need not exist")
  func writing() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let run = try program.run(["language-server", "--editor-files", "new/editor"])
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    for file in EditorFiles.every {
      #expect(try Data(contentsOf: program.folder.appending(path: "new/editor/" + file.path)) == Data(file.contents))
    }
    try program.write("", "file")
    #expect(try program.run(["language-server", "--editor-files", "file/editor"]).status == 2)
  }

  @Test("Every snippet is a declaration that can be read, in the one style", arguments: SnippetFile.every.map(\.name))
  func snippet(name: String) throws {
    let snippet = try #require(SnippetFile.every.first { $0.name == name })
    let layer = "rules layer version 1.0.0 language 1\n  extends base version 1.0.0\n\n"
    let source = "source guideline \"A guideline\"\n  "
    let text =
      snippet.filled.hasPrefix("rules") ? snippet.filled : layer + (name == "Statement" ? source : "") + snippet.filled
    let file = RuleParser.parse(Array(text.utf8))
    #expect(file.diagnostics.isEmpty, "\(text)\n\(file.diagnostics.map(\.message))")
    #expect(!file.tree.declarations.isEmpty || name == "Layer")
    let printed = text.hasSuffix("\n") ? text : text + "\n"
    #expect(RuleFormatter.format(Array(text.utf8)) == .formatted(Array(printed.utf8)), "\(text)")
    #expect(!snippet.filled.contains("${"))
  }

  @Test("Every word of the language is in the grammar")
  func words() {
    let grammar = EditorFiles.every.first { $0.path.hasSuffix("tmLanguage.json") }.map(\.contents) ?? []
    let words = Set(String(decoding: grammar, as: UTF8.self).split { !($0.isLetter || $0 == "-") }.map(String.init))
    for keyword in Keyword.allCases { #expect(words.contains(keyword.rawValue), "\(keyword)") }
  }

  @Test(
    "The problem matcher takes a finding apart",
    arguments: ["net.rules:28:1: warning[C301]: no option", "/a b/c:d.rules:1:22: error[C107]: `and` and `or`"]
  )
  func matcher(line: String) throws {
    let regex = try Regex(ExtensionManifest.findingPattern)
    let match = try #require(try regex.wholeMatch(in: line))
    #expect(match.output.count == 7)
    #expect(line.hasPrefix(String(match.output[1].substring ?? "")))
    #expect(Int(match.output[2].substring ?? "") != nil && Int(match.output[3].substring ?? "") != nil)
    #expect(match.output[6].substring?.isEmpty == false)
  }
}
