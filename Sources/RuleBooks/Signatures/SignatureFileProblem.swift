/// Why a file of signatures cannot be read.
package struct SignatureFileProblem: Error, Sendable, Equatable {
  /// Counts from 1; nil where the whole file is meant.
  package let line: Int?
  /// Lower case, without a full stop.
  package let message: String

  package init(line: Int?, _ message: String) {
    self.line = line
    self.message = message
  }
}
