/// Finds the command that a command line names and runs it.
enum Dispatcher {
  static func run(_ words: [String], console: inout Console) -> ExitStatus {
    guard let first = words.first else {
      console.write(HelpPage.start())
      return .fine
    }
    let rest = Array(words.dropFirst())
    switch first {
    case "--help", "-h": return run(["help"] + rest.filter { !$0.hasPrefix("-") }, console: &console)
    case "--version", "-V", "version":
      console.write(Version.line + "\n")
      return .fine
    default: break
    }
    guard let command = CommandTable.command(first) else {
      console.complain(CommandTable.unknownCommand(first, before: rest))
      return .unusable
    }
    do {
      let parsed = try ArgumentParser(command: command).parse(rest)
      if parsed.wantsHelp {
        console.write(HelpPage.page(for: command))
        return .fine
      }
      if parsed.value("format") == "csv" { console.expectTable() }
      return command.run(parsed, &console)
    } catch {
      console.complain(error.message, help: error.help)
      console.complain(line: "  see: consilium " + command.name + " --help")
      return .unusable
    }
  }
}

extension CommandTable {
  /// What to say to the name of no command.
  ///
  /// - Parameter rest: The words behind it, among which a command may stand.
  static func unknownCommand(_ name: String, before rest: [String] = []) -> UsageProblem {
    let list = "consilium help lists the commands"
    guard !name.hasPrefix("-") else {
      let message = "there is no option " + name + " before a command"
      let option = String(name.dropFirst(2).prefix { $0 != "=" })
      let candidates = rest.compactMap { command($0) }.prefix(1) + every
      if let command = candidates.first(where: { $0.option(option) != nil }) {
        let help = "options stand behind the command: consilium " + command.name + " --" + option
        return UsageProblem(message, help: help)
      }
      return UsageProblem(message, name, among: ["--help", "--version"], otherwise: list)
    }
    let message = "there is no command `" + name + "`"
    if let meant = every.first(where: { $0.otherNames.contains(name.lowercased()) }) {
      return UsageProblem(message, help: "did you mean `" + meant.name + "`?")
    }
    return UsageProblem(message, name, among: every.map(\.name), otherwise: list)
  }
}
