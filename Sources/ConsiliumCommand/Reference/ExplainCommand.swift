import Reports

/// `consilium explain`: the page about a code, or the list of all codes.
enum ExplainCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let name = arguments.positional.first else {
      write(CodeSheetBuilder.list(), console: &console)
      return .fine
    }
    guard let page = CodePages.page(named: name) else {
      console.complain("no finding has the code `" + name + "`", help: help(for: name))
      return .unusable
    }
    write(CodeSheetBuilder.sheet(about: page), console: &console)
    return .fine
  }

  private static func write(_ sheet: Sheet, console: inout Console) {
    var output = Output()
    TextSheetWriter(isColoured: console.isOutputColoured).write(sheet, into: &output)
    console.write(output.bytes)
  }

  private static func help(for name: String) -> String {
    let list = "consilium explain lists all codes"
    let question = Suggestion.question(about: name, among: CodePages.every.map(\.code))
    return question.map { $0 + " " + list } ?? list
  }
}
