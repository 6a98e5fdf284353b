import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("What the rules say together of an option")
struct OptionSurveyTests {
  /// All possible completions that the book covers.
  private func completions(_ engine: CaseEngine) -> [[Int]] {
    var all: [[Int]] = [[]]
    for level in engine.space.levels { all = all.flatMap { head in (0..<level.arity).map { head + [$0] } } }
    let evaluator = PlainEvaluator(engine)
    return all.filter { evaluator.isPossible($0) && evaluator.isCovered($0) }
  }

  private func status(_ subject: OptionSurvey.Subject) -> UInt8 {
    switch subject {
    case .contested: StatusSet.contested
    case .excludedThoughSupported: StatusSet.excludedThoughSupported
    case .silent: StatusSet.silent
    }
  }

  @Test("Patients are found exactly where going through all completions finds some", arguments: UInt64(1)...40)
  func bruteForce(seed: UInt64) throws {
    let file = RandomRuleFile(seed: seed, mostCompletions: 512)
    guard let engine = RuleFileCheck(Array(file.text.utf8)).engine else { return }
    let completions = completions(engine)
    let evaluator = PlainEvaluator(engine)
    let survey = OptionSurvey(engine)
    for option in engine.book.options.indices {
      let statuses = Set(completions.map { evaluator.status(of: option, $0) })
      for subject in OptionSurvey.Subject.allCases {
        let group = try #require(survey.patients(subject, of: option), "seed \(seed)")
        #expect(group.witnesses.isEmpty == !statuses.contains(status(subject)), "seed \(seed), \(subject), \(option)")
        #expect(group.isComplete || group.witnesses.count == OptionSurvey.limit)
      }
    }
  }

  private static let rules = """
    rules small version 1.0.0 language 1
    source page "A page" statement s.1 "A statement."
    option drug "Drug"
    fact site "Site": one of lung, liver, skin
    fact size "Size": number from 0 to 100 mm step 1
    fact fit "Fit": yes or no
    rule r.1 for drug when site is lung or size above 20 mm because "B." cite page s.1
    rule r.2 against drug when size above 50 mm because "B." cite page s.1
    rule r.3 excludes drug when not fit and site is liver because "B." cite page s.1
    """

  @Test("The patients are told in words")
  func words() throws {
    let engine = try #require(RuleFileCheck(Array(Self.rules.utf8)).engine)
    let survey = OptionSurvey(engine)
    let contested = try #require(survey.patients(.contested, of: 0))
    #expect(contested.isComplete)
    #expect(
      contested.witnesses.map(\.words) == [
        "Site: lung or skin; Size: at least 51 mm", "Size: at least 51 mm; Fit: yes",
      ]
    )
    let excluded = try #require(survey.patients(.excludedThoughSupported, of: 0))
    #expect(excluded.witnesses.map(\.words) == ["Site: liver; Size: at least 21 mm; Fit: no"])
  }

  @Test("A rule has a row for each way in which its condition can hold, and an empty one where it always does")
  func table() throws {
    let text = Self.rules + "\nrule r.4 weakly for drug always because \"B.\" cite page s.1\n"
    let engine = try #require(RuleFileCheck(Array(text.utf8)).engine)
    let table = ConditionTable(engine, rules: [0, 1, 2, 3])
    #expect(table.facts == [0, 1, 2])
    #expect(table.left.isEmpty)
    let rows = table.rows.map { row in "\(row.rule): " + table.facts.map { row.cells[$0] ?? "" }.joined(separator: "|")
    }
    #expect(
      Set(rows) == ["0: lung||", "0: |at least 21 mm|", "1: |at least 51 mm|", "2: liver||no", "3: ||"]
    )
  }
}
