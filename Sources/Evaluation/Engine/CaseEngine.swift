import CaseSpaces
import RuleBooks
import RuleLanguage

/// A rule book compiled to sets of cells, ready to answer cases.
package struct CaseEngine: Sendable {
  package let book: RuleBook
  package let space: CaseSpace
  /// The forest that holds every diagram below; a query works on a copy.
  package let forest: DiagramForest
  /// The completions of each definition; nil where the budget ran out.
  package let definitions: DefinitionSets?
  /// Where each rule's condition holds, overrides left aside; nil where the budget ran out.
  package let conditions: [Diagram?]
  /// Where each rule holds; nil where the budget ran out.
  package let holding: [Diagram?]
  /// What is excluded by each `impossible` and each `only when`, as the set of completions that it leaves.
  package let constraints: [BookConstraint]
  /// The completions that nothing rules out; nil where the budget ran out.
  package let possible: Diagram?
  /// The completions that the book covers; nil where the budget ran out.
  package let coverage: Diagram?
  package let questions: [Diagram?]
  /// Where each fact is required by its `required when`; nil where it has none or the budget ran out.
  package let requirements: [Diagram?]
  /// Where each text fact with an `only when` applies; nil for every other fact, and where the budget ran out.
  package let textApplies: [Diagram?]
  /// For each option where rules argue for it (1), against it (2) and exclude it (4), added up.
  package let statuses: [Diagram?]
  /// Whether a rule, definition, `covers` or `required` reads the fact.
  package let isRead: [Bool]
  /// For each fact the facts tied to it by an `impossible` or an `only when`.
  package let ties: [[Int]]
  /// The rules that override each rule.
  package let overriders: [[Int]]
  package let budget: Budget

  /// Compiles a rule book.
  ///
  /// - Throws: `CaseSpaceLimit` where the conditions cut the facts more finely than a case space can hold.
  package init(_ book: RuleBook, budget: Budget = .standard) throws(CaseSpaceLimit) {
    self.book = book
    self.budget = budget
    let space = try CaseSpace(book)
    self.space = space
    var overriders = Array(repeating: [Int](), count: book.rules.count)
    for (index, rule) in book.rules.enumerated() {
      for target in rule.overrides { overriders[target].append(index) }
    }
    self.overriders = overriders
    var builder = SetBuilder(book: book, space: space, overriders: overriders, budget: budget)
    definitions = builder.definitions
    conditions = builder.conditions()
    holding = builder.holding()
    constraints = builder.constraints()
    possible = builder.possible(constraints)
    coverage = builder.coverage()
    questions = book.questions.map { builder.set(of: $0.condition) }
    requirements = book.facts.map { fact in
      guard let condition = fact.requirement?.condition else { return nil }
      return builder.set(of: condition)
    }
    textApplies = book.facts.map { fact in
      // Text has no cells, and so none for not applying.
      guard case .text = fact.type, let condition = fact.onlyWhen else { return nil }
      return builder.set(of: condition)
    }
    statuses = builder.statuses(holding)
    builder.forest.forgetResults()
    forest = builder.forest
    isRead = Self.readFacts(of: book)
    ties = LevelOrder.ties(in: book)
  }

  private static func readFacts(of book: RuleBook) -> [Bool] {
    var isRead = book.facts.map { $0.requirement != nil }
    func read(_ formula: Formula) {
      book.visitTests(of: formula) { isRead[$0.fact] = true }
    }
    for rule in book.rules { read(rule.condition) }
    for definition in book.definitions {
      switch definition.body {
      case .condition(let condition): read(condition)
      case .cases(let cases):
        for case .some(let condition) in cases.conditions { read(condition) }
      }
    }
    for condition in book.coverage { read(condition) }
    for fact in book.facts {
      if let condition = fact.requirement?.condition { read(condition) }
    }
    return isRead
  }
}
