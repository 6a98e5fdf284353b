import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Where the conditions of a book cut its numbers, each cut with the conditions that make it.
struct LimitList {
  /// A cut before a grid index, made by one test.
  private struct Cut {
    let start: Int
    /// The declaration in which the test stands.
    let owner: Int
    let limit: FactFault.Limit
  }

  private var cuts: [[Cut]]

  init(_ book: RuleBook) {
    cuts = Array(repeating: [], count: book.facts.count)
    var owner = 0
    func collect(_ formula: Formula, _ cuts: inout [[Cut]]) {
      switch formula {
      case .always, .definition, .definitionIs: break
      case .test(let test): Self.add(test, owner, book, &cuts)
      case .not(let part): collect(part, &cuts)
      case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
        for part in parts { collect(part, &cuts) }
      }
    }
    for formulas in Self.formulasByDeclaration(of: book) {
      for formula in formulas { collect(formula, &cuts) }
      owner += 1
    }
    for fact in cuts.indices { cuts[fact].sort { $0.limit.place.start < $1.limit.place.start } }
  }

  /// The grid indices before which the conditions cut a number, in order.
  func starts(of fact: Int) -> [Int] { Set(cuts[fact].map { $0.start }).sorted() }

  /// Two limits of different declarations that part a single grid index from what is below it and from what is above it, in
  /// the order of the file; nil where there are none.
  func nearMiss(of fact: Int, at index: Int) -> (FactFault.Limit, FactFault.Limit)? {
    let below = cuts[fact].filter { $0.start == index }
    let above = cuts[fact].filter { $0.start == index + 1 }
    for low in below {
      for high in above where high.owner != low.owner {
        return low.limit.place.start < high.limit.place.start ? (low.limit, high.limit) : (high.limit, low.limit)
      }
    }
    return nil
  }

  private static func add(_ test: FactTest, _ owner: Int, _ book: RuleBook, _ cuts: inout [[Cut]]) {
    guard case .range(let low, let high) = test.accepted, low < high,
      case .number(let scale) = book.facts[test.fact].type
    else { return }
    let limit = FactFault.Limit(wording: test.wording, place: test.place)
    if low > 0 { cuts[test.fact].append(Cut(start: low, owner: owner, limit: limit)) }
    if high < scale.lastIndex { cuts[test.fact].append(Cut(start: high + 1, owner: owner, limit: limit)) }
  }

  /// The conditions of each declaration that has any, definitions not looked into.
  private static func formulasByDeclaration(of book: RuleBook) -> [[Formula]] {
    var formulas = (book.rules.map { $0.condition } + book.coverage).map { [$0] }
    formulas += (book.constraints + book.questions).map { [$0.condition] }
    for definition in book.definitions {
      switch definition.body {
      case .condition(let condition): formulas.append([condition])
      case .cases(let cases): formulas.append(cases.conditions.compactMap { $0 })
      }
    }
    formulas += book.facts.map { fact in [fact.onlyWhen, fact.requirement?.condition].compactMap { $0 } }
    return formulas
  }
}
