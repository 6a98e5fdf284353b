/// `consilium manual`: the manual as a page for `man`.
enum ManualCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    console.write(ManualPage(commands: CommandTable.every).text)
    return .fine
  }
}
