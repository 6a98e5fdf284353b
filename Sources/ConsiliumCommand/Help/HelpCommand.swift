/// `consilium help`: every command, or the page about one.
enum HelpCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let name = arguments.positional.first else {
      console.write(HelpPage.overview())
      return .fine
    }
    guard let command = CommandTable.command(name) else {
      console.complain(CommandTable.unknownCommand(name))
      return .unusable
    }
    console.write(HelpPage.page(for: command))
    return .fine
  }
}
