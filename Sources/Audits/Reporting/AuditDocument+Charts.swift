import Reports
import RuleBooks

extension AuditDocument {
  private static let mostBars = 24

  /// The concordant shares as bars, the conditionally concordant ones behind them; nil where nothing was scored.
  func chart(_ title: String, _ counts: [(label: String, count: ConcordanceCount)]) -> Publication.Chart? {
    let scored = counts.filter { $0.count.scored > 0 }
    guard !scored.isEmpty else { return nil }
    // Of many bars the first are drawn, in a row of periods the last.
    let bars = scored.suffix(Self.mostBars).map { label, count in
      let rate = count.rate(.concordant)
      return Publication.Chart.Bar(
        label: label,
        words: String(rate.count) + " of " + String(rate.of) + ": " + (rate.tenths.map(AuditWording.percent) ?? "")
          + " %",
        share: rate.tenths,
        further: count.rate(.conditional).tenths ?? 0,
        interval: rate.interval
      )
    }
    return Publication.Chart(
      title: title + ".",
      explanation:
        "Strong colour: concordant, with its 95\u{A0}% interval as a line; pale: conditionally concordant; the rest: "
        + "non-concordant. Percent of scored decisions; the table has the numbers.",
      kind: .bars(bars)
    )
  }

  /// How many cases do not record the facts that were missed.
  func missingChart(_ facts: [Int]) -> Publication.Chart {
    let bars = facts.prefix(Self.mostBars).map { fact in
      let tally = audit.facts[fact]
      let share = Proportion(tally.unrecordedCount, of: audit.cases.total)
      return Publication.Chart.Bar(
        label: words.wording.label(ofFact: fact),
        words: (share.tenths.map(AuditWording.percent) ?? "") + " %",
        share: share.tenths,
        further: Proportion(tally.partialCount, of: audit.cases.total).tenths ?? 0,
        interval: share.interval
      )
    }
    return Publication.Chart(
      title: "Cases that do not record a fact that some case missed.",
      explanation:
        "Strong colour: nothing is recorded, with the 95\u{A0}% interval as a line; pale: partly recorded. Percent of cases; "
        + "the table has the numbers.",
      kind: .bars(bars)
    )
  }
}
