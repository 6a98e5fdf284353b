import CaseSpaces
import RuleBooks
import RuleLanguage

/// A rule book compiled to sets of cells, ready to answer cases.
package struct CaseEngine: Sendable {
  package internal(set) var book: RuleBook
  package internal(set) var space: CaseSpace
  /// The forest that holds every diagram below; a query works on a copy.
  package internal(set) var forest: DiagramForest
  /// The completions of each definition; nil where the budget ran out.
  package internal(set) var definitions: DefinitionSets?
  /// Where each rule's condition holds, overrides left aside; nil where the budget ran out.
  package internal(set) var conditions: [Diagram?]
  /// Where each rule holds; nil where the budget ran out.
  package internal(set) var holding: [Diagram?]
  /// What is excluded by each `impossible` and each `only when`, as the set of completions that it leaves.
  package internal(set) var constraints: [BookConstraint]
  /// The completions that nothing rules out; nil where the budget ran out.
  package internal(set) var possible: Diagram?
  /// The completions that the book covers; nil where the budget ran out.
  package internal(set) var coverage: Diagram?
  package internal(set) var questions: [Diagram?]
  /// Where each fact is required by its `required when`; nil where it has none or the budget ran out.
  package internal(set) var requirements: [Diagram?]
  /// Where each text fact with an `only when` applies; nil for every other fact, and where the budget ran out.
  package internal(set) var textApplies: [Diagram?]
  /// Whether a rule, definition, `covers` or `required` reads the fact.
  package internal(set) var isRead: [Bool]
  /// For each fact the facts tied to it by an `impossible` or an `only when`.
  package internal(set) var ties: [[Int]]
  /// The rules of each option in the order of the file.
  package let rulesOfOption: [[Int]]
  /// The rules that override each rule.
  package internal(set) var overriders: [[Int]]
  package internal(set) var budget: Budget

  /// Compiles a rule book.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - separated: For each fact further tests that the cells must tell apart; they change no answer.
  ///   - budget: How much work each set may take, and each question asked later.
  /// - Throws: `CaseSpaceLimit` where the conditions cut the facts more finely than a case space can hold.
  package init(
    _ book: RuleBook,
    separating separated: [[FactTest.Accepted]] = [],
    budget: Budget = .standard
  ) throws(CaseSpaceLimit) {
    self.book = book
    self.budget = budget
    let space = try CaseSpace(book, separating: separated)
    self.space = space
    let overriders = Self.overriders(in: book)
    self.overriders = overriders
    rulesOfOption = Self.rulesOfOption(in: book)
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
    builder.forest.forgetResults()
    forest = builder.forest
    isRead = Self.readFacts(of: book)
    ties = LevelOrder.ties(in: book)
  }

  static func overriders(in book: RuleBook) -> [[Int]] {
    var overriders = Array(repeating: [Int](), count: book.rules.count)
    for (index, rule) in book.rules.enumerated() {
      for target in rule.overrides { overriders[target].append(index) }
    }
    return overriders
  }

  private static func rulesOfOption(in book: RuleBook) -> [[Int]] {
    var rules = Array(repeating: [Int](), count: book.options.count)
    for (index, rule) in book.rules.enumerated() {
      for option in rule.options where rules[option].last != index { rules[option].append(index) }
    }
    return rules
  }

  static func readFacts(of book: RuleBook) -> [Bool] {
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
