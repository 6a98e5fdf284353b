/// Every command of the program, in the order of its help; help, completions and the manual are made from this table.
enum CommandTable {
  static let every = work + ruleWork + reference

  /// What is done with cases.
  static let work = [evaluate, missing, why, change, ask, record, quiz, audit]
  /// What is done with rule files.
  static let ruleWork = [check, test, diff, format, document, sign, languageServer]
  /// What is looked up.
  static let reference = [facts, schema, template, explain, benchmark, completions, manual, help]

  static func command(_ name: String) -> CommandDescription? { every.first { $0.name == name } }
}
