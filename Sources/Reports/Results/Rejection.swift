/// Why a case could not be read.
package struct Rejection: Sendable, Equatable {
  package let code: String
  package let message: String
  package let line: Int?
  package let column: Int?
  package let help: String?

  package init(code: String, message: String, line: Int?, column: Int?, help: String?) {
    self.code = code
    self.message = message
    self.line = line
    self.column = column
    self.help = help
  }
}
