/// `consilium completions`: the script with which a shell completes command lines, or the names that such a script asks for.
enum CompletionsCommand {
  static let shells = ["bash", "zsh", "fish"]

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    if let names = arguments.value("names").flatMap(CompletionNames.init(rawValue:)) {
      let book = names.needsBook ? RuleLoading.book(arguments, console: &console) : nil
      guard book != nil || !names.needsBook else { return .unusable }
      for line in names.lines(book) { console.write(line + "\n") }
      return .fine
    }
    guard let script = arguments.positional.first.flatMap(script) else {
      console.complain("completions needs SHELL: bash, zsh or fish", help: "such as consilium completions bash")
      return .unusable
    }
    console.write(script)
    return .fine
  }

  /// The script for a shell; nil where there is none.
  static func script(for shell: String) -> String? {
    switch shell {
    case "bash": BashCompletion(commands: CommandTable.every).script
    case "zsh": ZshCompletion(commands: CommandTable.every).script
    case "fish": FishCompletion(commands: CommandTable.every).script
    default: nil
    }
  }
}
