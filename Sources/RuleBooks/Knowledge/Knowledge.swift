/// What a case says of one fact.
package enum Knowledge: Sendable, Equatable {
  case unknown
  /// One of these values, as a set of value indices; never empty.
  case values(UInt64)
  /// A number between two grid indices, both included.
  case range(low: Int, high: Int)
  /// Members known to be in the set and members known not to be; the others are open.
  case members(present: UInt64, absent: UInt64)
  /// Free text, shown and never decided on.
  case text([String])

  /// Whether the case says anything of the fact.
  package var isSaid: Bool { self != .unknown }

  /// Whether it can narrow anything: members of which none is known to be in or out say nothing.
  package var isTelling: Bool { isSaid && self != .members(present: 0, absent: 0) }
}
