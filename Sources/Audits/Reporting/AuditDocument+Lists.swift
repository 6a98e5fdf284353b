import Batches
import CaseFiles
import Reports
import RuleBooks
import RuleLanguage

extension AuditDocument {
  /// The decisions against which something stands, the arguments first, then the cases.
  func nonConcordantChapter() -> Publication.Chapter {
    var blocks: [Publication.Block] = []
    let rules = rulesAgainst { $0[.nonConcordant] }
    if !rules.isEmpty || audit.variouslyExcludedCount > 0 {
      var rows = rules.map { rule, decisions in
        [
          Phrase(book.rules[rule].id, .reference),
          Phrase(book.rules[rule].effect == .excludes ? "excludes" : "argues against"),
          Phrase(String(decisions)), Phrase(book.rules[rule].because),
        ]
      }
      if audit.variouslyExcludedCount > 0 {
        rows.append([
          "several", "exclude", Phrase(String(audit.variouslyExcludedCount)),
          "Excluded whatever the missing facts are, by one rule or another.",
        ])
      }
      blocks.append(
        .table(
          Publication.Table(
            caption: "What stands against decided options",
            columns: ["rule", "effect", "decisions", "because"],
            rows: rows.map { Publication.Table.Row($0) },
            style: .text
          )
        )
      )
    }
    return chapter("non-concordant", "Non-concordant decisions", audit.nonConcordant, before: blocks)
  }

  func conditionalChapter() -> Publication.Chapter {
    chapter("conditional", "Conditionally concordant decisions", audit.conditional)
  }

  func silentChapter() -> Publication.Chapter {
    var blocks: [Publication.Block] = []
    if audit.perhapsAgainstCount > 0 {
      let count = AuditWording.count(audit.perhapsAgainstCount, "decided option")
      blocks.append(
        .paragraph(Phrase("For " + count + " an argument against it may still hold; missing facts decide."))
      )
    }
    return chapter("silent", "Decisions on which the rules are silent", audit.silent, before: blocks)
  }

  /// The decisions that the rules support, or may support, although something argues against them.
  func contestedChapter() -> Publication.Chapter {
    let rules = rulesAgainst { $0.contested }
    var blocks: [Publication.Block] = []
    if !rules.isEmpty {
      blocks = [
        .paragraph(
          """
          An argument for the option holds, or may hold, and so does one against it; nothing excludes it. The rules do not \
          weigh them, and this is no deviation.
          """
        ),
        .table(
          Publication.Table(
            caption: "What argues against decided options that are concordant or conditionally concordant",
            columns: ["rule", "concordant", "conditional", "because"],
            rows: rules.map { rule, _ in
              let count = audit.against[rule]
              return Publication.Table.Row([
                Phrase(book.rules[rule].id, .reference), Phrase(String(count[.concordant])),
                Phrase(String(count[.conditional])), Phrase(book.rules[rule].because),
              ])
            },
            style: .text
          )
        ),
      ]
    }
    return chapter("contested", "Concordant decisions with an argument against them", audit.contested, before: blocks)
  }

  /// The rules that stand against decided options of some classes, with how many, those first that stand against most.
  private func rulesAgainst(_ number: (ConcordanceCount) -> Int) -> [(rule: Int, decisions: Int)] {
    book.rules.indices.map { (rule: $0, decisions: number(audit.against[$0])) }.filter { $0.decisions > 0 }
      .sorted { $0.decisions == $1.decisions ? $0.rule < $1.rule : $0.decisions > $1.decisions }
  }

  private func chapter(
    _ anchor: String,
    _ title: String,
    _ list: CaseList<AuditedCase>,
    before blocks: [Publication.Block] = []
  ) -> Publication.Chapter {
    Publication.Chapter(
      anchor: anchor,
      title: title,
      blocks: blocks + self.blocks(list.cases.map(words.item), of: list.count)
    )
  }

  /// The cases that could not be read.
  func rejectedChapter() -> Publication.Chapter {
    var blocks: [Publication.Block] = []
    if !audit.rejections.isEmpty {
      blocks.append(
        .table(
          Publication.Table(
            caption: "Cases that could not be read, by code",
            columns: ["code", "cases", "problem"],
            rows: audit.rejections.map { rejection in
              let title = CodePages.page(named: rejection.code.rawValue)?.title ?? ""
              return Publication.Table.Row([
                Phrase(rejection.code.rawValue, .reference), Phrase(String(rejection.count)), Phrase(title),
              ])
            },
            style: .text
          )
        )
      )
    }
    blocks += self.blocks(audit.rejected.cases.map(words.item), of: audit.rejected.count)
    return Publication.Chapter(anchor: "rejected", title: "Cases that could not be read", blocks: blocks)
  }

  /// A list of cases that says how many it leaves out.
  private func blocks(_ items: [Publication.Item], of count: Int) -> [Publication.Block] {
    guard count > 0 else { return [.paragraph("None.")] }
    let left = count - items.count
    var blocks: [Publication.Block] = items.isEmpty ? [] : [.list(items)]
    if left > 0 {
      let more = String(left) + (items.isEmpty ? " " : " more ") + (left == 1 ? "case is" : "cases are")
      blocks.append(.paragraph(Phrase(more + " not listed here; CSV and JSON list every case.")))
    }
    return blocks
  }

  // MARK: Method

  /// How classes, rates and intervals come about.
  func methodChapter() -> Publication.Chapter {
    let classes = Concordance.allCases.map { concordance in
      Publication.Item(
        Phrase(AuditWording.title(of: concordance), .strong) + Phrase(": " + AuditWording.gloss(of: concordance) + ".")
      )
    }
    return Publication.Chapter(
      anchor: "method",
      title: "How it is counted",
      blocks: [
        .list(classes),
        .paragraph(
          """
          A decision for several options has the class of the option that marks it most: non-concordant before undecided, \
          before rules silent, before conditionally concordant, before concordant. Where it is open whether the rules apply \
          to a patient, no decision is more than conditionally concordant.
          """
        ),
        .paragraph(
          """
          Rates are shares of the scored decisions: those that are concordant, conditionally concordant or non-concordant. \
          The intervals are 95 % score intervals by Wilson, rounded to a tenth of a percent; they speak of chance alone, as if \
          the cases were drawn from many like them. Several options of one decision are counted one by one in the tables by \
          option, and once in all others.
          """
        ),
        .paragraph(
          """
          Groups are made of what the cases record. A case that could not be read is counted and is in no rate. Facts that \
          contradict each other are set aside in the answer, and the case is marked.
          """
        ),
      ]
    )
  }
}
