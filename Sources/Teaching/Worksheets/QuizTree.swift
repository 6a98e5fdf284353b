import CaseSpaces
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// A quiz as JSON for other tools, with its key where that is wanted.
package struct QuizTree: Sendable {
  private let engine: CaseEngine
  private let wording: ScenarioWording
  private let showsKey: Bool

  package init(_ engine: CaseEngine, showsKey: Bool) {
    self.engine = engine
    self.showsKey = showsKey
    wording = ScenarioWording(engine.book)
  }

  private var book: RuleBook { engine.book }

  package func tree(_ quiz: Quiz) -> JSONTree {
    .object([
      ("format", .number(1)),
      ("rules", Self.rules(book)),
      ("seed", .literal(String(quiz.seed))),
      (
        "options",
        .array(book.options.map { .object([("option", .text($0.name)), ("label", .text($0.label))]) })
      ),
      ("scenarios", .array(quiz.scenarios.map { tree($0) })),
    ])
  }

  static func rules(_ book: RuleBook) -> JSONTree {
    .object([("name", .text(book.name)), ("version", .text(book.version)), ("digest", .text(book.digest))])
  }

  private func tree(_ scenario: Scenario) -> JSONTree {
    let facts = book.facts.indices.compactMap { fact -> JSONTree? in
      guard let words = wording.wording.knowledge(scenario.patient.knowledge[fact], ofFact: fact) else { return nil }
      return .object([
        ("fact", .text(book.facts[fact].name)),
        ("label", .text(book.facts[fact].label)),
        ("value", .text(String(words.map { $0 == "\u{A0}" ? " " : $0 }))),
      ])
    }
    var members: [(key: String, value: JSONTree)] = [
      ("scenario", .text(scenario.identifier.text)),
      ("difficulty", .text(scenario.difficulty.rawValue)),
      ("story", .texts(wording.vignette(of: scenario).paragraphs)),
      ("facts", .array(facts)),
      ("asks", .texts(asked(scenario))),
      ("sentences", .array(scenario.sentences.map { tree($0) })),
      ("points", .literal(Marking.most(scenario).text)),
    ]
    if showsKey { members.append(("key", key(to: scenario))) }
    return .object(members)
  }

  private func asked(_ scenario: Scenario) -> [String] {
    scenario.askedVerdicts.map { $0.rawValue } + (scenario.asksForContradiction ? ["contradiction"] : [])
      + (scenario.sentences.isEmpty ? [] : ["arguments"])
  }

  private func tree(_ sentence: Sentence) -> JSONTree {
    .object([
      ("letter", .text(sentence.letter)),
      ("option", .text(book.options[sentence.option].name)),
      ("effect", .text(wording.effect(of: sentence).lowercased())),
      ("sentence", .text(book.rules[sentence.rule].because)),
    ])
  }

  private func key(to scenario: Scenario) -> JSONTree {
    var members: [(key: String, value: JSONTree)] = Verdict.allCases.filter { $0 != .undecided }.map { verdict in
      (verdict.rawValue, .texts(wording.options(verdict, in: scenario).map { book.options[$0].name }))
    }
    members.append(("contradiction", .texts(scenario.clashingFacts.map { book.facts[$0].name })))
    let sentences = scenario.sentences.map { sentence -> JSONTree in
      .object([
        ("letter", .text(sentence.letter)),
        ("rule", .text(book.rules[sentence.rule].id)),
        ("truth", .text(Self.word(sentence.truth))),
        ("cites", .texts(book.rules[sentence.rule].references.map { wording.wording.citation($0) })),
      ])
    }
    members.append(("arguments", .array(sentences)))
    return .object(members)
  }

  private static func word(_ truth: Truth) -> String {
    switch truth {
    case .holds: "holds"
    case .open: "open"
    case .fails: "fails"
    }
  }
}
