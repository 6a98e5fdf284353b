import RuleBooks

/// Finds what case files can say in both versions and what is read otherwise in the new one.
///
/// A word that only one version knows is no such change: the other version refuses it.
struct EntryComparison {
  private let old: RuleBook
  private let new: RuleBook
  private let matching: BookMatching
  private let facts: [JointFact]

  init(_ joint: JointBook, old: RuleBook, new: RuleBook, _ matching: BookMatching) {
    self.old = old
    self.new = new
    self.matching = matching
    facts = joint.facts
  }

  func changes() -> [EntryChange] {
    var changes: [EntryChange] = []
    for fact in facts {
      guard let oldSide = fact.old, let newSide = fact.new else { continue }
      let continuation = Continuation(old: oldSide.fact, new: newSide.fact)
      for word in old.vocabulary.everyWord(of: oldSide.fact) {
        guard let before = Self.values(word, oldSide, old), let after = Self.values(word, newSide, new) else {
          continue
        }
        if before != after { changes.append(.word(word, of: continuation)) }
      }
      if old.facts[oldSide.fact].isFixed != new.facts[newSide.fact].isFixed { changes.append(.fixed(continuation)) }
    }
    for key in old.vocabulary.everyKey {
      guard let before = old.vocabulary.key(key), let after = new.vocabulary.key(key) else { continue }
      if matching.facts.newOfOld[before.fact] != after.fact { changes.append(.key(key)) }
    }
    return changes
  }

  /// The joint values that a word leaves open; nil for a word that the version does not know.
  private static func values(_ word: String, _ side: JointFact.Side, _ book: RuleBook) -> UInt64? {
    switch book.vocabulary.meaning(of: word, for: side.fact) {
    case nil: nil
    case .value(let value): side.form.joint(values: 1 << UInt64(value))
    case .reading(let reading): side.form.joint(values: book.facts[side.fact].readings[reading].values)
    }
  }
}
