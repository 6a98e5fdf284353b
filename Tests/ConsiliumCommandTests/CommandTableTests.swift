import Testing

@testable import ConsiliumCommand

/// The table of commands and the help made from it.
struct CommandTableTests {
  @Test("The help of every command fits a screen of 24 lines and 80 columns", arguments: CommandTable.every.map(\.name))
  func pageFits(name: String) throws {
    let page = HelpPage.page(for: try #require(CommandTable.command(name)))
    expectFits(page)
    #expect(page.contains("consilium \(name)"))
  }

  @Test("The overview fits a screen and says what to do first")
  func overviewFits() {
    let page = HelpPage.overview()
    expectFits(page)
    #expect(page.contains("consilium evaluate CASES"))
    let words = page.split { !$0.isLetter && $0 != "-" }
    for command in CommandTable.every { #expect(words.contains { $0 == command.name }) }
    // Every row is a name and a summary that starts where those of the others do; no row needs a second line.
    let shown = CommandTable.work + CommandTable.ruleWork
    let rows = page.split(separator: "\n").filter { row in shown.contains { row.hasPrefix("  " + $0.name + " ") } }
    let columns = rows.map { row in
      let name = row.dropFirst(2).prefix { $0 != " " }
      return 2 + name.count + row.dropFirst(2 + name.count).prefix { $0 == " " }.count
    }
    #expect(Set(columns).count == 1, "\(columns)")
    #expect(rows.count == shown.count)
  }

  @Test("The program's name alone says what to do first, in commands that there are")
  func start() throws {
    let page = HelpPage.start()
    expectFits(page)
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("  consilium ") }
    #expect(lines.count == 3)
    for line in lines { #expect(CommandTable.command(String(line.split(separator: " ")[1])) != nil) }
  }

  @Test("Names are unique, and only the last argument repeats or may be left out")
  func wellFormed() {
    #expect(Set(CommandTable.every.map(\.name)).count == CommandTable.every.count)
    for command in CommandTable.every {
      #expect(Set(command.options.map(\.name)).count == command.options.count)
      for argument in command.arguments.dropLast() { #expect(argument.isRequired && !argument.isRepeated) }
      #expect(!command.examples.isEmpty)
    }
  }

  @Test("Every worked example is a command line that the command takes")
  func examples() throws {
    for command in CommandTable.every {
      for example in command.examples {
        let words = example.split(separator: " ").prefix { $0 != "|" && !$0.hasPrefix(">") }.map { String($0) }
        #expect(words.prefix(2) == ["consilium", command.name])
        _ = try ArgumentParser(command: command).parse(Array(words.dropFirst(2)))
      }
    }
  }

  private func expectFits(_ page: String) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 28, "\(lines.count - 1) lines")
    for line in lines { #expect(line.count <= 80, "\(line)") }
  }
}
