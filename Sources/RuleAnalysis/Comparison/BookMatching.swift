import RuleBooks

/// Which declarations of two rule books are the same one.
package struct BookMatching: Sendable {
  package let facts: NameMatching
  package let groups: NameMatching
  package let options: NameMatching
  package let definitions: NameMatching
  package let constraints: NameMatching
  package let questions: NameMatching
  package let rules: NameMatching
  package let sources: NameMatching
  package let cases: NameMatching

  package init(old: RuleBook, new: RuleBook) {
    facts = NameMatching(old: old.facts.map { $0.item }, new: new.facts.map { $0.item })
    groups = Self.byName(old.groups.map { $0.name }, new.groups.map { $0.name })
    options = NameMatching(old: old.options.map { $0.item }, new: new.options.map { $0.item })
    definitions = NameMatching(old: old.definitions.map { $0.item }, new: new.definitions.map { $0.item })
    constraints = Self.byName(old.constraints, new.constraints, BookWording(old), BookWording(new))
    questions = Self.byName(old.questions, new.questions, BookWording(old), BookWording(new))
    rules = NameMatching(old: old.rules.map { $0.item }, new: new.rules.map { $0.item })
    sources = Self.byName(old.sources.map { $0.name }, new.sources.map { $0.name })
    cases = Self.byName(old.cases.map { $0.title }, new.cases.map { $0.title })
  }

  /// Constraints by their name; those under another name that say the same, word for word, are the same too.
  private static func byName(
    _ old: [Constraint],
    _ new: [Constraint],
    _ oldWords: BookWording,
    _ newWords: BookWording
  ) -> NameMatching {
    var former: [String: String] = [:]
    let newNames = Set(new.map { $0.id })
    for constraint in old where !newNames.contains(constraint.id) {
      former[oldWords.condition(constraint.condition) + "\n" + constraint.because] = constraint.id
    }
    let items = new.map { constraint in
      NameMatching.Item(
        constraint.id,
        formerName: former[newWords.condition(constraint.condition) + "\n" + constraint.because]
      )
    }
    return NameMatching(old: old.map { .init($0.id) }, new: items)
  }

  static func byName(_ old: [String], _ new: [String]) -> NameMatching {
    NameMatching(old: old.map { .init($0) }, new: new.map { .init($0) })
  }
}

extension Fact {
  var item: NameMatching.Item { .init(name, formerName: renamedFrom) }
}

extension FactValue {
  var item: NameMatching.Item { .init(name, formerName: renamedFrom) }
}

extension TreatmentOption {
  var item: NameMatching.Item { .init(name, formerName: renamedFrom) }
}

extension Definition {
  var item: NameMatching.Item { .init(name, formerName: renamedFrom) }
}

extension Rule {
  var item: NameMatching.Item { .init(id, formerName: renamedFrom) }
}
