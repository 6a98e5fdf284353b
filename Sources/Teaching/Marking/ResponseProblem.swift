/// Why words are not a response.
package struct ResponseProblem: Error, Sendable, Equatable {
  /// One sentence, lower case, without a full stop.
  package let message: String
  package let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
