import Reports
import RuleBooks

extension AuditDocument {
  /// What the cases do not record, and what it leaves open.
  func missingChapter() -> Publication.Chapter {
    let facts = openFacts()
    guard !facts.isEmpty else {
      return Publication.Chapter(anchor: "missing", title: "Missing facts", blocks: [.paragraph("None.")])
    }
    let rows = facts.map { fact in
      let tally = audit.facts[fact]
      return [
        words.wording.label(ofFact: fact),
        AuditWording.share(Proportion(tally.unrecordedCount, of: audit.cases.total)),
        String(tally.partialCount), String(tally.missingCount), String(tally.openAloneCount),
        String(tally.openTogetherCount), String(tally.heldDecisionCount),
      ]
    }
    return Publication.Chapter(
      anchor: "missing",
      title: "Missing facts",
      blocks: [
        .chart(missingChart(facts)),
        .table(
          table(
            "Facts by the verdicts that they left open",
            [
              "fact", "not recorded, % of cases", "partly", "missed", "verdicts alone", "with others", "decisions",
            ],
            rows
          )
        ),
        .paragraph(
          """
          Missed: the answer to the case names the fact, because an option turns on it or it is required. Verdicts alone: \
          provisional and possible verdicts that an answer to this fact would narrow by itself; with others: only after \
          answers to other facts. Decisions: decided options that are conditionally concordant until it is known. Facts that \
          no rule reads are left out.
          """
        ),
      ]
    )
  }

  /// The facts that some case missed, those first that left most verdicts open.
  func openFacts() -> [Int] {
    let facts = audit.facts
    return facts.indices.filter { facts[$0].missingCount > 0 }.sorted { left, right in
      let (one, other) = (facts[left], facts[right])
      if one.openCount != other.openCount { return one.openCount > other.openCount }
      return one.missingCount == other.missingCount ? left < right : one.missingCount > other.missingCount
    }
  }
}
