import CaseFiles

/// Why a line cannot be taken, and what to type instead.
struct Refusal: Error, Sendable, Equatable {
  let message: String
  let help: String?

  init(message: String, help: String?) {
    self.message = message
    self.help = help
  }

  /// What is wrong with an entry of a case.
  init(_ problem: CaseProblem) {
    message = problem.message
    help = problem.help
  }
}
