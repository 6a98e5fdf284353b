/// One level of the decision diagrams: a fact, or one member of a several-of fact.
package struct Level: Sendable {
  package enum Kind: Sendable, Equatable {
    /// The cells of a yes-or-no, one-of, in-order or number fact.
    case cells
    /// One member of a several-of fact: cell 0 out of the set, cell 1 in it.
    case member(Int)
    /// Whether a several-of fact applies: cell 0 no, cell 1 yes.
    case applicability
  }

  package let fact: Int
  package let kind: Kind
  /// The number of cells, at most 64.
  package let arity: Int

  package init(fact: Int, kind: Kind, arity: Int) {
    self.fact = fact
    self.kind = kind
    self.arity = arity
  }
}
