/// A command of the program: all that its help, its parsing and its completion need.
struct CommandDescription: Sendable {
  /// A word that stands without a name.
  struct Argument: Sendable {
    let name: String
    /// The words allowed; empty where any is.
    var choices: [String] = []
    let help: String
    var isRequired = true
    /// Whether there may be several; only the last argument of a command repeats.
    var isRepeated = false

    var kind: WordKind { WordKind(of: name) }
  }

  /// A word that is introduced by `--name`.
  struct Option: Sendable {
    let name: String
    /// What the value is called; nil for an option without one.
    var valueName: String?
    /// The values allowed; empty where any is.
    var choices: [String] = []
    var isRepeatable = false
    let help: String

    var kind: WordKind { WordKind(of: valueName ?? "") }
  }

  let name: String
  /// What other programs call such a command; only to suggest this one.
  var otherNames: [String] = []
  /// A few words for the list of commands.
  let summary: String
  var arguments: [Argument] = []
  var options: [Option] = []
  /// A worked example, one command per line.
  let examples: [String]
  let run: @Sendable (ParsedArguments, inout Console) -> ExitStatus

  func option(_ name: String) -> Option? { options.first { $0.name == name } }

  /// How the command is called: `consilium why CASE OPTION [options]`.
  var usage: String {
    var words = ["consilium", name]
    for argument in arguments {
      let word = argument.name + (argument.isRepeated ? "..." : "")
      words.append(argument.isRequired ? word : "[" + word + "]")
    }
    if !options.isEmpty { words.append("[options]") }
    return words.joined(separator: " ")
  }
}
