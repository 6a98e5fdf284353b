import Evaluation
import RuleBooks

/// Marks the answers of a class; each keeps its place, whether it could be marked or not.
package struct ClassMarking: Sendable {
  /// A learner with all that was marked of theirs.
  package struct Learner: Sendable {
    package let name: String
    package fileprivate(set) var markings: [Marking] = []

    package var points: Points { markings.reduce(Points.none) { $0 + $1.points } }
    package var most: Points { markings.reduce(Points.none) { $0 + $1.most } }
  }

  package let book: RuleBook
  package let answers: [MarkedAnswer]
  /// The learners in the order in which they first appear.
  package let learners: [Learner]
  /// The scenarios in the order in which they first appear, with what was marked of each.
  package let scenarios: [(scenario: Scenario, markings: [Marking])]
  package let statements: StatementTally

  package init(_ given: [GivenAnswer], pool: ScenarioPool, _ engine: CaseEngine) {
    book = engine.book
    var marker = AnswerMarker(pool, engine)
    let answers = given.map { MarkedAnswer(given: $0, result: marker.mark($0)) }
    self.answers = answers
    var learners: [Learner] = []
    var places: [String: Int] = [:]
    var scenarios: [(scenario: Scenario, markings: [Marking])] = []
    var scenarioPlaces: [ScenarioIdentifier: Int] = [:]
    var statements = StatementTally(engine.book)
    for answer in answers {
      guard let marking = answer.marking else { continue }
      let name = answer.given.learner
      let key = AnswerMarker.key(name)
      let place = places[key] ?? learners.count
      if place == learners.count {
        places[key] = place
        learners.append(Learner(name: name))
      }
      learners[place].markings.append(marking)
      let identifier = marking.scenario.identifier
      let scenarioPlace = scenarioPlaces[identifier] ?? scenarios.count
      if scenarioPlace == scenarios.count {
        scenarioPlaces[identifier] = scenarioPlace
        scenarios.append((marking.scenario, []))
      }
      scenarios[scenarioPlace].markings.append(marking)
      statements.count(marking)
    }
    self.learners = learners
    self.scenarios = scenarios
    self.statements = statements
  }

  /// How many answers could not be marked.
  package var refusedCount: Int { answers.count { $0.marking == nil } }
}
