import RuleBooks
import RuleLanguage

/// The definition of every answer: all completions of a case, one by one, straight from the sentences of the contract.
///
/// It knows nothing of the engine. It reads the syntax tree and takes from the rule book only the order of its names.
package struct AnswerDefinition: Sendable {
  /// A rule as the definition sees it.
  struct ListedRule: Sendable {
    let effect: Effect
    let options: [Int]
    let intents: [Int]
    let condition: NumberedCondition
    /// The rules that override this one.
    let overriddenBy: [Int]
    /// The facts that the condition reads.
    let reads: Set<Int>
  }

  package let book: RuleBook
  package let facts: [ListedFact]
  let rules: [ListedRule]
  /// Facts that a rule, a definition, `covers` or `required` reads, and facts that are required.
  let readFacts: Set<Int>
  /// Every assignment of cells, possible or not.
  let assignments: [Assignment]
  let completions: [Completion]
  /// How many partial answers are tried to see what matters together.
  let partialAnswerLimit: Int

  /// How many completions there are when nothing is known; none where the rule file leaves nothing possible.
  package var completionCount: Int { completions.count }

  /// Lists all completions of a checked rule file; nil where there are too many assignments of cells.
  package init?(
    tree: RuleFile,
    book: RuleBook,
    assignmentLimit: Int = 16_384,
    partialAnswerLimit: Int = 65_536
  ) {
    self.book = book
    self.partialAnswerLimit = partialAnswerLimit
    let listing = RuleFileListing(tree: tree, book: book)
    facts = listing.facts
    rules = listing.rules
    readFacts = listing.readFacts

    var count = 1
    for fact in facts {
      count *= fact.cells.count
      guard count <= assignmentLimit, fact.cells.count <= 256 else { return nil }
    }
    var assignments: [Assignment] = []
    var completions: [Completion] = []
    var cells = Array(repeating: UInt8(0), count: facts.count)
    for _ in 0..<count {
      let assignment = Assignment(cells: cells, violations: listing.violations(in: cells))
      assignments.append(assignment)
      if assignment.violations == 0 { completions.append(listing.completion(cells)) }
      for fact in facts.indices {
        cells[fact] += 1
        if Int(cells[fact]) < facts[fact].cells.count { break }
        cells[fact] = 0
      }
    }
    self.assignments = assignments
    self.completions = completions
  }

  /// For each fact, which of its cells the knowledge allows.
  func allowedCells(_ knowledge: [Knowledge]) -> [[Bool]] {
    facts.indices.map { fact in facts[fact].cells.map { facts[fact].allows($0, knowledge[fact]) } }
  }

  /// The completions that the knowledge allows.
  func possible(_ knowledge: [Knowledge]) -> [Completion] {
    let allowed = allowedCells(knowledge)
    return completions.filter { completion in
      facts.indices.allSatisfy { allowed[$0][Int(completion.cells[$0])] }
    }
  }
}
