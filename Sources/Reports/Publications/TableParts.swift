/// Cuts a table that is too wide for its page between columns, so that its parts stand below each other.
///
/// The first column, which names the rows, stands in each part. Only tables of figures are cut, and only where they do not
/// fit with every cell broken into lines.
struct TableParts {
  /// How wide the names of rows may be before they are broken into lines.
  private static let widestNames = 20
  /// How wide a column is at least.
  private static let narrowest = 3

  private let table: Publication.Table
  private let room: Int
  private let gap: Int

  /// - Parameters:
  ///   - table: The table.
  ///   - room: The characters that fit beside each other.
  ///   - gap: How many of them the space between two columns takes.
  init(_ table: Publication.Table, room: Int, gap: Int) {
    self.table = table
    self.room = room
    self.gap = gap
  }

  /// Whether the table fits only with the headings of its figures set upright.
  var fitsTurned: Bool {
    guard isCut else { return false }
    return table.columns.indices.reduce(-gap) { $0 + gap + max(Self.narrowest, $1 == 0 ? width(0) : whole($1)) } <= room
  }

  /// The parts: the table itself where it fits, else as few as can be, about equally wide.
  var tables: [Publication.Table] {
    guard isCut else { return [table] }
    let widths = table.columns.indices.map(width)
    let fewest = self.ranges(of: widths, room: room)
    // The narrowest room that needs no more parts shares the columns out most evenly.
    var (low, high) = (0, room)
    while low < high {
      let middle = (low + high) / 2
      if self.ranges(of: widths, room: middle).count > fewest.count { low = middle + 1 } else { high = middle }
    }
    let ranges = self.ranges(of: widths, room: low)
    return ranges.enumerated().map { position, columns in
      Publication.Table(
        caption: table.caption + ", part " + String(position + 1) + " of " + String(ranges.count),
        columns: [table.columns[0]] + table.columns[columns],
        rows: table.rows.map { row in
          Publication.Table.Row(
            // A place that links lead to is where the row begins.
            anchor: position == 0 ? row.anchor : nil,
            [row.cells[0]] + row.cells[columns]
          )
        },
        style: table.style
      )
    }
  }

  /// Whether it does not fit in one.
  private var isCut: Bool {
    guard table.style == .figures, table.columns.count > 2,
      table.rows.allSatisfy({ $0.cells.count == table.columns.count })
    else { return false }
    return table.columns.indices.reduce(-gap) { $0 + gap + least($1) } > room
  }

  /// The columns of each part, behind the first.
  private func ranges(of widths: [Int], room: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 1
    var used = widths[0]
    for column in 1..<widths.count {
      if used + gap + widths[column] > room, column > start {
        ranges.append(start..<column)
        start = column
        used = widths[0]
      }
      used += gap + widths[column]
    }
    return ranges + [start..<widths.count]
  }

  /// How wide a column is where everything in it is broken as far as it can be.
  private func least(_ column: Int) -> Int {
    cells(column).reduce(TextTable.least(of: table.columns[column])) { max($0, TextTable.least(of: $1)) }
  }

  /// How wide a column is where its figures are not broken, nor names that are not long.
  private func width(_ column: Int) -> Int {
    max(least(column), column == 0 ? min(whole(column), Self.widestNames) : whole(column))
  }

  /// How wide a column is below its heading where nothing is broken.
  private func whole(_ column: Int) -> Int { cells(column).reduce(0) { max($0, ColumnWidth.of($1)) } }

  private func cells(_ column: Int) -> [String] {
    table.rows.map { row in row.cells[column].stretches.reduce("") { $0 + $1.text } }
  }
}
