/// Why a file or folder could not be read or written, or a program not be run.
struct FileProblem: Error, Sendable, Equatable {
  let file: String
  let reason: String
  private let verb: String

  init(file: String, reason: String) {
    self.file = file
    self.reason = reason
    verb = "read"
  }

  init(writing file: String, reason: String) {
    self.file = file
    self.reason = reason
    verb = "write"
  }

  init(running program: String, reason: String) {
    file = program
    self.reason = reason
    verb = "run"
  }

  var message: String { "cannot " + verb + " " + file + ": " + reason }
}
