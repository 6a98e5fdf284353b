/// What a run counts of its cases, which are taken in one after the other and not held.
package protocol CaseTally: Sendable {
  /// Takes in the count of the cases that follow in the same run.
  mutating func add(_ following: Self)
}
