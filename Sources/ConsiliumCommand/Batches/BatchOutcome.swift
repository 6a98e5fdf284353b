import Batches
import Reports

/// What a run amounts to, added up block by block.
struct BatchOutcome: Sendable {
  private(set) var answerCount = 0
  private(set) var rejectCount = 0
  private(set) var bearing = SignatureWording.Bearing()
  private(set) var status = ExitStatus.fine
  /// The inputs that cannot be used.
  private(set) var unread: [UnreadInput] = []

  init() {}

  /// - Parameters:
  ///   - problems: The inputs that cannot be used, which are said.
  ///   - console: Where they are said.
  init(_ problems: [FileProblem], console: inout Console) {
    for problem in problems {
      console.complain(problem)
      note(.unusable)
      unread.append(UnreadInput(problem.file))
    }
  }

  var caseCount: Int { answerCount + rejectCount }

  mutating func add(_ result: BlockResult) {
    answerCount += result.answerCount
    rejectCount += result.rejectCount
    bearing.add(result.bearing)
    if result.rejectCount > 0 { note(.findings) }
    if result.isUndecided { note(.undecided) }
  }

  /// Takes in a status; the graver one stays.
  mutating func note(_ other: ExitStatus) { status = status.combined(with: other) }
}
