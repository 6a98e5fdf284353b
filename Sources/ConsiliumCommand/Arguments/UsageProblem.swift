/// What is wrong with a command line.
struct UsageProblem: Error, Sendable, Equatable {
  /// One sentence, lower case, without a full stop.
  let message: String
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
