import CaseSpaces
import RuleBooks
import RuleLanguage

extension CaseEngine {
  /// The engine of the book with one change; only what the change touches is built again, in a copy of the forest.
  ///
  /// - Parameter edit: A change whose tests the engine's cells tell apart.
  package func revised(by edit: BookEdit) -> CaseEngine {
    let book = book.applying(edit)
    var revised = self
    revised.book = book
    revised.space = space.read(by: book)
    switch edit {
    case .intents, .effect: return revised
    case .overrides:
      revised.overriders = Self.overriders(in: book)
      var builder = SetBuilder(revising: self, book: book, overriders: revised.overriders, isStale: noDefinition)
      _ = builder.conditions { conditions[$0] }
      revised.holding = builder.holding()
      revised.take(builder)
    case .condition(let site, _): revised.rebuild(site, from: self)
    }
    return revised
  }

  private var noDefinition: [Bool] { Array(repeating: false, count: book.definitions.count) }

  private mutating func take(_ builder: SetBuilder) {
    forest = builder.forest
    forest.forgetResults()
  }

  /// Builds again what a changed condition touches, itself or through definitions.
  private mutating func rebuild(_ site: ConditionSite, from old: CaseEngine) {
    var isStale = noDefinition
    switch site {
    case .definition(let index), .branch(let index, _): isStale = book.definitions(restingOn: index)
    default: break
    }
    let touchesDefinitions = isStale.contains(true)
    let book = book
    func isTouched(_ formula: Formula, at own: ConditionSite) -> Bool {
      own == site || touchesDefinitions && book.uses(formula, isStale)
    }
    var builder = SetBuilder(revising: old, book: book, overriders: overriders, isStale: isStale)
    definitions = builder.definitions
    conditions = builder.conditions { rule in
      isTouched(book.rules[rule].condition, at: .rule(rule)) ? nil : old.conditions[rule]
    }
    holding = builder.holding()
    constraints = builder.constraints { reason in
      let isTouched =
        switch reason {
        case .constraint(let index): isTouched(book.constraints[index].condition, at: .impossible(index))
        case .applicability(let fact):
          isTouched(book.facts[fact].onlyWhen ?? .always, at: .applicability(fact: fact))
        }
      return isTouched ? nil : old.constraints.first { $0.reason == reason }?.allowed
    }
    if zip(constraints, old.constraints).contains(where: { $0.allowed != $1.allowed }) {
      possible = builder.possible(constraints)
    }
    if book.coverage.indices.contains(where: { isTouched(book.coverage[$0], at: .coverage($0)) }) {
      coverage = builder.coverage()
    }
    questions = book.questions.indices.map { index in
      let condition = book.questions[index].condition
      return isTouched(condition, at: .question(index)) ? builder.set(of: condition) : old.questions[index]
    }
    requirements = book.facts.indices.map { fact in
      guard let condition = book.facts[fact].requirement?.condition else { return nil }
      return isTouched(condition, at: .requirement(fact: fact))
        ? builder.set(of: condition) : old.requirements[fact]
    }
    textApplies = book.facts.indices.map { fact in
      guard case .text = book.facts[fact].type, let condition = book.facts[fact].onlyWhen else { return nil }
      return isTouched(condition, at: .applicability(fact: fact))
        ? builder.set(of: condition) : old.textApplies[fact]
    }
    take(builder)
    isRead = Self.readFacts(of: book)
    ties = LevelOrder.ties(in: book)
  }
}
