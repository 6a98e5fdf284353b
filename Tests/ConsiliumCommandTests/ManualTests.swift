import Testing

@testable import ConsiliumCommand

/// The page for `man`.
struct ManualTests {
  private let page = ManualPage(commands: CommandTable.every).text

  @Test("It has the sections of a manual, every command, option, status and example")
  func whole() {
    let sections = page.split(separator: "\n").filter { $0.hasPrefix(".SH") }.map { $0.dropFirst(4) }
    #expect(
      sections == [
        "\"NAME\"", "\"SYNOPSIS\"", "\"DESCRIPTION\"", "\"COMMANDS\"", "\"OPTIONS\"", "\"EXIT STATUS\"",
        "\"FILES\"", "\"ENVIRONMENT\"", "\"EXAMPLES\"", "\"SEE ALSO\"",
      ]
    )
    for command in CommandTable.every {
      #expect(page.contains(".SS \"" + RoffWriter.escaped(command.usage) + "\"\n"))
      for option in command.options { #expect(page.contains(".B " + RoffWriter.escaped("--" + option.name))) }
      for example in command.examples where command.name != "help" {
        #expect(page.contains("\n" + RoffWriter.escaped(example) + "\n"))
      }
    }
    for status in ExitStatus.allCases { #expect(page.contains(".B " + String(status.rawValue) + "\n")) }
  }

  @Test("No line is long, none is an instruction by mistake, and all of it is ASCII")
  func plain() {
    for line in page.split(separator: "\n") {
      // An example cannot be broken; it is short as it is read.
      let read = line.replacing("\\(aq", with: "'").replacing("\\-", with: "-")
      #expect(read.utf8.count <= 80 || !line.contains(" "), "\(line)")
      #expect(line.utf8.allSatisfy { $0 < 0x80 })
      #expect(!line.hasPrefix("'"))
      if line.hasPrefix(".") {
        let macros = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".nf", ".fi", ".RS", ".RE"]
        #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)")
      }
    }
  }

  @Test(
    "Nothing in a text is an instruction",
    arguments: [
      (".json", "\\&.json"), ("'tis", "\\(aqtis"), ("a\\nb", "a\\enb"), ("--set", "\\-\\-set"),
      ("5 – 6", "5 \\[u2013] 6"),
      ("two\nlines", "two lines"), ("~/.x", "\\(ti/.x"),
    ]
  )
  func escaped(text: String, roff: String) {
    #expect(RoffWriter.escaped(text) == roff)
  }
}
