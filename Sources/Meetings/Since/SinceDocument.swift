import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Builds the page on what changed since the last meeting: the patients of whom something changed, then the others.
struct SinceDocument {
  private let comparison: MeetingComparison
  private let book: RuleBook
  private let wording: BookWording
  private let setter: ChangeSetter
  private let signatures: SignatureWording?

  /// - Parameters:
  ///   - comparison: What changed.
  ///   - signatures: What is signed of the book; nil where no signatures are kept.
  init(_ comparison: MeetingComparison, signatures: SignatureRegister?) {
    self.comparison = comparison
    book = comparison.book
    wording = BookWording(comparison.book)
    setter = ChangeSetter(book: comparison.book, before: "last time", after: "now", showsSame: false)
    self.signatures = signatures.map { SignatureWording(book: comparison.book, register: $0) }
  }

  func publication() -> Publication {
    let digest = book.digest.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
    let rules = "Rules, for both lists: " + book.name + " " + book.version + ", SHA-256 " + digest + "."
    return Publication(
      title: "What changed since the last meeting",
      subtitle: Phrase(summary),
      front: comparison.changed.isEmpty ? [] : [.table(overview)],
      chapters: comparison.changed.map(chapter)
        + [sameChapter, addedChapter, goneChapter, unmatchedChapter].compactMap { $0 },
      closing: Phrase(
        [rules, signatures?.remark(), "Options and reasons for the multidisciplinary team, not advice."]
          .compactMap { $0 }.joined(separator: " ")
      ),
      isBook: false
    )
  }

  // MARK: At a glance

  private var summary: String {
    let parts: [(count: Int, words: String)] = [
      (comparison.changed.count, "changed"), (comparison.same.count, "unchanged"), (comparison.added.count, "new"),
      (comparison.gone.count, "no longer on the list"), (comparison.unmatched.count, "could not be compared"),
    ]
    let said = parts.filter { $0.count > 0 }.map { String($0.count) + " " + $0.words }
    return said.isEmpty ? "There is no case." : "Patients: " + said.joined(separator: ", ") + "."
  }

  private var overview: Publication.Table {
    Publication.Table(
      caption: "How much changed",
      columns: ["patient", "facts", "verdicts", "arguments", "missing", "contradictions"],
      rows: comparison.changed.map { compared in
        let change = compared.change
        let numbers = [
          change.facts.count { !$0.isFollowing }, change.verdicts.count,
          change.arguments.count { book.rules[$0.rule].effect != .notes },
          (change.answer?.missingBefore.count ?? 0) + (change.answer?.missingAfter.count ?? 0),
          change.conflictsBefore.count + change.conflictsAfter.count,
        ]
        return Publication.Table.Row(
          [Phrase(name(compared.new))] + numbers.map { Phrase($0 == 0 ? "–" : String($0)) }
        )
      },
      style: .figures
    )
  }

  // MARK: Patients

  private func chapter(_ compared: MeetingComparison.Compared) -> Publication.Chapter {
    var blocks: [Publication.Block] = []
    if let decision = compared.decision { blocks.append(.terms([Publication.Term("decided", words(decision))])) }
    return Publication.Chapter(
      anchor: "case-" + String(compared.new.position),
      title: name(compared.new) + (compared.new.patient?.title.map { ": " + $0 } ?? ""),
      namesCase: true,
      blocks: blocks + setter.blocks(compared.change)
    )
  }

  /// What was decided last time and whether the rules still offer it.
  private func words(_ decision: DecisionOutcome) -> Phrase {
    var words = Phrase()
    if decision.options.isEmpty { words.append("none of the options") }
    for (position, option) in decision.options.enumerated() {
      if position > 0 { words.append("; ") }
      words.append(wording.label(ofOption: option.option), .strong)
      if option.before == option.after {
        words.append(option.isOffered ? ", still offered: " : ", not offered then or now: ")
      } else {
        words.append(option.isOffered ? ", offered: " : ", not offered now: ")
        append(option.before, to: &words)
        words.append(" → ")
      }
      append(option.after, to: &words)
    }
    if let reason = decision.reason { words.append(" (reason: " + reason + ")", .faint) }
    if let later = decision.later {
      words.append(". The list now records: " + (later.isEmpty ? "none of the options" : wording.options(later)))
    }
    return words
  }

  private func append(_ verdict: Verdict?, to words: inout Phrase) {
    if let verdict { words.append(verdict.rawValue, .verdict(verdict)) } else { words.append("out of scope") }
  }

  private var sameChapter: Publication.Chapter? {
    if comparison.same.isEmpty { return nil }
    let items = comparison.same.map { compared in
      let decision = compared.decision.map { Phrase(": decided ") + words($0) } ?? Phrase()
      return Publication.Item(Phrase(name(compared.new), .strong) + decision)
    }
    return Publication.Chapter(anchor: "same", title: "Nothing changed", blocks: [.list(items)])
  }

  private var addedChapter: Publication.Chapter? {
    if comparison.added.isEmpty { return nil }
    let items = comparison.added.map { added in
      var words = Phrase(name(added.listed), .strong)
      if let title = added.listed.patient?.title { words.append(": " + title) }
      let candidates = added.answer.options.filter { $0.verdict == .candidate }.map { $0.option }
      if added.answer.scope == .outside {
        words.append("; out of scope", .faint)
      } else {
        words.append("; ", .faint)
        words.append("candidates", .verdict(.candidate))
        words.append(": ", .faint)
      }
      if added.answer.scope != .outside { words.append(candidates.isEmpty ? "none" : wording.options(candidates)) }
      let missing = added.answer.missing.filter { !$0.options.isEmpty || $0.decidesScope }.map { $0.fact }
      if !missing.isEmpty { words.append("; missing: ", .faint) }
      words.append(missing.map(wording.label(ofFact:)).joined(separator: ", "))
      return Publication.Item(words)
    }
    return Publication.Chapter(anchor: "new", title: "New on the list", blocks: [.list(items)])
  }

  private var goneChapter: Publication.Chapter? {
    if comparison.gone.isEmpty { return nil }
    let items = comparison.gone.map { listed in
      var words = Phrase(name(listed), .strong)
      if let title = listed.patient?.title { words.append(": " + title) }
      if let decision = listed.patient?.decision {
        words.append("; decided ", .faint)
        words.append(decision.isEmpty ? "for none of the options" : wording.options(decision))
      }
      return Publication.Item(words)
    }
    return Publication.Chapter(anchor: "gone", title: "No longer on the list", blocks: [.list(items)])
  }

  private var unmatchedChapter: Publication.Chapter? {
    if comparison.unmatched.isEmpty { return nil }
    let items = comparison.unmatched.map { unmatched in
      Publication.Item(
        Phrase(name(unmatched.listed), .strong) + Phrase(unmatched.isOld ? " of last time" : " of now", .faint)
          + Phrase(": " + SinceWording.words(unmatched.reason, isOld: unmatched.isOld))
      )
    }
    return Publication.Chapter(anchor: "not-compared", title: "Not compared", blocks: [.list(items)])
  }

  private func name(_ listed: ListedCase) -> String {
    let name = listed.id?.text ?? "case " + String(listed.position)
    return name + (listed.file.map { " (" + $0 + ", case " + String(listed.position) + ")" } ?? "")
  }
}
