import CaseFiles

/// A case that cannot be read.
public struct CaseError: Error, Sendable {
  /// The code, such as `F301`; `consilium explain F301` says more.
  public let code: String
  /// One sentence that shows no other data of the patient than the value that is wrong.
  public let message: String
  /// The line, counted from 1.
  public let line: Int
  /// The column in characters, counted from 1.
  public let column: Int
  /// What to write instead, where that can be said.
  public let help: String?

  init(_ problem: CaseProblem) {
    code = problem.code.rawValue
    message = problem.message
    line = problem.line
    column = problem.column
    help = problem.help
  }
}
