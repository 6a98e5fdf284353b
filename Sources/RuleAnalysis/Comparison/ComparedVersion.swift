/// One of the two rule books that are compared.
package enum ComparedVersion: String, Sendable, Hashable, CaseIterable {
  case old
  case new

  package var other: ComparedVersion { self == .old ? .new : .old }
}
