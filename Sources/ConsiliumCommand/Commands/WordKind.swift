/// What a word of a command line names, told by what the table of commands calls it.
enum WordKind: Sendable, Equatable {
  /// A file of cases.
  case caseFile
  /// A rule file, or the name of built-in rules.
  case ruleFile
  case file
  case folder
  /// A treatment of the rules.
  case treatment
  case fact
  /// A fact with a value behind `=`.
  case setting
  /// The code of a finding.
  case code
  case command
  /// A word of one's own: a number, a day, a name.
  case free

  init(of name: String) {
    self =
      switch name {
      case "CASE", "CASES", "LIST": .caseFile
      case "RULES", "OLD", "NEW": .ruleFile
      case "FILE": .file
      case "FOLDER": .folder
      case "OPTION": .treatment
      case "FACT": .fact
      case "FACT=VALUE": .setting
      case "CODE": .code
      case "COMMAND": .command
      default: .free
      }
  }
}
