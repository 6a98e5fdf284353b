/// One set of allowed cells per level: what a case, or any conjunction of simple conditions, leaves possible.
package struct Box: Sendable, Equatable {
  package private(set) var masks: [UInt64]
  private let full: [UInt64]

  /// The box that allows every cell.
  init(full: [UInt64]) {
    masks = full
    self.full = full
  }

  package subscript(level: Int) -> UInt64 {
    get { masks[level] }
    set { masks[level] = newValue & full[level] }
  }

  package func allows(_ cell: Int, _ level: Int) -> Bool { masks[level] >> UInt64(cell) & 1 == 1 }

  package func isSingle(_ level: Int) -> Bool { masks[level].nonzeroBitCount == 1 }

  package func isFull(_ level: Int) -> Bool { masks[level] == full[level] }

  /// The first allowed cell of a level; 0 where none is allowed.
  package func firstCell(_ level: Int) -> Int { masks[level] == 0 ? 0 : masks[level].trailingZeroBitCount }

  /// Whether some level allows nothing at all.
  package var isEmpty: Bool { masks.contains(0) }

  /// Opens levels again to every cell.
  package mutating func open(_ levels: Range<Int>) {
    for level in levels { masks[level] = full[level] }
  }
}
