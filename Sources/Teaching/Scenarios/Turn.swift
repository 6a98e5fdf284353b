/// Two cells of a fact, or of a member of it, between which an option turns.
struct Turn {
  let option: Int
  let fact: Int
  let level: Int
  let cells: (Int, Int)

  /// A completion with the one cell, and with the other.
  func sides(_ completion: [Int]) -> [[Int]] {
    [cells.0, cells.1].map { cell in
      var side = completion
      side[level] = cell
      return side
    }
  }
}
