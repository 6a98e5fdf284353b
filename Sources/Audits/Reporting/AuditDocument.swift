import Batches
import Evaluation
import Reports
import RuleBooks

/// Builds the page about a cohort: how far its decisions and the rules agree, by option, group, period and reason, and
/// what its cases leave open.
struct AuditDocument {
  let audit: Audit
  let book: RuleBook
  let words: AuditWording
  private let unread: [UnreadInput]
  private let signatures: SignatureWording?

  /// - Parameters:
  ///   - audit: The counts.
  ///   - unread: The inputs that could not be read, or not to their ends.
  ///   - signatures: What is signed of the book; nil where no signatures are kept.
  init(_ audit: Audit, unread: [UnreadInput], signatures: SignatureRegister?) {
    self.audit = audit
    self.unread = unread
    book = audit.plan.book
    words = AuditWording(audit.plan.book)
    self.signatures = signatures.map { SignatureWording(book: audit.plan.book, register: $0) }
  }

  func publication() -> Publication {
    var chapters = [overview(), optionsChapter()]
    chapters += audit.plan.groupings.indices.map(groupChapter)
    chapters += [periodChapter(), reasonChapter(), missingChapter(), nonConcordantChapter()]
    chapters += [conditionalChapter(), silentChapter(), contestedChapter(), rejectedChapter(), methodChapter()]
    return Publication(
      title: "Decisions and rules",
      subtitle: Phrase(
        "How far " + AuditWording.count(audit.caseCount, "case") + " and the rules "
          + book.name + "\u{A0}" + book.version + " agree."
      ) + UnreadInput.gap(unread, notIn: "these numbers"),
      front: front(),
      chapters: chapters,
      closing: Phrase(
        book.name + " " + book.version + ", " + book.digest
          + ". Options and reasons for the multidisciplinary team, not advice."
      ),
      isBook: false
    )
  }

  private func front() -> [Publication.Block] {
    var terms = [
      Publication.Term("Rules", Phrase(book.name, .reference) + Phrase(", version " + book.version)),
      Publication.Term("SHA-256", Phrase(book.digest.split(separator: ":").last.map { String($0) } ?? "", .reference)),
    ]
    for layer in book.layers.dropLast().reversed() {
      terms.append(Publication.Term("Over", Phrase(layer.name, .reference) + Phrase(", version " + layer.version)))
    }
    terms.append(Publication.Term("Intended use", "Options and reasons for the multidisciplinary team, not advice."))
    if let remark = signatures?.remark() { terms.append(Publication.Term("Signatures", Phrase(remark))) }
    return [
      .terms(terms),
      .paragraph(
        """
        This page counts where recorded decisions and the rules agree. It does not say which decisions were right: the \
        rules know what a case records and what their source says, and the team knew the patient.
        """
      ),
    ]
  }

  // MARK: At a glance

  private func overview() -> Publication.Chapter {
    let rows = Concordance.allCases.filter { audit.cases[$0] > 0 || Concordance.scored.contains($0) }.map {
      concordance in
      let isScored = Concordance.scored.contains(concordance)
      return [
        AuditWording.title(of: concordance), String(audit.cases[concordance]),
        isScored ? AuditWording.share(audit.cases.rate(concordance)) : "",
      ]
    }
    let decisions = audit.rejectedDecisionCount
    let others = audit.rejected.count - decisions
    let unread = [("Decision could not be read", decisions), ("Could not be read", others)].filter { $0.1 > 0 }
      .map { [$0.0, String($0.1), ""] }
    var blocks: [Publication.Block] = []
    if let chart = chart("Decisions that agree with the rules", [(label: "All scored decisions", count: audit.cases)]) {
      blocks.append(.chart(chart))
    }
    blocks += [
      .table(
        table(
          "All cases",
          ["class", "cases", "% of scored (95 % interval)"],
          rows + unread + [["All", String(audit.caseCount), ""]]
        )
      )
    ]
    blocks += remarks().map { .paragraph(Phrase($0)) }
    return Publication.Chapter(anchor: "overview", title: "At a glance", blocks: blocks)
  }

  private func remarks() -> [String] {
    var remarks: [String] = []
    let scored = audit.cases.scored
    remarks.append(
      scored == 0
        ? "No decision could be scored."
        : AuditWording.count(scored, "decision") + " " + (scored == 1 ? "is" : "are")
          + " scored: the rules speak for or against what was decided."
    )
    if audit.contradictory.total > 0 {
      remarks.append(
        "In " + AuditWording.count(audit.contradictory.total, "case")
          + " facts contradict each other; they were set aside and the rest was answered. "
          + String(audit.contradictory.scored) + " of them " + (audit.contradictory.scored == 1 ? "is" : "are")
          + " scored."
      )
    }
    if audit.rejectedDecisionCount > 0 {
      remarks.append(
        "In " + AuditWording.count(audit.rejectedDecisionCount, "case")
          + " the decision could not be read: it names something that is not an option of the rules, or is not a list of "
          + "different options. Such a case is in no other number."
      )
    }
    if audit.openScopeCount > 0 {
      remarks.append(
        "In " + AuditWording.count(audit.openScopeCount, "case") + " it is open whether the rules apply at all."
      )
    }
    return remarks
  }

  // MARK: Small parts

  /// A table of numbers; the first cell of a row names it.
  func table(_ caption: String, _ columns: [String], _ rows: [[String]]) -> Publication.Table {
    Publication.Table(
      caption: caption,
      columns: columns,
      rows: rows.map { Publication.Table.Row($0.map { Phrase($0) }) },
      style: .figures
    )
  }

  static let rateColumns = ["scored", "concordant", "conditional", "non-concordant"]

  func rateCells(_ count: ConcordanceCount) -> [String] {
    [String(count.scored)] + Concordance.scored.map { AuditWording.share(count.rate($0)) }
  }
}
