import Reports
import RuleBooks

/// The commands that describe what a rule book asks and what comes out: `facts`, `schema` and `template`.
enum ReferenceCommands {
  @Sendable
  static func facts(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    let writer = TextSheetWriter(isColoured: console.isOutputColoured)
    return write(arguments, console: &console) { book, output in
      writer.write(FactSheetBuilder(book: book).sheet(), into: &output)
    }
  }

  @Sendable
  static func schema(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    write(arguments, console: &console) { book, output in
      if arguments.has("results") {
        ResultSchema(book: book).write(into: &output)
      } else {
        CaseSchema(book: book).write(into: &output)
      }
    }
  }

  @Sendable
  static func template(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    write(arguments, console: &console) { book, output in
      let template = CaseTemplate(book: book, showsLabels: arguments.has("labels"))
      if arguments.value("format") == "csv" {
        template.writeCSV(into: &output)
      } else {
        template.writeJSON(into: &output)
      }
    }
  }

  private static func write(
    _ arguments: ParsedArguments,
    console: inout Console,
    _ describe: (RuleBook, inout Output) -> Void
  ) -> ExitStatus {
    guard let book = RuleLoading.book(arguments, console: &console) else { return .unusable }
    var output = Output()
    describe(book, &output)
    console.write(output.bytes)
    return .fine
  }
}
