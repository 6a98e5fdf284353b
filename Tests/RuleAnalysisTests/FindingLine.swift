import RuleAnalysis
import RuleBooks
import RuleLanguage

/// A finding in the words of the definition.
struct FindingLine {
  private let book: RuleBook

  init(_ book: RuleBook) { self.book = book }

  func line(_ problem: LogicProblem) -> String {
    let words =
      switch problem {
      case .rule(let fault): words(fault)
      case .redundancy(let fault): words(fault)
      case .option(let fault): words(fault)
      case .fact(let fault): words(fault)
      case .declaration(let fault): words(fault)
      case .limit(let limit): "\(limit)"
      }
    return words.isEmpty ? problem.code.rawValue : problem.code.rawValue + " " + words
  }

  private func id(_ rule: Int) -> String { book.rules[rule].id }

  private func words(_ fault: RuleFault) -> String {
    switch fault {
    case .neverHolds(let rule, _): "rule \(id(rule))"
    case .alwaysOverridden(let rule, _), .whollyExcluded(let rule, _): id(rule)
    case .equalForAndExcludes(let rule, let exclusion, let options):
      "\(id(rule)) \(id(exclusion)) \(options.sorted())"
    case .strongConflict(let rule, let against, let options): "\(id(rule)) \(id(against)) \(options.sorted())"
    }
  }

  private func words(_ fault: RedundancyFault) -> String {
    switch fault {
    case .subsumed(let rule, let by): "\(id(rule)) by \(id(by))"
    case .addsOnlyItsReason(let rule, let to): "\(id(rule)) adds to \(id(to))"
    case .jointlySubsumed(let rule, _): id(rule)
    case .mergeable(let rules, let fact): "\(rules.map { id($0) }) \(book.facts[fact].name)"
    case .ruleWithoutCase(let rule): id(rule)
    case .noCases: ""
    }
  }

  private func words(_ fault: OptionFault) -> String {
    switch fault {
    case .noOption: ""
    case .neverOffered(let option), .alwaysOffered(let option): book.options[option].name
    }
  }

  private func words(_ fault: FactFault) -> String {
    switch fault {
    case .neverMatters(let fact, let rules): "\(book.facts[fact].name) \(rules.map { id($0) })"
    case .onlyReasons(let fact, let rules): "reasons \(book.facts[fact].name) \(rules.map { id($0) })"
    case .idle(let facts): "idle \(facts.map { book.facts[$0].name })"
    case .valuesAlike(let fact, let groups, let idle):
      "\(book.facts[fact].name) \(groups.map { BookWording.indices(of: $0) }) \(BookWording.indices(of: idle))"
    case .nearMiss(let fact, let index, _, _): "\(book.facts[fact].name) \(index)"
    }
  }

  private func words(_ fault: DeclarationFault) -> String {
    switch fault {
    case .constraintNeverHolds(let index): "impossible \(book.constraints[index].id)"
    case .questionNeverHolds(let index): "question \(book.questions[index].id)"
    case .nothingPossible, .emptyWholeScope: ""
    case .emptyScope(let index): "\(index)"
    case .overlappingCases(let index, let first, let second): "\(book.definitions[index].name) \(first) \(second)"
    case .uncoveredCases(let index): book.definitions[index].name
    case .caseNeverApplies(let index, let value): "\(book.definitions[index].name) \(value)"
    case .definitionIsConstant(let index, let holds): "\(book.definitions[index].name) \(holds)"
    }
  }
}
