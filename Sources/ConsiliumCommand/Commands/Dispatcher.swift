import RuleLanguage

/// Finds the command that a command line names and runs it.
enum Dispatcher {
  static func run(_ words: [String], console: inout Console) -> ExitStatus {
    guard let first = words.first else {
      console.write(HelpPage.overview())
      return .fine
    }
    let rest = Array(words.dropFirst())
    switch first {
    case "--help", "-h": return help(rest, console: &console)
    case "help": return help(rest, console: &console)
    case "--version", "-V", "version":
      console.write(Version.line + "\n")
      return .fine
    default: break
    }
    guard let command = CommandTable.command(first) else {
      report(unknownCommand(first), of: nil, console: &console)
      return .unusable
    }
    do {
      let parsed = try ArgumentParser(command: command).parse(rest)
      if parsed.wantsHelp {
        console.write(HelpPage.page(for: command))
        return .fine
      }
      return command.run(parsed, &console)
    } catch {
      report(error, of: command, console: &console)
      return .unusable
    }
  }

  private static func help(_ words: [String], console: inout Console) -> ExitStatus {
    guard let name = words.first(where: { !$0.hasPrefix("-") }), name != "help" else {
      console.write(HelpPage.overview())
      return .fine
    }
    guard let command = CommandTable.command(name) else {
      report(unknownCommand(name), of: nil, console: &console)
      return .unusable
    }
    console.write(HelpPage.page(for: command))
    return .fine
  }

  private static func unknownCommand(_ name: String) -> UsageProblem {
    if name.hasPrefix("-") {
      return UsageProblem("there is no option " + name + " before a command", help: "consilium COMMAND [options]")
    }
    let nearest = Spelling.nearest(to: name, among: CommandTable.every.map(\.name) + ["help"]).first
    return UsageProblem("there is no command \"" + name + "\"", help: nearest.map { "did you mean " + $0 + "?" })
  }

  private static func report(_ problem: UsageProblem, of command: CommandDescription?, console: inout Console) {
    console.complain(problem.message, help: problem.help)
    console.complain(line: "see: consilium " + (command.map { $0.name + " --help" } ?? "help"))
  }
}
