/// How large a case may be before it is refused.
package struct CaseLimits: Sendable {
  /// The most bytes of one case: a line of NDJSON, an element of a list, a row of a table.
  package let bytesPerCase: Int
  /// The deepest nesting of brackets in one case.
  package let depth: Int

  package init(bytesPerCase: Int = 16 << 20, depth: Int = 32) {
    // Offsets are added to it, so that it stays far from the largest number.
    self.bytesPerCase = min(max(1, bytesPerCase), Self.mostBytes)
    // The reader descends once per level, so that the depth has to stay far from the end of any stack.
    self.depth = min(max(1, depth), 512)
  }

  package static let standard = CaseLimits()
  /// The highest limit of a case.
  package static let mostBytes = 1 << 30
}
