import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// What helps with a scenario: first the facts that matter, then the statements that speak about them.
struct ScenarioHints {
  let lines: [Phrase]

  init(_ scenario: Scenario, _ wording: ScenarioWording, _ engine: CaseEngine) {
    let book = engine.book
    var facts: [Int] = []
    for option in scenario.focus {
      let sufficient = engine.explain(scenario.patient, option: option)?.sufficientFacts
      let open = scenario.answer(on: option)?.depends
      facts += sufficient ?? ((open?.alone ?? []) + (open?.together ?? []))
    }
    let decisive = book.facts.indices.filter { facts.contains($0) || scenario.clashingFacts.contains($0) }
    let options = BookWording.list(scenario.focus.map { wording.wording.label(ofOption: $0) }, "and")
    let first =
      decisive.isEmpty
      ? "No fact of this patient decides on " + options + "."
      : "For " + options + " look at: " + decisive.map { Self.words($0, scenario, wording) }.joined(separator: "; ")
        + "."
    var references: [Reference] = []
    for sentence in scenario.sentences where sentence.truth != .fails {
      for reference in book.rules[sentence.rule].references where !references.contains(reference) {
        references.append(reference)
      }
    }
    var second = Phrase("The source: ")
    for (position, reference) in references.enumerated() {
      if position > 0 { second.append(" ") }
      second.append(wording.statement(reference))
    }
    lines = [Phrase(first)] + (references.isEmpty ? [] : [second])
  }

  private static func words(_ fact: Int, _ scenario: Scenario, _ wording: ScenarioWording) -> String {
    let known = scenario.patient.knowledge[fact]
    guard known.isTelling else { return wording.wording.label(ofFact: fact) + " (not recorded)" }
    return wording.wording.statement(known, ofFact: fact)
  }
}
