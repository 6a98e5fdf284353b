import CaseSpaces
import Evaluation
import RuleBooks

/// A response held against the answer of the rules, name by name.
package struct Marking: Sendable {
  package let scenario: Scenario
  package let response: Response
  package let questions: [MarkedQuestion]

  package init(_ response: Response, to scenario: Scenario) {
    self.scenario = scenario
    self.response = response
    // What is named without being asked for is wrong all the same.
    let named = Verdict.allCases.filter { !scenario.askedVerdicts.contains($0) && response.verdicts.contains($0) }
    var questions = (scenario.askedVerdicts + named).map { verdict in
      let (named, own) = (response.verdicts, scenario.verdicts)
      let options = own.indices
      let isAsked = scenario.askedVerdicts.contains(verdict)
      return MarkedQuestion(
        .verdict(verdict),
        right: isAsked ? options.filter { own[$0] == verdict && named[$0] == verdict } : [],
        missed: isAsked ? options.filter { own[$0] == verdict && named[$0] != verdict } : [],
        wrong: options.filter { own[$0] != verdict && named[$0] == verdict },
        wrongInAll: options.count { own[$0] != verdict }
      )
    }
    if scenario.asksForContradiction || !response.clashing.isEmpty {
      let clashing = scenario.clashingFacts
      let told = scenario.patient.knowledge.count { $0.isTelling }
      questions.append(
        MarkedQuestion(
          .contradiction,
          right: clashing.filter { response.clashing.contains($0) },
          missed: clashing.filter { !response.clashing.contains($0) },
          wrong: response.clashing.filter { !clashing.contains($0) }.sorted(),
          wrongInAll: told - clashing.count
        )
      )
    }
    let sentences = scenario.sentences.indices
    func isRight(_ position: Int) -> Bool { response.sentences[position] == scenario.sentences[position].truth }
    questions.append(
      MarkedQuestion(
        .sentences,
        right: sentences.filter { isRight($0) },
        missed: sentences.filter { scenario.sentences[$0].truth != .fails && !isRight($0) },
        wrong: sentences.filter { response.sentences[$0] != nil && !isRight($0) },
        wrongInAll: scenario.sentences.count { $0.truth == .fails }
      )
    )
    self.questions = questions
  }

  /// What the scenario earns.
  package var points: Points {
    max(.none, questions.reduce(Points.none) { $0 + $1.points })
  }

  /// What the scenario can earn at most.
  package var most: Points { Marking.most(scenario) }

  /// What a scenario can earn at most.
  static func most(_ scenario: Scenario) -> Points {
    let options = scenario.verdicts.count { scenario.askedVerdicts.contains($0) }
    let clashing = scenario.asksForContradiction ? scenario.clashingFacts.count : 0
    let sentences = scenario.sentences.count { $0.truth != .fails }
    return Points(hundredths: (options + clashing + sentences) * 100)
  }

  /// The questions about verdicts and contradictions, and the one about sentences.
  package func question(_ subject: MarkedQuestion.Subject) -> MarkedQuestion? {
    questions.first { $0.subject == subject }
  }
}
