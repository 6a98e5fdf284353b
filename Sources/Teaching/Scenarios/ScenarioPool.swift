import Evaluation
import RuleBooks

/// Every scenario that a rule book yields, whatever is drawn from them: the same ones on every machine.
///
/// That the pool does not depend on a quiz's settings lets an identifier alone find its scenario again.
package struct ScenarioPool: Sendable {
  /// How many facts a case of the rule file must tell to make a story; of a small file fewer are enough.
  private static let enoughFacts = 6

  package let drafts: [ScenarioDraft]
  private let positions: [ScenarioIdentifier: Int]

  package init(_ engine: CaseEngine) {
    var collector = Collector(engine.book)
    var finder = TurningPatients(engine)
    let fewest = min(Self.enoughFacts, max(1, finder.tellingCount / 2))
    for (index, bookCase) in engine.book.cases.enumerated() {
      let knowledge = bookCase.patient.knowledge
      guard knowledge.count(where: { $0.isTelling }) >= fewest else { continue }
      collector.add(knowledge, .bookCase(index), family: index)
    }
    var family = engine.book.cases.count
    for turn in finder.turns() {
      for (origin, knowledge) in turn { collector.add(knowledge, origin, family: family) }
      family += 1
    }
    drafts = collector.drafts
    positions = collector.positions
  }

  /// The scenario that somebody names.
  package func scenario(typed text: String, _ engine: CaseEngine) throws(ResponseProblem) -> Scenario {
    let identifier: ScenarioIdentifier
    do throws(ScenarioIdentifier.Problem) {
      identifier = try ScenarioIdentifier(typed: text, digest: engine.book.digest)
    } catch {
      throw Self.problem(error)
    }
    guard let position = positions[identifier], let scenario = Scenario(drafts[position], engine) else {
      throw ResponseProblem("these rules have no scenario " + identifier.text)
    }
    return scenario
  }

  private static func problem(_ problem: ScenarioIdentifier.Problem) -> ResponseProblem {
    switch problem {
    case .malformed:
      ResponseProblem("the scenario is not named by its identifier", help: "it stands on the sheet: q-7f3kq2m-9")
    case .mistyped:
      ResponseProblem("a character of the scenario's identifier is mistyped", help: "compare it with the sheet")
    case .otherBook:
      ResponseProblem(
        "the scenario belongs to another rule file, or to another version of this one",
        help: "name the rule file with --rules"
      )
    }
  }
}

/// Gathers drafts, each patient once and each under a name of its own.
private struct Collector {
  let book: RuleBook
  var drafts: [ScenarioDraft] = []
  var positions: [ScenarioIdentifier: Int] = [:]
  private var contents: Set<String> = []

  init(_ book: RuleBook) { self.book = book }

  mutating func add(_ knowledge: [Knowledge], _ origin: ScenarioOrigin, family: Int) {
    let content = ScenarioDraft.content(knowledge, of: book)
    guard contents.insert(content).inserted else { return }
    var attempt = 0
    var identifier = ScenarioIdentifier(content: content, digest: book.digest)
    while positions[identifier] != nil {
      attempt += 1
      identifier = ScenarioIdentifier(content: content, digest: book.digest, attempt: attempt)
    }
    positions[identifier] = drafts.count
    drafts.append(ScenarioDraft(identifier: identifier, origin: origin, knowledge: knowledge, family: family))
  }
}
