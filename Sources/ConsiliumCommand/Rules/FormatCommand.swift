import Reports
import RuleLanguage

/// `consilium format`: rule files in the one style.
enum FormatCommand {
  private enum Mode {
    case print
    case write
    case check
  }

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    if arguments.has("write"), arguments.has("check") {
      console.complain("--write and --check exclude each other", help: "--check writes nothing")
      return .unusable
    }
    let mode: Mode = arguments.has("write") ? .write : arguments.has("check") ? .check : .print
    let paths = arguments.positional.map { Path($0) }
    if mode == .write, paths.contains(where: { $0.isStandardInput }) {
      console.complain("standard input cannot be written to", help: "leave out --write")
      return .unusable
    }
    var status = ExitStatus.fine
    for path in paths { status = status.combined(with: format(path, mode, console: &console)) }
    return status
  }

  private static func format(_ path: Path, _ mode: Mode, console: inout Console) -> ExitStatus {
    let text: [UInt8]
    do {
      text = try Files.read(path)
    } catch {
      console.complain(error)
      return .unusable
    }
    switch RuleFormatter.format(text) {
    case .refused(let findings):
      refuse(path, text, findings, console: &console)
      return .findings
    case .formatted(let formatted):
      switch mode {
      case .print:
        console.write(formatted)
        return .fine
      case .check:
        guard formatted != text else { return .fine }
        console.write(ReadableText.visible(path.spoken) + "\n")
        return .findings
      case .write:
        return formatted == text ? .fine : write(formatted, to: path, console: &console)
      }
    }
  }

  private static func write(_ bytes: [UInt8], to path: Path, console: inout Console) -> ExitStatus {
    do {
      try Files.replace(path, with: bytes)
      return .fine
    } catch {
      console.complain(error)
      return .unusable
    }
  }

  /// Says why a file is left as it is.
  private static func refuse(_ path: Path, _ text: [UInt8], _ findings: [Diagnostic], console: inout Console) {
    var output = Output()
    FindingWriter(file: path.spoken, text: text, format: .text, isColoured: console.isErrorColoured)
      .write(findings, into: &output)
    console.complain(output.bytes)
    console.complain(path.spoken + " has errors and is left as it is")
  }
}
