import Batches

/// Where the results of a run go, in their order; one thread at a time has it.
struct BatchSink: Sendable {
  private(set) var console: Console
  private(set) var outcome: BatchOutcome

  init(_ console: Console, _ outcome: BatchOutcome) {
    self.console = console
    self.outcome = outcome
  }

  /// Whether nothing written from now on arrives anywhere.
  var isClosed: Bool { console.isClosed }

  /// Takes in what came of a block.
  mutating func add(_ result: BlockResult) {
    guard !isClosed else { return }
    outcome.add(result)
    console.write(result.output)
    console.flush()
  }

  /// Says what is wrong with an input.
  mutating func add(_ problem: FileProblem) {
    guard !isClosed else { return }
    console.complain(problem.message)
    outcome.note(.unusable)
  }
}
