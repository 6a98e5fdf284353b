import RuleBooks
import RuleLanguage

/// Makes the mutants of a rule book, in the order of its conditions and rules.
///
/// `required when` is left alone: it changes what a case is asked for and no answer.
package struct MutantFactory {
  private let book: RuleBook
  private let formulas: FormulaMutants

  private init(_ book: RuleBook) {
    self.book = book
    formulas = FormulaMutants(book)
  }

  package static func mutants(of book: RuleBook) -> [Mutant] {
    let factory = MutantFactory(book)
    var mutants: [Mutant] = []
    for site in book.conditionSites {
      if case .requirement = site { continue }
      if case .rule = site { continue }
      mutants += factory.conditionMutants(at: site)
    }
    for rule in book.rules.indices {
      mutants += factory.conditionMutants(at: .rule(rule))
      mutants += factory.argumentMutants(of: rule)
    }
    return mutants
  }

  private func conditionMutants(at site: ConditionSite) -> [Mutant] {
    guard let condition = book.condition(at: site) else { return [] }
    return formulas.mutants(of: condition).map { change in
      Mutant(
        kind: change.kind,
        edit: .condition(site, change.formula),
        site: site,
        before: change.before,
        after: change.after,
        place: change.place ?? declaration(of: site)
      )
    }
  }

  private func declaration(of site: ConditionSite) -> Place {
    switch site {
    case .rule(let index): book.rules[index].place
    case .definition(let index), .branch(let index, _): book.definitions[index].place
    case .impossible(let index): book.constraints[index].place
    case .question(let index): book.questions[index].place
    case .coverage(let index): book.coveragePlaces[index]
    case .requirement(let fact), .applicability(let fact): book.facts[fact].place
    }
  }

  // MARK: Rules

  private func argumentMutants(of index: Int) -> [Mutant] {
    let rule = book.rules[index]
    func mutant(_ kind: Mutant.Kind, _ edit: BookEdit, _ before: String, _ after: String) -> Mutant {
      Mutant(kind: kind, edit: edit, site: .rule(index), before: before, after: after, place: rule.place)
    }
    var mutants = Self.otherEffects(rule.effect).map { effect in
      mutant(.effect, .effect(rule: index, effect), Self.words(rule.effect), Self.words(effect))
    }
    if case .argues(let isFor, let strength) = rule.effect {
      for other in [Strength.strong, .plain, .weak] where other != strength {
        let effect = Effect.argues(for: isFor, other)
        mutants.append(mutant(.strength, .effect(rule: index, effect), Self.words(rule.effect), Self.words(effect)))
      }
    }
    for intent in rule.intents {
      let rest = rule.intents.filter { $0 != intent }
      mutants.append(
        mutant(.intent, .intents(rule: index, rest), intents(rule.intents), rest.isEmpty ? "no intent" : intents(rest))
      )
    }
    for overridden in rule.overrides {
      let rest = rule.overrides.filter { $0 != overridden }
      let after = rest.isEmpty ? "no override" : overrides(rest)
      mutants.append(mutant(.override, .overrides(rule: index, rest), overrides(rule.overrides), after))
    }
    return mutants
  }

  private static func otherEffects(_ effect: Effect) -> [Effect] {
    switch effect {
    case .argues(for: true, let strength): [.argues(for: false, strength), .excludes]
    case .argues(for: false, let strength): [.argues(for: true, strength)]
    case .excludes: [.argues(for: false, .plain)]
    case .notes: [.argues(for: true, .plain)]
    }
  }

  private static func words(_ effect: Effect) -> String {
    switch effect {
    case .argues(let isFor, let strength):
      (strength == .plain ? "" : strength.word + " ") + (isFor ? "for" : "against")
    case .excludes: "excludes"
    case .notes: "notes"
    }
  }

  private func intents(_ intents: [Int]) -> String { "to " + intents.map { book.intents[$0] }.joined(separator: ", ") }

  private func overrides(_ rules: [Int]) -> String {
    "overrides " + rules.map { book.rules[$0].id }.joined(separator: ", ")
  }
}
