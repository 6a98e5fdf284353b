/// How the values of a fact fall into cells: the classes that no condition of the rule book tells apart.
package struct CellPartition: Sendable {
  package enum Cell: Sendable, Equatable {
    /// Values of a yes-or-no, one-of or in-order fact.
    case values(UInt64)
    /// Numbers between two grid indices, both included.
    case range(low: Int, high: Int)
    /// The fact does not apply.
    case inapplicable
  }

  /// The cells in the order of the fact's values; `inapplicable`, where there is one, is last.
  package let cells: [Cell]

  package init(cells: [Cell]) {
    self.cells = cells
  }

  /// The cells that hold one of some values.
  package func cells(meeting values: UInt64) -> UInt64 {
    var mask: UInt64 = 0
    for (index, cell) in cells.enumerated() {
      if case .values(let own) = cell, own & values != 0 { mask |= 1 << UInt64(index) }
    }
    return mask
  }

  /// The cells that hold a number between two grid indices, both included.
  package func cells(meeting low: Int, _ high: Int) -> UInt64 {
    var mask: UInt64 = 0
    for (index, cell) in cells.enumerated() {
      if case .range(let ownLow, let ownHigh) = cell, ownLow <= high, low <= ownHigh { mask |= 1 << UInt64(index) }
    }
    return mask
  }

  /// The mask of the cell for a fact that does not apply; 0 where it always applies.
  package var inapplicable: UInt64 {
    cells.last == .inapplicable ? 1 << UInt64(cells.count - 1) : 0
  }
}
