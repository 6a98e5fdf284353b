/// Sets a table as lines of plain text, its columns as narrow as a page asks for.
struct TextTable {
  static let gap = 2

  private let rows: [[String]]
  /// Whether each column is set to the right, as numbers are.
  private let isRight: [Bool]
  private let widths: [Int]

  /// - Parameters:
  ///   - table: The table; its caption is left out.
  ///   - width: How wide a line may be.
  init(_ table: Publication.Table, width: Int) {
    rows =
      [table.columns.map { ReadableText.visible($0) }]
      + table.rows.map { row in
        row.cells.map { cell in ReadableText.visible(cell.stretches.reduce("") { $0 + $1.text }) }
      }
    isRight = table.columns.indices.map { $0 > 0 && table.style == .figures }
    widths = Self.widths(of: rows, isRight, room: width)
  }

  /// The header, a rule and the rows.
  var lines: [String] {
    var lines: [String] = []
    for (position, row) in rows.enumerated() {
      lines += self.lines(of: row)
      if position == 0 { lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")) }
    }
    return lines
  }

  /// As wide as the widest cell where that fits; else the widest columns give way, down to their longest word, those of
  /// figures after the others.
  private static func widths(of rows: [[String]], _ isRight: [Bool], room: Int) -> [Int] {
    var widths = Array(repeating: 1, count: isRight.count)
    var leasts = widths
    var figures = widths
    for (position, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() where column < isRight.count {
        let (whole, least) = (ColumnWidth.of(cell), least(of: cell))
        widths[column] = max(widths[column], whole)
        leasts[column] = max(leasts[column], least)
        figures[column] = max(figures[column], position > 0 && isRight[column] ? whole : least)
      }
    }
    let gaps = gap * (isRight.count - 1)
    if figures.reduce(gaps, +) <= room { leasts = figures }
    var excess = widths.reduce(gaps, +) - room
    while excess > 0 {
      let wide = widths.indices.filter { widths[$0] > leasts[$0] }
      // Where even the longest words are too wide, these are cut.
      guard let widest = (wide.isEmpty ? Array(widths.indices) : wide).max(by: { widths[$0] < widths[$1] }),
        widths[widest] > 1
      else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// How wide a cell is that is broken wherever it can be.
  static func least(of cell: String) -> Int {
    words(of: cell).flatMap(parts).reduce(1) { max($0, ColumnWidth.of($1)) }
  }

  private func lines(of row: [String]) -> [String] {
    let cells = widths.indices.map { column in
      column < row.count ? Self.broken(row[column], width: widths[column]) : []
    }
    let height = cells.reduce(1) { max($0, $1.count) }
    return (0..<height).map { line in
      var text = ""
      for (column, cell) in cells.enumerated() {
        let words = line < cell.count ? cell[line] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - ColumnWidth.of(words)))
        text += (column > 0 ? "  " : "") + (isRight[column] ? space + words : words + space)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  private static func broken(_ cell: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: cell) {
      // Only a word that is too wide is broken at its hyphens, and only a part of it that is still too wide is cut.
      for (position, part) in (ColumnWidth.of(word) > width ? parts(of: word) : [word]).enumerated() {
        let joint = line.isEmpty || position > 0 ? "" : " "
        var rest = part[...]
        if !line.isEmpty, ColumnWidth.of(line) + joint.count + ColumnWidth.of(part) > width {
          lines.append(line)
          line = ""
        } else {
          line += joint
        }
        while ColumnWidth.of(String(rest)) > width {
          let start = start(of: rest, width: width)
          lines.append(String(start))
          rest = rest.dropFirst(start.count)
        }
        line += rest
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// As much of a word as fits, one character at least.
  private static func start(of word: Substring, width: Int) -> Substring {
    var used = 0
    var end = word.startIndex
    while end < word.endIndex {
      used += ColumnWidth.of(word[end])
      if used > width, end > word.startIndex { break }
      end = word.index(after: end)
    }
    return word[..<end]
  }

  /// The parts of a word that end in hyphens.
  private static func parts(of word: String) -> [String] {
    var parts = [""]
    for character in word {
      parts[parts.count - 1].append(character)
      if character == "-" { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The words of a cell; a no-break space keeps two words together.
  private static func words(of cell: String) -> [String] {
    cell.split(separator: " ").map { word in
      var shown = ""
      for scalar in word.unicodeScalars { shown.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar) }
      return shown
    }
  }
}
