/// The cells that one level has left in a box that constrains few levels.
package struct LevelCells: Sendable, Equatable {
  package let level: Int
  /// The allowed cells as a mask, neither none nor all of them.
  package let cells: UInt64

  package init(level: Int, cells: UInt64) {
    self.level = level
    self.cells = cells
  }
}
