import CaseSpaces
import Evaluation
import Interviews
import Reports
import RuleBooks
import Testing

@Suite("Interviews without enough budget")
struct BudgetTests {
  @Test(
    "Where it cannot be told what matters, facts are asked all the same, and it is never said that nothing matters",
    arguments: [1, 4, 16, 64]
  )
  func exhausted(steps: Int) throws {
    let book = try InterviewBook.engine().book
    let engine = try CaseEngine(book, budget: Budget(steps: steps, nodes: steps))
    var interview = Interview(engine, InterviewBook.nobody(engine))
    var output = Output()
    TextSheetWriter(isColoured: false).write(interview.opening(), into: &output)
    var asked: Set<Int> = []
    while let fact = interview.subject, asked.count < 20 {
      asked.insert(fact)
      TextSheetWriter(isColoured: false).write(interview.take(":unknown"), into: &output)
    }
    #expect(interview.isExhausted)
    let isUndecided = interview.isUndecided
    let text = String(decoding: output.bytes, as: UTF8.self)
    let claims = text.contains("Nothing that could still be said") || text.contains("No other fact changes")
    #expect(!claims || !isUndecided, "\(text)")
  }
}
