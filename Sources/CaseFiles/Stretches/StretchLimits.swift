/// How much a stretch may hold; a single case may be more.
package struct StretchLimits: Sendable {
  package let bytes: Int
  package let cases: Int

  package init(bytes: Int, cases: Int) {
    self.bytes = max(1, bytes)
    self.cases = max(1, cases)
  }
}
