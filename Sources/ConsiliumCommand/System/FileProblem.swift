/// Why a file or folder could not be read or written, or a program not be run.
struct FileProblem: Error, Sendable, Equatable {
  let file: String
  let reason: String
  /// What may have been meant.
  let help: String?
  private let verb: String

  init(file: String, reason: String, help: String? = nil) { self.init("read", file, reason, help) }

  init(writing file: String, reason: String, help: String? = nil) { self.init("write", file, reason, help) }

  init(running program: String, reason: String) { self.init("run", program, reason, nil) }

  private init(_ verb: String, _ file: String, _ reason: String, _ help: String?) {
    self.file = file
    self.reason = reason
    self.help = help
    self.verb = verb
  }

  var message: String { "cannot " + verb + " " + file + ": " + reason }

  /// The same problem, where a name that is built in may have been meant.
  func orMeant(_ question: String?) -> FileProblem {
    question.map { FileProblem(verb, file, reason, $0) } ?? self
  }
}
