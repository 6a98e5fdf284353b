import CaseSpaces
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// Sets a quiz on paper: a sheet to fill in, with its answers folded, or the key to it.
package struct WorksheetBuilder: Sendable {
  /// What becomes of the answers.
  package enum Answers: Sendable {
    case leftOut
    /// Below each scenario, to be opened; paper leaves them out.
    case folded
    /// The answers alone.
    case key
  }

  private static let tick = Phrase("☐")

  private let wording: ScenarioWording
  private let engine: CaseEngine
  private let answers: Answers

  package init(_ engine: CaseEngine, _ answers: Answers) {
    self.engine = engine
    self.answers = answers
    wording = ScenarioWording(engine.book)
  }

  private var book: RuleBook { engine.book }

  package func publication(_ quiz: Quiz) -> Publication {
    let count = String(quiz.scenarios.count) + (quiz.scenarios.count == 1 ? " scenario" : " scenarios")
    return Publication(
      title: answers == .key ? "Key to the quiz" : "Quiz",
      subtitle: Phrase(count + " on “" + title + "”, seed " + String(quiz.seed) + ". Rules: " + wording.rules + "."),
      front: answers == .key ? [] : front(quiz),
      chapters: quiz.scenarios.enumerated().map { chapter($0.offset + 1, $0.element) },
      closing: Phrase(ScenarioWording.closing),
      isBook: false
    )
  }

  /// The title of what the rules are read from; their name where that are several documents.
  private var title: String { book.sources.count == 1 ? book.sources[0].title : BookWording.readable(book.name) }

  private func front(_ quiz: Quiz) -> [Publication.Block] {
    let points = quiz.scenarios.reduce(Points.none) { $0 + Marking.most($1) }
    let line = String(repeating: "_", count: 28)
    return [
      .paragraph(Phrase("Name " + line + "  Date " + line.prefix(14) + "  Points ______ of " + points.text)),
      .paragraph(Phrase("How to answer", .strong)),
      .list(
        [
          "For each option tick the verdict that the rules come to; leave it free where no possible answer makes it a "
            + "candidate and nothing excludes it in every case.",
          "Tick the sentences that hold for the patient; where a missing fact decides, tick “open”.",
        ].map { Publication.Item(Phrase($0)) } + Points.rules.map { Publication.Item(Phrase($0)) }
      ),
      .terms(askedVerdicts(quiz).map { Publication.Term(Phrase($0.rawValue), Phrase(wording.gloss(of: $0))) }),
    ]
  }

  private func askedVerdicts(_ quiz: Quiz) -> [Verdict] {
    Verdict.allCases.filter { verdict in quiz.scenarios.contains { $0.askedVerdicts.contains(verdict) } }
  }

  // MARK: Scenarios

  private func chapter(_ number: Int, _ scenario: Scenario) -> Publication.Chapter {
    let name = scenario.identifier.text + ", " + scenario.difficulty.rawValue
    var blocks: [Publication.Block] = []
    if answers != .key {
      blocks += wording.vignette(of: scenario).paragraphs.map { .paragraph(Phrase($0)) }
      blocks += questions(number, scenario)
    }
    switch answers {
    case .leftOut: break
    case .folded: blocks.append(.folded("Answer", key(to: scenario)))
    case .key: blocks += key(to: scenario)
    }
    return Publication.Chapter(
      anchor: scenario.identifier.text,
      title: "Scenario " + String(number) + ": " + name,
      blocks: blocks
    )
  }

  private func questions(_ number: Int, _ scenario: Scenario) -> [Publication.Block] {
    var blocks: [Publication.Block] = [
      .table(
        .init(
          caption: "Scenario " + String(number) + ": which options?",
          columns: ["Option"] + scenario.askedVerdicts.map { $0.rawValue },
          rows: book.options.map { option in
            .init([Phrase(option.label)] + scenario.askedVerdicts.map { _ in Self.tick })
          },
          style: .ticks
        )
      )
    ]
    if scenario.asksForContradiction {
      let line = String(repeating: "_", count: 40)
      blocks.append(.paragraph(Phrase("Facts that cannot all be as they are told, if there are any: " + line)))
    }
    let asksForOpen = scenario.difficulty != .easy
    for option in scenario.focus {
      blocks.append(
        .table(
          .init(
            caption: "Scenario " + String(number) + ": which arguments about " + wording.wording.label(ofOption: option)
              + " hold?",
            columns: ["Letter", "Sentence", "holds"] + (asksForOpen ? ["open"] : []),
            rows: scenario.sentences.filter { $0.option == option }.map { sentence in
              let words =
                Phrase(wording.effect(of: sentence) + ":", .strong) + Phrase(" " + wording.quotation(of: sentence))
              return .init([Phrase(sentence.letter), words, Self.tick] + (asksForOpen ? [Self.tick] : []))
            },
            style: .ticks
          )
        )
      )
    }
    return blocks
  }

  // MARK: Keys

  private func key(to scenario: Scenario) -> [Publication.Block] {
    var blocks: [Publication.Block] = []
    if let title = wording.title(of: scenario) {
      let note = wording.note(of: scenario).map { ". " + $0 } ?? "."
      blocks.append(.paragraph(Phrase(title, .strong) + Phrase(note)))
    }
    var terms = verdicts(of: scenario)
    if let turn = wording.turn(of: scenario, engine) { terms.append(Publication.Term("what turns it", Phrase(turn))) }
    terms.append(Publication.Term("points", Phrase(Marking.most(scenario).text)))
    blocks.append(.terms(terms))
    for option in scenario.focus {
      blocks.append(.heading(Phrase("Arguments: " + wording.wording.label(ofOption: option)), anchor: nil))
      blocks.append(.terms(scenario.sentences.filter { $0.option == option }.map { term(for: $0, in: scenario) }))
    }
    return blocks
  }

  private func term(for sentence: Sentence, in scenario: Scenario) -> Publication.Term {
    let name = Phrase(sentence.letter + " ", .strong) + Phrase(wording.word(for: sentence.truth))
    var words = Phrase(wording.effect(of: sentence) + ": " + wording.quotation(of: sentence) + " ")
    words.append("[" + book.rules[sentence.rule].id + "]", .reference)
    let needs = wording.needs(of: sentence, in: scenario)
    if sentence.truth == .open, !needs.isEmpty {
      words.append(" It depends on " + wording.wording.facts(needs) + ".")
    }
    let statements = wording.statements(behind: sentence.rule)
    return statements.isEmpty
      ? Publication.Term(name, words) : Publication.Term(name, words, Phrase("Source: ", .faint) + statements)
  }

  private func verdicts(of scenario: Scenario) -> [Publication.Term] {
    var terms: [Publication.Term] = Verdict.allCases.compactMap { verdict in
      let options = wording.options(verdict, in: scenario)
      return options.isEmpty
        ? nil
        : Publication.Term(
          Phrase(verdict.rawValue),
          Phrase(options.map(wording.wording.label(ofOption:)).joined(separator: ", "))
        )
    }
    guard scenario.asksForContradiction else { return terms }
    let clashing = scenario.clashingFacts
    let reasons = scenario.answer.conflicts.flatMap { $0.reasons }.map { wording.wording.sentence(of: $0) }
    let words = clashing.isEmpty ? "none" : wording.wording.facts(clashing) + ". " + reasons.joined(separator: " ")
    terms.append(Publication.Term("contradiction", Phrase(words)))
    return terms
  }
}
