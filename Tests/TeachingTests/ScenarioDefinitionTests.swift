import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import RuleBooks
import RuleLanguage
import Testing

@testable import Teaching

@Suite("Scenarios and the definition")
struct ScenarioDefinitionTests {
  @Test("The key to a scenario of a random rule file is what the definition says", arguments: UInt64(1)...40)
  func keys(seed: UInt64) throws {
    guard let book = try RandomBookCases.book(seed: seed, mostCompletions: 512, caseCount: 4) else { return }
    let tree = RuleBookReader.read(Array(RandomRuleFile(seed: seed, mostCompletions: 512).text.utf8)).tree
    let definition = try #require(AnswerDefinition(tree: tree, book: book, assignmentLimit: 2_048))
    let engine = try CaseEngine(book)
    let pool = ScenarioPool(engine)
    #expect(Set(pool.drafts.map(\.identifier)).count == pool.drafts.count)
    var random = SplitMix64(seed: seed)
    for draft in random.shuffled(pool.drafts).prefix(8) {
      guard let scenario = Scenario(draft, engine) else { continue }
      let answer = definition.answer(for: scenario.patient)
      #expect(answer.scope == .inside, "seed \(seed)")
      for option in answer.options {
        #expect(scenario.verdicts[option.option] == option.verdict, "seed \(seed) \(draft.identifier.text)")
      }
      let states = definition.ruleStates(for: scenario.patient)
      for sentence in scenario.sentences {
        let truth: Truth =
          switch states[sentence.rule] {
          case .holds: .holds
          case .open: .open
          case .fails: .fails
          }
        #expect(sentence.truth == truth, "seed \(seed) \(draft.identifier.text) \(book.rules[sentence.rule].id)")
      }
      #expect(scenario.clashingFacts == Set(answer.conflicts.flatMap(\.facts)).sorted(), "seed \(seed)")
      if case .side(let option, let fact, let opposite) = draft.origin {
        // The other side is possible, in scope, and turns the option.
        var patient = scenario.patient
        patient.knowledge[fact] = opposite
        let other = definition.answer(for: patient)
        #expect(other.conflicts.isEmpty && other.scope == .inside, "seed \(seed) \(draft.identifier.text)")
        let turned = try #require(other.options.first { $0.option == option })
        let own = try #require(scenario.answer(on: option))
        let isTurned = turned.verdict != own.verdict || turned.isContested != own.isContested
        #expect(isTurned, "seed \(seed) \(draft.identifier.text)")
        if case .range(let one, _) = draft.knowledge[fact], case .range(let next, _) = opposite {
          #expect(abs(one - next) == 1, "seed \(seed): the numbers on both sides of a limit are neighbours")
        }
        #expect(answer.conflicts.isEmpty, "seed \(seed) \(draft.identifier.text)")
      }
    }
  }

  @Test("A perfect response earns every point; naming nothing, or everything, earns none", arguments: UInt64(1)...40)
  func extremes(seed: UInt64) throws {
    guard let book = try RandomBookCases.book(seed: seed, mostCompletions: 512, caseCount: 4) else { return }
    let engine = try CaseEngine(book)
    for draft in ScenarioPool(engine).drafts.prefix(10) {
      guard let scenario = Scenario(draft, engine) else { continue }
      var perfect = Response(to: scenario)
      for (option, verdict) in scenario.verdicts.enumerated() where scenario.askedVerdicts.contains(verdict) {
        perfect.verdicts[option] = verdict
      }
      perfect.clashing = scenario.clashingFacts
      for (position, sentence) in scenario.sentences.enumerated() where sentence.truth != .fails {
        perfect.sentences[position] = sentence.truth
      }
      let best = Marking(perfect, to: scenario)
      #expect(best.points == best.most && best.most > .none, "seed \(seed)")
      #expect(best.questions.allSatisfy { $0.missed.isEmpty && $0.wrong.isEmpty })
      #expect(Marking(Response(to: scenario), to: scenario).points == .none)
      for verdict in scenario.askedVerdicts where scenario.verdicts.contains(where: { $0 != verdict }) {
        var everything = Response(to: scenario)
        everything.verdicts = scenario.verdicts.map { _ in verdict }
        #expect(Marking(everything, to: scenario).points == .none, "seed \(seed)")
      }
      guard scenario.sentences.contains(where: { $0.truth == .fails }) else { continue }
      var all = Response(to: scenario)
      all.sentences = scenario.sentences.map { _ in .holds }
      #expect(Marking(all, to: scenario).points == .none, "seed \(seed)")
    }
  }
}
