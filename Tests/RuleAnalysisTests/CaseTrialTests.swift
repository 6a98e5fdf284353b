import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("The cases inside a rule file")
struct CaseTrialTests {
  private static func failures(_ expectation: String) throws -> [CaseFailure] {
    let text = """
      rules small version 1.0.0 language 1
      intent cure
      source page "A page" statement s.1 "A statement."
      option surgery "Surgery"
      option watching "Watching"
      fact spread "Spread": yes or no required
      fact fit "Fit": yes or no
      fact old "Old": yes or no
      rule r.yes for surgery to cure when not spread because "B." cite page s.1
      rule r.no excludes surgery when not fit because "B." cite page s.1
      rule r.but against surgery when old because "B." cite page s.1
      rule r.note notes surgery when old because "B." cite page s.1
      impossible C when spread and old because "B."
      question Q when fit and old because "B?"
      case "tried" given spread no, old yes expect \(expectation)
      """
    let engine = try #require(RuleFileCheck(Array(text.utf8)).engine)
    return CaseTrial(0, engine).failures
  }

  @Test(
    "What the answer says is as expected",
    arguments: [
      "provisional surgery by r.yes, r.but", "contested surgery by r.but", "unsupported watching", "notes r.note",
      "depends surgery on fit", "missing fit",
    ]
  )
  func met(expectation: String) throws {
    #expect(try Self.failures(expectation) == [])
  }

  @Test(
    "What the answer does not say is a failure that names it",
    arguments: [
      ("candidate surgery", CaseFailure.verdict(option: 0, expected: .candidate, found: .provisional)),
      ("provisional surgery by r.no", .ruleDoesNotHold(rule: 1, option: 0)),
      ("contested watching", .notContested(option: 1)),
      ("question Q", .questionNotAsked(0)),
      ("depends surgery on old", .doesNotDepend(option: 0, fact: 2)),
      ("missing spread", .notMissing(fact: 0)),
      ("conflict C", .noConflict(constraint: 0)),
      ("out of scope", .inScope),
    ]
  )
  func missed(expectation: String, failure: CaseFailure) throws {
    #expect(try Self.failures(expectation) == [failure])
  }
}
