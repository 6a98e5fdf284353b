import Foundation
import RuleBooks
import Testing

@testable import ConsiliumCommand

/// The scripts for shells, and the names that they ask for.
struct CompletionsTests {
  @Test("Every command, option and choice of the table stands in each script", arguments: CompletionsCommand.shells)
  func complete(shell: String) throws {
    let script = try #require(CompletionsCommand.script(for: shell))
    for command in CommandTable.every {
      #expect(script.contains(command.name))
      for option in command.options {
        #expect(script.contains(shell == "fish" ? " -l " + option.name + " " : "--" + option.name), "\(option.name)")
        for choice in option.choices { #expect(script.contains(choice)) }
      }
    }
  }

  @Test("The scripts of zsh and fish say what commands and options do", arguments: ["zsh", "fish"])
  func described(shell: String) throws {
    let script = try #require(CompletionsCommand.script(for: shell))
    for command in CommandTable.every {
      #expect(script.contains(String(command.summary.prefix { $0 != ":" && $0 != "'" })))
    }
  }

  @Test("Bash offers every command, every option of each, and the choices of every option")
  func bash() throws {
    var expected: [(line: String, words: [String])] = [
      ("consilium ", CommandTable.every.map(\.name) + ["--help", "--version"])
    ]
    for command in CommandTable.every {
      let names = command.options.map { "--" + $0.name }
      expected.append(("consilium " + command.name + " --", names + ["--help"]))
      for option in command.options where !option.choices.isEmpty {
        expected.append(("consilium " + command.name + " --" + option.name + " ", option.choices))
        let initial = option.choices.filter { $0.hasPrefix(option.choices[0].prefix(1)) }
        expected.append(
          ("consilium " + command.name + " --" + option.name + "=" + option.choices[0].prefix(1), initial)
        )
      }
    }
    let replies = try replies(to: expected.map(\.line))
    for (reply, (line, words)) in zip(replies, expected) { #expect(reply == words, "\(line)") }
  }

  @Test(
    "Bash offers names where they are expected: of the built-in rules, or of those that the line names",
    arguments: [
      ("consilium why a.json sur", ["surgery"]), ("consilium why --case 3 a.json sur", ["surgery"]),
      ("consilium why a.json --rules small.rules ", ["cut", "wait"]),
      ("consilium change a.json --rules=small.rules w", ["wait"]),
      ("consilium audit a.json --by prim", ["primary-site"]),
      ("consilium evaluate a.json --set sprea", ["spread="]),
      ("consilium evaluate a.json --set spread=n", ["none"]),
      ("consilium evaluate a.json --set=spread=d", ["distant"]),
      ("consilium explain C20", ["C201", "C202", "C203"]), ("consilium help expl", ["explain"]),
      ("consilium check guid", ["guideline-notes"]), ("consilium evaluate a.json --rules=guid", ["guideline-notes"]),
      ("consilium completions f", ["fish"]), ("consilium language-server --editor-files fol", ["folder"]),
      // The shell itself completes the names of files.
      ("consilium evaluate a", []), ("consilium evaluate --output a", []), ("consilium evaluate a.json --jobs ", []),
      ("consilium evaluate a.json -- --f", []), ("consilium nonsense ", []),
    ] as [(String, [String])]
  )
  func names(line: String, words: [String]) throws {
    let reply = try #require(try replies(to: [line]).first)
    if line.hasPrefix("consilium explain") {
      #expect(reply.starts(with: words))
    } else {
      #expect(reply == words)
    }
  }

  @Test("A label cannot end the line of its name", arguments: CompletionNames.allCases)
  func lines(names: CompletionNames) throws {
    let rules = """
      rules small version 1.0.0 language 1
      source page "A page"
        statement a.1 "A statement."
      fact spread "Spr\u{202E}ead": one of none "No\u{2028}ne", some
      option cut "Cut"
      rule cut.1 for cut when spread is none because "It helps." cite page a.1

      """
    let book = RuleBookReader.read(Array(rules.utf8)).book
    for line in names.lines(book) {
      #expect(line.count(where: { $0 == "\t" }) == 1)
      #expect(!line.unicodeScalars.contains { $0 == "\n" || $0 == "\u{2028}" || $0 == "\u{202E}" })
    }
  }

  /// What bash offers behind each line, with the program as it is built.
  private func replies(to lines: [String]) throws -> [[String]] {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      """
      rules small version 1.0.0 language 1
      source page "A page"
        statement a.1 "A statement."
      fact spread "Spread": one of none, some
      option cut "Cut"
      option wait "Wait"
      rule cut.1 for cut when spread is none because "It helps." cite page a.1

      """,
      "small.rules"
    )
    try program.write("", "folder/a.json")
    try program.write(lines.joined(separator: "\n") + "\n", "lines")
    try program.write(
      #"""
      source <("$consilium" completions bash)
      while IFS= read -r COMP_LINE; do
        COMP_POINT=${#COMP_LINE} COMPREPLY=()
        _consilium "$consilium"
        echo "${COMPREPLY[*]}"
      done < lines

      """#,
      "try.bash"
    )
    let run = try program.shell("bash try.bash")
    #expect(run.errors.isEmpty)
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: " ").map { String($0) } }
  }
}
