import Evaluation
import RuleBooks
import RuleLanguage

/// Compares the answers of two versions to the same case.
///
/// Rules are the same where they continue each other and say the same; rules that were split or merged count as one.
package struct CaseComparison: Sendable {
  /// What tells an argument from others in both versions.
  private struct Key: Hashable {
    let rule: Continuation
    let argument: Argument
  }

  private let matching: BookMatching
  private let options: [Continuation]
  private let keys: [ComparedVersion: [Key]]

  package init(_ comparison: BookComparison) {
    matching = comparison.matching
    options = Continuation.all(matching.options)
    let rules = Continuation.all(matching.rules)
    var keys: [ComparedVersion: [Key]] = [:]
    for version in ComparedVersion.allCases {
      let book = version == .old ? comparison.old : comparison.new
      var found = book.rules.indices.map { index in
        version == .old ? Continuation(old: index, new: nil) : Continuation(old: nil, new: index)
      }
      for rule in rules { if let own = rule[version] { found[own] = rule } }
      for split in comparison.splits {
        let whole = Continuation(old: split.old.first, new: split.new.first)
        for own in version == .old ? split.old : split.new { found[own] = whole }
      }
      keys[version] = found.enumerated().map { Key(rule: $1, argument: Argument(book.rules[$0], book)) }
    }
    self.keys = keys
  }

  /// Compares answers of one and the same version.
  init(_ book: RuleBook) {
    matching = BookMatching(old: book, new: book)
    options = Continuation.all(matching.options)
    let own = book.rules.indices.map {
      Key(rule: Continuation(old: $0, new: $0), argument: Argument(book.rules[$0], book))
    }
    keys = [.old: own, .new: own]
  }

  /// What changes; nil where nothing does.
  package func change(from old: Answer, to new: Answer) -> CaseChange? {
    let change = CaseChange(
      scopeBefore: old.scope,
      scopeAfter: new.scope,
      options: options.compactMap { changedOption($0, old, new) },
      questionsBefore: old.questions.filter { !isKept($0, matching.questions.newOfOld, new.questions) },
      questionsAfter: new.questions.filter { !isKept($0, matching.questions.oldOfNew, old.questions) },
      missingBefore: old.missing.map { $0.fact }.filter {
        !isKept($0, matching.facts.newOfOld, new.missing.map { $0.fact })
      },
      missingAfter: new.missing.map { $0.fact }.filter {
        !isKept($0, matching.facts.oldOfNew, old.missing.map { $0.fact })
      }
    )
    let isSame =
      change.scopeBefore == change.scopeAfter && change.options.isEmpty && change.questionsBefore.isEmpty
      && change.questionsAfter.isEmpty && change.missingBefore.isEmpty && change.missingAfter.isEmpty
    return isSame ? nil : change
  }

  private func isKept(_ item: Int, _ continued: [Int?], _ others: [Int]) -> Bool {
    continued[item].map(others.contains) ?? false
  }

  private func changedOption(_ option: Continuation, _ old: Answer, _ new: Answer) -> CaseChange.Option? {
    let before = option.old.flatMap { own in old.options.first { $0.option == own } }
    let after = option.new.flatMap { own in new.options.first { $0.option == own } }
    if before == nil, after == nil { return nil }
    let isSame = before?.verdict == after?.verdict && before?.isContested == after?.isContested
    if isSame, holding(before, .old) == holding(after, .new), open(before, .old) == open(after, .new) { return nil }
    return CaseChange.Option(option: option, before: before, after: after)
  }

  private func holding(_ answer: OptionAnswer?, _ version: ComparedVersion) -> Set<Key> {
    guard let answer, let keys = keys[version] else { return [] }
    return Set((answer.arguments + answer.counterarguments + answer.exclusions + answer.notes).map { keys[$0] })
  }

  /// The rules that may still hold; of those that count as one none where any holds.
  private func open(_ answer: OptionAnswer?, _ version: ComparedVersion) -> Set<Key> {
    guard let answer, let keys = keys[version] else { return [] }
    return Set(answer.open.map { keys[$0.rule] }).subtracting(holding(answer, version))
  }
}
