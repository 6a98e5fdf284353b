/// The verdicts that a case can expect.
package enum VerdictName: String, Sendable, Hashable, CaseIterable {
  case candidate
  case provisional
  case possible
  case excluded
  case unsupported
}
