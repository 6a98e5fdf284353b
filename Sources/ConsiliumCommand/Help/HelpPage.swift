import Reports

/// The help of the program and of each command, at most 80 columns wide.
enum HelpPage {
  private static let nameWidth = 20

  /// What to do first, for somebody who has typed the program's name and nothing else.
  static func start() -> String {
    """
    Consilium lays out the options of a neuroendocrine tumour, with their reasons.

      consilium evaluate case.json                             one patient
      consilium evaluate list.csv --format html > list.html    a list for a meeting
      consilium help                                           every command

    No case yet? consilium ask writes one by questions, consilium template prints a
    blank one.

    """
  }

  /// What the program is, what to do first and what it can do.
  static func overview() -> String {
    var page = """
      Consilium: the treatment options of a neuroendocrine tumour with their reasons,
      for the multidisciplinary team. Consilium argues; the board decides.

      cases

      """
    let shown = CommandTable.work + CommandTable.ruleWork
    let width = 2 + (shown.map { $0.name.count }.max() ?? 0)
    for command in CommandTable.work { page += entry(command.name, command.summary, width: width) }
    page += "rules\n"
    for command in CommandTable.ruleWork { page += entry(command.name, command.summary, width: width) }
    page += "also\n"
    let names = CommandTable.reference.map(\.name).joined(separator: ", ")
    page += entry("", names, width: 0)
    page += "\nconsilium help COMMAND explains one; start with consilium evaluate CASES\n"
    return page
  }

  static func page(for command: CommandDescription) -> String {
    let title = LineFiller(width: TextSheetWriter.width)
      .lines(of: Phrase("consilium " + command.name + ": " + command.summary), used: 0, indent: 0)
    var page = title.map { $0.map(\.text).joined() }.joined(separator: "\n")
    page += "\n\nusage: " + command.usage + "\n"
    for argument in command.arguments { page += entry(argument.name, argument.help, width: nameWidth) }
    if !command.options.isEmpty {
      page += "options\n"
      for option in command.options {
        let name = "--" + option.name + (option.valueName.map { " " + $0 } ?? "")
        page += entry(name, option.help, width: nameWidth)
      }
    }
    page += command.examples.count == 1 ? "example\n" : "examples\n"
    for example in command.examples { page += "  " + example + "\n" }
    return page
  }

  private static func entry(_ name: String, _ help: String, width: Int) -> String {
    let filler = LineFiller(width: TextSheetWriter.width)
    let column = 2 + width
    let gap = max(1, width - name.count)
    let lines = filler.lines(of: Phrase(help), used: 2 + name.count + gap, indent: column)
    var text = "  " + name + String(repeating: " ", count: gap)
    for (position, line) in lines.enumerated() {
      if position > 0 { text += String(repeating: " ", count: column) }
      text += line.map(\.text).joined() + "\n"
    }
    return text
  }
}
