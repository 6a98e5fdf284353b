import CaseSpaces
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("The check on a budget")
struct CheckBudgetTests {
  @Test("What the budget does not suffice for is said to be undecided and never passed over", arguments: Corpus.files)
  func neverSilent(name: String) throws {
    guard let book = RuleBookReader.read(try Corpus.bytes(name)).book else { return }
    let whole = try Self.codes(book, .standard)
    #expect(!whole.contains("C308"))
    var isScarceAnywhere = false
    for steps in [0, 3, 10, 30, 100, 300, 1_000, 10_000] {
      let found = try Self.codes(book, Budget(steps: steps, nodes: steps))
      let missed = whole.filter { !found.contains($0) }
      #expect(missed.isEmpty || found.contains("C308"), "\(steps) steps: \(found) without \(missed)")
      isScarceAnywhere = isScarceAnywhere || found.contains("C308")
    }
    #expect(isScarceAnywhere)
  }

  private static func codes(_ book: RuleBook, _ budget: Budget) throws -> Set<String> {
    let engine = try CaseEngine(book, budget: budget)
    return Set(LogicCheck.findings(engine, .everything, trials: CaseTrial.all(engine)).map(\.problem.code.rawValue))
  }
}
