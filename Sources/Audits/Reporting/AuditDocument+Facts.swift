import Reports
import RuleBooks

extension AuditDocument {
  /// What the cases do not record of each fact, and what it leaves open.
  func missingChapter() -> Publication.Chapter {
    let facts = openFacts()
    var blocks: [Publication.Block] = []
    if facts.isEmpty {
      blocks.append(.paragraph("No answer names a missing fact."))
    } else {
      let rows = facts.map { fact in
        let tally = audit.facts[fact]
        return recordCells(fact) + [
          String(tally.missingCount), String(tally.openAloneCount), String(tally.openTogetherCount),
          String(tally.heldDecisionCount),
        ]
      }
      blocks += [
        .chart(missingChart(facts)),
        .table(
          table(
            "Facts by the verdicts that they left open",
            Self.recordColumns + ["missed", "verdicts alone", "with others", "decisions"],
            rows
          )
        ),
        .paragraph(
          """
          Missed: the answer to the case names the fact, because an option turns on it or it is required. Verdicts alone: \
          provisional and possible verdicts that an answer to this fact would narrow by itself; with others: only after \
          answers to other facts. Decisions: decided options that are conditionally concordant until it is known.
          """
        ),
      ]
    }
    let settled = book.facts.indices.filter { !facts.contains($0) }
    if !settled.isEmpty {
      blocks.append(
        .table(table("Other facts; no answer names them as missing", Self.recordColumns, settled.map(recordCells)))
      )
    }
    return Publication.Chapter(anchor: "missing", title: "Missing facts", blocks: blocks)
  }

  private static let recordColumns = ["fact", "not recorded, % of cases", "partly"]

  /// How many cases say nothing of a fact, or not all.
  private func recordCells(_ fact: Int) -> [String] {
    let tally = audit.facts[fact]
    return [
      words.wording.label(ofFact: fact),
      AuditWording.share(Proportion(tally.unrecordedCount, of: audit.cases.total)),
      String(tally.partialCount),
    ]
  }

  /// The facts that some case missed, or on which a decision hangs, those first that left most verdicts open.
  private func openFacts() -> [Int] {
    let facts = audit.facts
    return facts.indices.filter { facts[$0].missingCount > 0 || facts[$0].heldDecisionCount > 0 }.sorted {
      left,
      right in
      let (one, other) = (facts[left], facts[right])
      if one.openCount != other.openCount { return one.openCount > other.openCount }
      return one.missingCount == other.missingCount ? left < right : one.missingCount > other.missingCount
    }
  }
}
