/// Why a file or folder could not be read or written.
struct FileProblem: Error, Sendable, Equatable {
  let file: String
  let reason: String
  var isWriting = false

  var message: String { (isWriting ? "cannot write " : "cannot read ") + file + ": " + reason }
}
