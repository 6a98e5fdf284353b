/// What is wrong with a command line.
struct UsageProblem: Error, Sendable, Equatable {
  /// One sentence, lower case, without a full stop.
  let message: String
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// A word that is not among the names that there are.
  ///
  /// - Parameters:
  ///   - message: What is wrong.
  ///   - word: The word.
  ///   - names: What it could have been.
  ///   - otherwise: The help where nothing is like the word; nil lists all names.
  init(_ message: String, _ word: String, among names: [String], otherwise: String? = nil) {
    let list = names.isEmpty ? nil : "it can be " + names.joined(separator: ", ")
    self.init(message, help: Suggestion.question(about: word, among: names) ?? otherwise ?? list)
  }
}
