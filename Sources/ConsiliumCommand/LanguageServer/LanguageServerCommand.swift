import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `consilium language-server`: helps an editor with rule files, or writes the files that it needs for that.
enum LanguageServerCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let folder = arguments.value("editor-files") else {
      var server = LanguageServer(input: MessageInput(STDIN_FILENO), console: console)
      let status = server.run()
      // What could not be written is said when the program ends.
      console = server.console
      return status
    }
    do {
      try EditorFiles.write(into: Path(folder))
      return .fine
    } catch {
      console.complain(error)
      return .unusable
    }
  }
}
