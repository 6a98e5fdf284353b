import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Sets what changes for a patient, before and after side by side, as blocks of a page.
struct ChangeSetter: Sendable {
  let book: RuleBook
  let wording: BookWording
  /// What stands above what was, and above what is.
  private let columns: [String]
  /// Whether what stays the same is shown, too.
  let showsSame: Bool

  /// - Parameters:
  ///   - book: The rule book.
  ///   - before: What the state before is called.
  ///   - after: What the state after is called.
  ///   - showsSame: Whether what stays the same is shown, too.
  init(book: RuleBook, before: String, after: String, showsSame: Bool) {
    self.book = book
    wording = BookWording(book)
    columns = [before, after]
    self.showsSame = showsSame
  }

  func blocks(_ change: PatientChange) -> [Publication.Block] {
    var blocks: [Publication.Block] = []
    if let table = facts(change) { blocks.append(.table(table)) }
    if let answer = change.answer, answer.scopeBefore != answer.scopeAfter {
      blocks.append(.paragraph(Phrase("Scope: " + words(answer.scopeBefore) + " → " + words(answer.scopeAfter) + ".")))
    }
    append("Contradictions", contradictions(change), to: &blocks)
    if let table = verdicts(change) { blocks.append(.table(table)) }
    append("Missing facts and questions", missing(change) + questions(change), to: &blocks)
    blocks += arguments(change)
    if !change.isChange { blocks.append(.paragraph("Nothing changes.")) }
    return blocks
  }

  private func append(_ heading: String, _ terms: [Publication.Term], to blocks: inout [Publication.Block]) {
    if terms.isEmpty { return }
    blocks.append(.heading(Phrase(heading, .strong), anchor: nil))
    blocks.append(.terms(terms))
  }

  // MARK: Side by side

  private func facts(_ change: PatientChange) -> Publication.Table? {
    if change.facts.isEmpty { return nil }
    return Publication.Table(
      caption: "Facts",
      columns: ["fact"] + columns,
      rows: change.facts.map { fact in
        let name = wording.label(ofFact: fact.fact) + (fact.isFollowing ? " (follows)" : "")
        return Publication.Table.Row([Phrase(name), known(fact.before, fact), known(fact.after, fact)])
      },
      style: .text
    )
  }

  private func known(_ knowledge: Knowledge, _ change: FactChange) -> Phrase {
    wording.knowledge(knowledge, ofFact: change.fact).map { Phrase($0) }
      ?? Phrase(change.isFollowing ? "open" : "unknown")
  }

  private func verdicts(_ change: PatientChange) -> Publication.Table? {
    let order =
      change.after.answer.options
      + change.before.answer.options.filter { old in
        !change.after.answer.options.contains { $0.option == old.option }
      }
    let changed = change.verdicts
    let pairs = order.map { option in
      (
        option: option.option, isChanged: changed.contains { ($0.after ?? $0.before)?.option == option.option },
        before: change.before.answer.options.first { $0.option == option.option },
        after: change.after.answer.options.first { $0.option == option.option }
      )
    }
    let shown = pairs.filter { $0.isChanged } + (showsSame ? pairs.filter { !$0.isChanged } : [])
    if shown.isEmpty { return nil }
    let caption =
      changed.isEmpty
      ? "No verdict changes" : "Verdicts: " + String(changed.count) + " of " + String(pairs.count) + " change"
    return Publication.Table(
      caption: caption,
      columns: ["option"] + columns,
      rows: shown.map { pair in
        Publication.Table.Row([
          Phrase(wording.label(ofOption: pair.option)), verdict(pair.before),
          pair.isChanged ? verdict(pair.after) : Phrase("the same", .faint),
        ])
      },
      style: .text
    )
  }

  func verdict(_ option: OptionAnswer?) -> Phrase {
    guard let option else { return Phrase("out of scope") }
    return Phrase(option.verdict.rawValue + (option.isContested ? " (contested)" : ""), .verdict(option.verdict))
  }

  private func words(_ scope: Answer.Scope) -> String {
    switch scope {
    case .inside: "in scope"
    case .open: "open"
    case .outside: "out of scope"
    }
  }

  // MARK: Arguments

  /// Per option the arguments that came and went; those that only became open or were ruled out by name. Options of
  /// which the same is to be said stand together.
  private func arguments(_ change: PatientChange) -> [Publication.Block] {
    var groups: [(options: [Int], arguments: [ArgumentChange])] = []
    for argument in change.arguments where book.rules[argument.rule].effect != .notes {
      if groups.last?.options == [argument.option] {
        groups[groups.count - 1].arguments.append(argument)
      } else {
        groups.append((options: [argument.option], arguments: [argument]))
      }
    }
    var merged: [(options: [Int], arguments: [ArgumentChange])] = []
    for group in groups {
      let same = merged.firstIndex { other in
        other.arguments.count == group.arguments.count
          && zip(other.arguments, group.arguments).allSatisfy { $0.says(whatIsSaidBy: $1) }
      }
      if let same { merged[same].options += group.options } else { merged.append(group) }
    }
    return merged.flatMap { group -> [Publication.Block] in
      [.heading(Phrase(wording.options(group.options), .strong), anchor: nil), .terms(terms(group.arguments))]
    } + notes(change)
  }

  private func terms(_ arguments: [ArgumentChange]) -> [Publication.Term] {
    var terms = arguments.filter { $0.after == .holds }.map { Publication.Term("now holds", sentence($0.rule)) }
    for argument in arguments where argument.before == .holds {
      let term = argument.after == .open ? "no longer sure" : "no longer holds"
      terms.append(Publication.Term(Phrase(term), sentence(argument.rule)))
    }
    for (term, before, after) in [
      ("now open", ArgumentChange.Standing.fails, ArgumentChange.Standing.open), ("ruled out", .open, .fails),
    ] {
      let rules = arguments.filter { $0.before == before && $0.after == after }.map { argument in
        Phrase(book.rules[argument.rule].effect.words + " ") + Phrase(wording.origin(of: argument.rule), .reference)
      }
      if !rules.isEmpty { terms.append(Publication.Term(Phrase(term), joined(rules))) }
    }
    return terms
  }

  private func sentence(_ rule: Int) -> Phrase {
    Phrase(book.rules[rule].effect.words + ":", .strong) + Phrase(" " + book.rules[rule].because + " ")
      + Phrase(wording.origin(of: rule), .reference)
  }

  /// The notes that came and went, each once, whatever number of options it is about.
  private func notes(_ change: PatientChange) -> [Publication.Block] {
    var items: [Publication.Item] = []
    for rule in book.rules.indices where book.rules[rule].effect == .notes {
      guard let first = change.arguments.first(where: { $0.rule == rule }) else { continue }
      guard first.before == .holds || first.after == .holds else { continue }
      let term = first.after == .holds ? "Now:" : first.after == .open ? "No longer sure:" : "No longer:"
      items.append(
        Publication.Item(
          Phrase(term, .strong) + Phrase(" " + book.rules[rule].because + " ")
            + Phrase(wording.origin(of: rule), .reference)
        )
      )
    }
    return items.isEmpty ? [] : [.heading(Phrase("Notes", .strong), anchor: nil), .list(items)]
  }

  private func joined(_ phrases: [Phrase]) -> Phrase {
    var whole = Phrase()
    for (position, phrase) in phrases.enumerated() {
      if position > 0 { whole.append(", ") }
      whole.append(phrase)
    }
    return whole
  }
}
