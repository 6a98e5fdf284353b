import RuleBooks
import RuleLanguage

/// Two versions of a rule book as one, so that the conditions of both are sets of the same cells.
///
/// Facts that both know are one fact with the values of both. Everything else stands side by side, the old version's
/// first; what each version calls possible and in scope is kept apart.
package struct JointBook: Sendable {
  /// The joint rule book. It is compiled, never shown or evaluated as one.
  package let book: RuleBook
  let facts: [JointFact]
  package let old: JointSide
  package let new: JointSide
  /// Facts that are the same by name but whose values cannot be compared, by their old and new index.
  package let incomparable: [(old: Int, new: Int)]

  package subscript(version: ComparedVersion) -> JointSide { version == .old ? old : new }

  package init(old: RuleBook, new: RuleBook, matching: BookMatching) {
    var facts: [JointFact] = []
    var incomparable: [(old: Int, new: Int)] = []
    var isJoined = old.facts.map { _ in false }
    for (index, fact) in new.facts.enumerated() {
      if let former = matching.facts.oldOfNew[index] {
        if let joined = JointFact(old: (old.facts[former], former), new: (fact, index)) {
          facts.append(joined)
          isJoined[former] = true
          continue
        }
        incomparable.append((former, index))
      }
      facts.append(JointFact(fact, index, of: .new))
    }
    for (index, fact) in old.facts.enumerated() where !isJoined[index] {
      facts.append(JointFact(fact, index, of: .old))
    }
    self.facts = facts
    self.incomparable = incomparable
    let intents = new.intents + old.intents.filter { !new.intents.contains($0) }
    let oldSide = Self.side(.old, old, facts, intents, before: nil)
    let newSide = Self.side(.new, new, facts, intents, before: old)
    self.old = oldSide
    self.new = newSide
    book = RuleBook(
      name: new.name,
      version: new.version,
      digest: new.digest,
      notes: [],
      intents: intents,
      sources: [],
      facts: facts.map { Self.fact($0, oldSide, newSide) },
      groups: [],
      options: (old.options + new.options),
      definitions: oldSide.definitions + newSide.definitions + Self.limits(of: facts),
      constraints: oldSide.jointConstraints(old.constraints) + newSide.jointConstraints(new.constraints),
      questions: oldSide.jointConstraints(old.questions) + newSide.jointConstraints(new.questions),
      coverage: old.coverage.map(oldSide.formula) + new.coverage.map(newSide.formula),
      coveragePlaces: old.coveragePlaces + new.coveragePlaces,
      rules: oldSide.jointRules + newSide.jointRules,
      cases: newSide.cases(factCount: facts.count) + oldSide.cases(factCount: facts.count),
      vocabulary: Vocabulary(keys: [:], words: facts.map { _ in [:] })
    )
  }

  private static func side(
    _ version: ComparedVersion,
    _ book: RuleBook,
    _ facts: [JointFact],
    _ intents: [String],
    before first: RuleBook?
  ) -> JointSide {
    var own = book.facts.map { _ in 0 }
    var forms: [JointFact.Form] = book.facts.map { _ in .text }
    for (joint, fact) in facts.enumerated() {
      guard let side = fact[version] else { continue }
      own[side.fact] = joint
      forms[side.fact] = side.form
    }
    return JointSide(
      book: book,
      facts: own,
      forms: forms,
      optionOffset: first?.options.count ?? 0,
      ruleOffset: first?.rules.count ?? 0,
      constraintOffset: first?.constraints.count ?? 0,
      questionOffset: first?.questions.count ?? 0,
      definitionOffset: first?.definitions.count ?? 0,
      intents: book.intents.map { intents.firstIndex(of: $0) ?? 0 }
    )
  }

  /// A joint fact, with the tests of both versions so that both cut it.
  private static func fact(_ fact: JointFact, _ old: JointSide, _ new: JointSide) -> Fact {
    let sides = [(fact.old, old), (fact.new, new)].compactMap { side, version in
      side.map { (fact: version.book.facts[$0.fact], version: version) }
    }
    let onlyWhen = sides.compactMap { side in side.fact.onlyWhen.map(side.version.formula) }
    let required = sides.compactMap { side in side.fact.requirement?.condition.map(side.version.formula) }
    let shown = sides.last?.fact
    let suffix = fact.isShared ? "" : fact.new == nil ? " (old version only)" : " (new version only)"
    return Fact(
      name: shown?.name ?? "",
      label: (shown?.label ?? "") + suffix,
      type: fact.type,
      keys: [],
      requirement: required.isEmpty ? nil : Requirement(condition: .any(required), reference: nil),
      isFixed: false,
      onlyWhen: onlyWhen.isEmpty ? nil : .any(onlyWhen),
      ask: nil,
      readings: [],
      place: Place(start: 0, end: 0)
    )
  }

  /// What each version can say of the facts that it shares, so that a cell never mixes what one side cannot say.
  private static func limits(of facts: [JointFact]) -> [Definition] {
    var limits: [Definition] = []
    for (index, fact) in facts.enumerated() where fact.isShared {
      for side in [fact.old, fact.new].compactMap({ $0 }) {
        guard let accepted = limit(of: side.form, fact.type) else { continue }
        let test = FactTest(
          fact: index,
          accepted: accepted,
          isNegated: false,
          wording: "",
          place: Place(start: 0, end: 0)
        )
        limits.append(
          Definition(name: "", label: "", body: .condition(.test(test)), place: Place(start: 0, end: 0))
        )
      }
    }
    return limits
  }

  /// The values that a version knows of a joint type; nil where it knows all.
  private static func limit(of form: JointFact.Form, _ type: FactType) -> FactTest.Accepted? {
    switch (form, type) {
    case (.values, .severalOf):
      let known = form.joint(values: .max)
      return known == type.everyValue ? nil : .includesAny(type.everyValue & ~known)
    case (.values, _):
      let known = form.joint(values: .max)
      return known == type.everyValue ? nil : .values(known)
    case (.grid(_, _, let last), .number(let scale)):
      let known = form.joint(low: 0, high: last)
      return known.low == 0 && known.high == scale.lastIndex ? nil : .range(low: known.low, high: known.high)
    default: return nil
    }
  }
}
