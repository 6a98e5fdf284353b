import Reports
import RuleBooks

/// A marked class for its teacher: who got how far, and which statements were hardest.
package struct ClassReport: Sendable {
  /// How many statements are listed, the hardest first.
  private static let mostStatements = 15

  private let marking: ClassMarking
  private let wording: ScenarioWording

  package init(_ marking: ClassMarking) {
    self.marking = marking
    wording = ScenarioWording(marking.book)
  }

  package func publication() -> Publication {
    var chapters: [Publication.Chapter] = []
    if !marking.learners.isEmpty {
      chapters.append(.init(anchor: "learners", title: "Learners", blocks: [.table(learners)]))
      chapters.append(.init(anchor: "scenarios", title: "Scenarios", blocks: [.table(scenarios)]))
      chapters.append(.init(anchor: "statements", title: "Hardest statements", blocks: statements))
    }
    if marking.refusedCount > 0 {
      chapters.append(.init(anchor: "refused", title: "Not marked", blocks: [.table(refused)]))
    }
    return Publication(
      title: "Quiz: a class marked",
      subtitle: Phrase(counts + " Rules: " + wording.rules + "."),
      front: [],
      chapters: chapters,
      closing: Phrase(ScenarioWording.closing),
      isBook: false
    )
  }

  private var counts: String {
    let marked = marking.answers.count - marking.refusedCount
    let answers = marking.answers.count == 1 ? " answer" : " answers"
    let learners = marking.learners.count == 1 ? " learner." : " learners."
    return String(marking.answers.count) + answers + " in = " + String(marked) + " marked + "
      + String(marking.refusedCount) + " not marked; " + String(marking.learners.count) + learners
  }

  private var learners: Publication.Table {
    .init(
      caption: "Points by learner",
      columns: ["Learner", "Scenarios", "Points", "Of", "%"],
      rows: marking.learners.map { learner in
        let (points, most) = (learner.points, learner.most)
        return .init([
          Phrase(learner.name), Phrase(String(learner.markings.count)), Phrase(points.text), Phrase(most.text),
          Phrase(String(points.percent(of: most))),
        ])
      },
      style: .figures
    )
  }

  private var scenarios: Publication.Table {
    .init(
      caption: "Points by scenario",
      columns: ["Scenario", "Answers", "% of the points"],
      rows: marking.scenarios.map { scenario, markings in
        let points = markings.reduce(Points.none) { $0 + $1.points }
        let most = markings.reduce(Points.none) { $0 + $1.most }
        return .init([
          Phrase(scenario.identifier.text + ", " + scenario.difficulty.rawValue), Phrase(String(markings.count)),
          Phrase(String(points.percent(of: most))),
        ])
      },
      style: .figures
    )
  }

  private var statements: [Publication.Block] {
    let missed = marking.statements.missed
    guard !missed.isEmpty else { return [.paragraph("No statement was missed by anybody.")] }
    let listed = missed.prefix(Self.mostStatements)
    var blocks: [Publication.Block] = [
      .table(
        .init(
          caption: "Missed or wrongly named, of those who were asked",
          columns: ["Missed", "Option", "Statement"],
          rows: listed.map { line in
            .init([
              Phrase(String(line.missed) + " of " + String(line.asked)),
              Phrase(wording.wording.label(ofOption: line.option)),
              wording.statement(line.reference),
            ])
          },
          style: .text
        )
      )
    ]
    if missed.count > listed.count {
      blocks.append(.paragraph(Phrase("And " + String(missed.count - listed.count) + " more, less often.")))
    }
    return blocks
  }

  private var refused: Publication.Table {
    .init(
      caption: "Answers that could not be marked; nothing is counted for them",
      columns: ["Line", "Learner", "Scenario", "Problem"],
      rows: marking.answers.compactMap { answer in
        guard case .failure(let problem) = answer.result else { return nil }
        let words = problem.message + (problem.help.map { ": " + $0 } ?? "")
        return .init([
          Phrase(String(answer.given.line)), Phrase(answer.given.learner), Phrase(answer.given.scenario), Phrase(words),
        ])
      },
      style: .text
    )
  }
}
