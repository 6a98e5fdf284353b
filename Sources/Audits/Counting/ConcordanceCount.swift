/// How many decisions, or decided options, fall into each class.
package struct ConcordanceCount: Sendable, Equatable {
  /// One number a class; a vector, so that a table of counts is one block of memory.
  private var counts: SIMD8<Int> = .zero

  package init() {}

  package subscript(_ concordance: Concordance) -> Int { counts[concordance.rawValue] }

  package mutating func add(_ concordance: Concordance) { counts[concordance.rawValue] += 1 }

  package mutating func add(_ other: ConcordanceCount) { counts = counts &+ other.counts }

  package var total: Int { Concordance.allCases.reduce(0) { $0 + self[$1] } }

  /// How many the rules speak to, for or against.
  package var scored: Int { Concordance.scored.reduce(0) { $0 + self[$1] } }

  /// Among what something argues against: how many the rules support all the same, at least in some completion.
  package var contested: Int { self[.concordant] + self[.conditional] }

  /// The share of a class among those that the rules speak to.
  package func rate(_ concordance: Concordance) -> Proportion { Proportion(self[concordance], of: scored) }
}
