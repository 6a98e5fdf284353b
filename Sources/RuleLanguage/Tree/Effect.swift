/// What a rule does for its options.
package enum Effect: Sendable, Hashable {
  case argues(for: Bool, Strength)
  case excludes
  case notes
}
