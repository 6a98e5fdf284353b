/// The problems found so far, up to a limit.
struct ProblemLog: Sendable {
  private(set) var diagnostics: [Diagnostic] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  var count: Int { diagnostics.count }

  mutating func add(
    _ problem: SyntaxProblem,
    at place: Place,
    related: [Diagnostic.Related] = [],
    fixes: [Fix] = []
  ) {
    guard diagnostics.count < limit else { return }
    diagnostics.append(problem.diagnostic(at: place, related: related).with(fixes))
  }
}
