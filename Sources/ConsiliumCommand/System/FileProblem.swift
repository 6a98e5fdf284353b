/// Why a file or folder could not be read.
struct FileProblem: Error, Sendable, Equatable {
  let file: String
  let reason: String

  var message: String { "cannot read " + file + ": " + reason }
}
