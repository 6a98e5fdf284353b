import Consilium
import Evaluation
import Foundation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("The shipped rule file")
struct ShippedRulesTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Rules/neuroendocrine-tumours.rules").standardized
  static let text: [UInt8] = (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? []
  static let check = RuleFileCheck(text, .everything)

  @Test("It is the file that is built into the library")
  func isBuiltIn() {
    #expect(BuiltInRules.neuroendocrineTumours == Self.text)
  }

  @Test("Nothing is found wrong with it, and the remarks about it are few")
  func hasNoFindings() {
    #expect(
      Self.check.diagnostics.filter { $0.severity != .information }.map { "\($0.code.rawValue) \($0.message)" } == []
    )
    #expect(Self.check.diagnostics.count <= 12)
  }

  @Test("Every case in it has the answer that it expects")
  func casesHold() throws {
    let engine = try #require(Self.check.engine)
    #expect(engine.book.cases.count >= 30)
    for trial in CaseTrial.all(engine) where !trial.failures.isEmpty {
      Issue.record("\(engine.book.cases[trial.position].title): \(trial.failures)")
    }
  }

  @Test("Every rule of it has a case that fails when the rule is switched off")
  func everyRuleIsNeeded() throws {
    let engine = try #require(Self.check.engine)
    for index in engine.book.rules.indices {
      let without = engine.revised(by: .switchingOff(rule: index))
      // The cases that name the rule first: one of them fails most likely.
      let named = engine.book.cases.indices.filter { engine.book.cases[$0].names(rule: index) }
      let fails = (named + engine.book.cases.indices).contains { !CaseTrial($0, without).failures.isEmpty }
      #expect(fails, "no case needs rule \(engine.book.rules[index].id)")
    }
  }

  @Test("Every question and every impossible combination is met by a case")
  func everyConstraintIsMet() throws {
    let engine = try #require(Self.check.engine)
    var asked: Set<Int> = []
    var clashing: Set<Int> = []
    for trial in CaseTrial.all(engine) {
      asked.formUnion(trial.answer.questions)
      for case .constraint(let index) in trial.answer.conflicts.flatMap({ $0.reasons }) { clashing.insert(index) }
    }
    for (index, question) in engine.book.questions.enumerated() {
      #expect(asked.contains(index), "no case asks \(question.id)")
    }
    for (index, constraint) in engine.book.constraints.enumerated() {
      #expect(clashing.contains(index), "no case contradicts \(constraint.id)")
    }
  }

  @Test("Its cases show every rule, both sides of every limit, and all else that they should")
  func coverage() throws {
    let survey = CoverageSurvey(try #require(Self.check.engine))
    let coverage = survey.coverage()
    let wording = CoverageWording(book: survey.engine.book, boundaries: survey.boundaries)
    #expect(coverage.missing.map(wording.missing) == [])
    #expect(coverage.unreachable.isEmpty && !coverage.isUndecided)
  }

  @Test("Every verdict but undecided occurs in it")
  func everyVerdictOccurs() throws {
    let engine = try #require(Self.check.engine)
    let found = Set(CaseTrial.all(engine).flatMap { $0.answer.options.map(\.verdict) })
    #expect(found == Set(Evaluation.Verdict.allCases).subtracting([.undecided]))
  }
}

extension BookCase {
  func names(rule index: Int) -> Bool {
    expectations.contains { expectation in
      switch expectation {
      case .verdict(_, _, let by), .contested(_, let by): by.contains { $0.rule == index }
      case .notes(let rules): rules.contains(index)
      default: false
      }
    }
  }
}
