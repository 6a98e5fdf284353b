import Reports
import RuleBooks

/// What a learner takes home: the points, and which statements of the source were missed.
struct QuizSummary {
  let markings: [Marking]
  let scenarioCount: Int
  let skippedCount: Int
  let hintCount: Int
  let wording: ScenarioWording

  func append(to sheet: inout Sheet) {
    let points = markings.reduce(Points.none) { $0 + $1.points }
    let most = markings.reduce(Points.none) { $0 + $1.most }
    sheet.append(.title("Summary"))
    guard !markings.isEmpty else {
      sheet.append(.paragraph("No scenario was answered to its end."))
      sheet.append(.closing([Phrase(ScenarioWording.closing)]))
      return
    }
    var entries: [Sheet.Entry] = [
      .init(
        "points",
        Phrase(points.text + " of " + most.text + ", " + String(points.percent(of: most)) + " %", .strong)
      ),
      .init("scenarios", Phrase(counted)),
    ]
    entries += markings.map { marking in
      .init(marking.scenario.identifier.text, Phrase(marking.points.text + " of " + marking.most.text))
    }
    sheet.append(.entries(entries))
    appendMissed(to: &sheet)
    sheet.append(.closing([Phrase(ScenarioWording.closing)]))
  }

  private var counted: String {
    var words = String(markings.count) + " of " + String(scenarioCount) + " answered"
    if skippedCount > 0 { words += ", " + String(skippedCount) + " skipped" }
    if hintCount > 0 { words += ", " + String(hintCount) + (hintCount == 1 ? " hint" : " hints") }
    return words
  }

  private func appendMissed(to sheet: inout Sheet) {
    var tally = StatementTally(wording.book)
    for marking in markings { tally.count(marking) }
    let missed = tally.missed
    guard !missed.isEmpty else {
      sheet.append(.paragraph("No statement of the source was missed."))
      return
    }
    sheet.append(.heading("Statements missed", gloss: "to read again, option by option", .plain))
    for option in wording.book.options.indices {
      let lines = missed.filter { $0.option == option }
      guard !lines.isEmpty else { continue }
      sheet.append(.subheading(Phrase(wording.wording.label(ofOption: option), .strong)))
      sheet.append(
        .list(
          lines.map { line in
            wording.statement(line.reference)
              + (line.missed > 1 ? Phrase(" (" + String(line.missed) + " times)", .faint) : Phrase())
          }
        )
      )
    }
  }
}
