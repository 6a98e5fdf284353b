import Consilium

/// The manual, made from the table of commands.
struct ManualPage {
  let commands: [CommandDescription]

  var text: String {
    var writer = RoffWriter()
    writer.title("consilium", section: 1, date: Version.date, source: Version.line, manual: "User Commands")
    writeStart(&writer)
    writer.section("COMMANDS")
    for command in commands { write(command, &writer) }
    writeOptions(&writer)
    writeSurroundings(&writer)
    writeExamples(&writer)
    writer.section("SEE ALSO")
    writer.line("consilium help COMMAND, consilium explain CODE, consilium completions SHELL")
    return writer.text
  }

  private func writeStart(_ writer: inout RoffWriter) {
    writer.section("NAME")
    writer.line("consilium - the treatment options of a neuroendocrine tumour, with their reasons")
    writer.section("SYNOPSIS")
    writer.line("consilium COMMAND [arguments] [options]")
    writer.section("DESCRIPTION")
    writer.line(
      "Consilium takes what is known of a patient and a rule file that a clinician can read, and lays out for a "
        + "multidisciplinary team which treatments of the source document are candidates, why, why not the others, and "
        + "which missing fact could still change that. It argues; the team decides. It is not medical advice."
    )
    writer.paragraph(
      "A case is a JSON object, a line of NDJSON or a row of CSV. What it does not say is unknown, and unknown is never "
        + "taken for no: an answer holds for every way in which the missing facts could turn out, or says what it hangs on."
    )
    writer.paragraph("A verdict is candidate, provisional, possible, excluded, unsupported or, rarely, undecided.")
  }

  private func write(_ command: CommandDescription, _ writer: inout RoffWriter) {
    writer.subsection(command.usage)
    writer.line(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
    for argument in command.arguments { writer.entry(argument.name, argument.help) }
    for option in command.options { writer.entry("--" + option.name, placeholder: option.valueName, option.help) }
  }

  private func writeOptions(_ writer: inout RoffWriter) {
    writer.section("OPTIONS")
    writer.line("Options stand behind the command, before or after its arguments, as --name value or --name=value.")
    writer.entry("--help, -h", "The list of commands, or behind a command the page about it.")
    writer.entry("--version, -V", "The version of the program.")
    writer.entry("--", "What follows is an argument, even where it begins with a hyphen.")
  }

  private func writeSurroundings(_ writer: inout RoffWriter) {
    writer.section("EXIT STATUS")
    writer.line("Where several hold, 2 goes before 1, 1 before 3 and 3 before 4.")
    for status in ExitStatus.allCases { writer.entry(String(status.rawValue), status.meaning) }
    writer.section("FILES")
    writer.entry("RULES.signatures", "Who signed what of a rule file, beside it.")
    writer.entry(
      "FILE.part",
      "What a run with --output FILE has written so far; it takes its name when it is complete."
    )
    writer.entry("FILE.part.run", "What that run was given, so that --resume continues no other.")
    writer.paragraph("The rules " + BuiltInRules.names.joined(separator: " and ") + " are built in and need no file.")
    writer.section("ENVIRONMENT")
    writer.entry("NO_COLOR", "If it is set and not empty, nothing is coloured.")
    writer.entry("TERM", "If it is dumb, nothing is coloured. Files and pipes never are.")
    writer.entry("TMPDIR", "Where benchmark keeps its rules and cases for as long as it runs; /tmp if it is not set.")
  }

  private func writeExamples(_ writer: inout RoffWriter) {
    writer.section("EXAMPLES")
    writer.line("The paths are those of the program's own repository.")
    for command in commands where command.name != "help" {
      writer.paragraph(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ":")
      writer.example(command.examples)
    }
  }
}
