import RuleBooks
import RuleLanguage

/// Where conditions divide the values of a number or an in-order fact: between two neighbours.
package struct Boundary: Sendable, Equatable {
  /// The value next to a boundary on either side.
  package enum Side: Int, Sendable, Hashable, CaseIterable {
    case below
    case above
  }

  package let fact: Int
  /// The first value above the boundary, by its index on the grid or among the fact's values.
  package let cut: Int
  /// Where conditions have the boundary, in the order of `RuleBook.conditionSites`.
  package let sites: [ConditionSite]
  /// The first test that has it, as the file words it, and where it stands.
  package let wording: String
  package let place: Place

  /// The value next to the boundary on a side, as an index.
  package func value(_ side: Side) -> Int { side == .below ? cut - 1 : cut }

  /// All boundaries of a book, fact by fact and in the order of the values.
  package static func all(in book: RuleBook) -> [Boundary] {
    var found: [Int: [Int: Boundary]] = [:]
    for site in book.conditionSites {
      guard let condition = book.condition(at: site) else { continue }
      for test in condition.ownTests {
        for cut in cuts(of: test, book.facts[test.fact]) {
          if let known = found[test.fact]?[cut] {
            guard !known.sites.contains(site) else { continue }
            found[test.fact]?[cut] = Boundary(
              fact: known.fact,
              cut: cut,
              sites: known.sites + [site],
              wording: known.wording,
              place: known.place
            )
          } else {
            found[test.fact, default: [:]][cut] = Boundary(
              fact: test.fact,
              cut: cut,
              sites: [site],
              wording: test.wording,
              place: test.place
            )
          }
        }
      }
    }
    return book.facts.indices.flatMap { fact in
      (found[fact] ?? [:]).values.sorted { $0.cut < $1.cut }
    }
  }

  /// The first values behind the places where a test changes from false to true or back.
  private static func cuts(of test: FactTest, _ fact: Fact) -> [Int] {
    switch (fact.type, test.accepted) {
    case (.number(let scale), .range(let low, let high)):
      return (low > 0 ? [low] : []) + (high < scale.lastIndex ? [high + 1] : [])
    case (.inOrder(let values), .values(let accepted)):
      return values.indices.dropFirst().filter { accepted >> UInt64($0) & 1 != accepted >> UInt64($0 - 1) & 1 }
    default: return []
    }
  }

  /// What a case must say to state the value next to the boundary on a side.
  package func knowledge(_ side: Side, in book: RuleBook) -> Knowledge {
    let value = value(side)
    if case .number = book.facts[fact].type { return .range(low: value, high: value) }
    return .values(1 << UInt64(value))
  }
}
