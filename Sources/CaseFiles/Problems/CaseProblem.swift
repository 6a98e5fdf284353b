/// What is wrong with a case that could not be read, and where.
package struct CaseProblem: Error, Sendable, Equatable {
  package let code: CaseProblemCode
  /// One sentence, lower case, without a full stop; of the patient's data it shows only the value that is wrong.
  package let message: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in characters.
  package let column: Int
  /// What to write instead.
  package let help: String?

  package init(code: CaseProblemCode, message: String, line: Int, column: Int, help: String?) {
    self.code = code
    self.message = message
    self.line = line
    self.column = column
    self.help = help
  }

  /// - Parameters:
  ///   - fault: What is wrong.
  ///   - position: Where it stands in the file.
  ///   - losesRest: Whether nothing behind it in the file could be read.
  init(_ fault: Fault, at position: TextPosition, losesRest: Bool = false) {
    let wording = FaultWording(fault)
    code = wording.code
    message = wording.message
    line = position.line
    column = position.column
    help = losesRest ? FaultWording.losingRest(wording.help) : wording.help
  }

  /// A fact that is given a second time, under this key.
  package static func duplicate(of fact: String, key: String) -> CaseProblem {
    CaseProblem(.duplicateKey(key, meaning: fact, isColumn: false), at: TextPosition(offset: 0))
  }
}
