import CaseSpaces
import RuleBooks

/// The grid of a number fact with the cell of each of its numbers.
struct NumberColumn: Sendable {
  /// The most numbers, on the grid or between its steps, of which the cells are kept one by one.
  private static var largestTable: Int64 { 1 << 13 }
  /// What stands in the table for a number between two steps.
  static let offGrid: UInt8 = .max

  /// The first number of the grid, in the smallest decimal.
  let low: Int64
  /// How many numbers there are from the first to the last, on the grid or not.
  let size: Int64
  let step: Int64
  let decimals: Int
  /// Where the table of the fact begins in the scanner's list of all tables; -1 for a fact without one.
  let table: Int
  /// For a fact without a table the positions with which its cells begin, but for the first cell.
  let starts: [Int64]

  /// - Parameters:
  ///   - scale: The grid.
  ///   - partition: The cells of the fact.
  ///   - tables: The tables of all facts; the one of this fact is added.
  init(_ scale: NumberScale, _ partition: CellPartition?, addingTo tables: inout [UInt8]) {
    let step = Int64(scale.step)
    low = Int64(scale.low)
    size = Int64(scale.lastIndex) * step + 1
    decimals = scale.decimals
    self.step = step
    let cells = partition?.cells ?? []
    guard size <= Self.largestTable else {
      table = -1
      starts = cells.dropFirst().compactMap { cell in
        guard case .range(let start, _) = cell else { return nil }
        return Int64(start) * step
      }
      return
    }
    table = tables.count
    starts = []
    tables.append(contentsOf: Array(repeating: Self.offGrid, count: Int(size)))
    for (index, cell) in cells.enumerated() {
      guard case .range(let start, let end) = cell else { continue }
      for number in start...end { tables[table + number * scale.step] = UInt8(index) }
    }
  }

  /// What takes the place of the grid of a fact that is no number.
  init() {
    (low, size, step, decimals, table, starts) = (0, 0, 1, 0, 0, [])
  }

  /// The cell of a number by its distance from the first, for a fact without a table; `offGrid` for none.
  func cell(at distance: Int64) -> UInt8 {
    guard distance >= 0, distance < size, distance % step == 0 else { return Self.offGrid }
    var cell: UInt8 = 0
    while Int(cell) < starts.count, starts[Int(cell)] <= distance { cell += 1 }
    return cell
  }
}
