/// Draws a chart as plain SVG: shapes and text whose colours the style sheet sets, no script, nothing loaded.
struct ChartWriter {
  /// The width of a chart of bars, in units that are pixels on a phone.
  private static let width = 360
  private static let rowHeight = 40
  private static let barHeight = 13
  private static let axisHeight = 22
  /// The width of a character, about.
  private static let characterWidth = 6
  private static let cellWidth = 34
  private static let cellHeight = 22
  private static let longestLabel = 28
  /// The columns and rows of a grid that fit on a sheet of paper; the others follow below.
  private static let (mostColumns, mostRows) = (12, 36)

  private let chart: Publication.Chart
  private let anchor: String

  init(_ chart: Publication.Chart, anchor: String) {
    self.chart = chart
    self.anchor = anchor
  }

  func write(into output: inout Output) {
    output.element("figure", ("class", "chart")) { output in
      output.element("figcaption", ("id", anchor)) { output in
        output.element("strong") { $0.write(html: chart.title) }
        output.write(" ")
        output.write(html: chart.explanation)
      }
      output.endLine()
      switch chart.kind {
      case .bars(let bars): write(bars, into: &output)
      case .grid(let columns, let rows):
        output.element("div", ("class", "scroll"), ("role", "group"), ("aria-labelledby", anchor), ("tabindex", "0")) {
          for rowPart in Self.parts(rows.count, of: Self.mostRows) {
            for part in Self.parts(columns.count, of: Self.mostColumns) {
              write(
                Array(columns[part]),
                rows[rowPart].map { Publication.Chart.Row(label: $0.label, shares: Array($0.shares[part])) },
                into: &$0
              )
            }
          }
        }
      }
    }
  }

  /// - Parameter pixels: How wide the picture is; nil where the style sheet says so.
  private func openPicture(_ shape: String, width: Int, height: Int, pixels: Int? = nil, into output: inout Output) {
    let box = "0 0 " + String(width) + " " + String(height)
    output.open(
      "svg",
      ("class", shape),
      ("viewBox", box),
      ("width", pixels.map { String($0) }),
      ("preserveAspectRatio", "xMinYMin"),
      ("role", "img"),
      ("aria-labelledby", anchor)
    )
    output.endLine()
  }

  // MARK: Bars

  private func write(_ bars: [Publication.Chart.Bar], into output: inout Output) {
    let bottom = bars.count * Self.rowHeight
    openPicture("bars", width: Self.width, height: bottom + Self.axisHeight, into: &output)
    for tenths in stride(from: 0, through: 1000, by: 250) {
      line("tick", tenths, 0, tenths, bottom, into: &output)
      let (text, end) = (String(tenths / 10) + (tenths == 1000 ? " %" : ""), tenths == 0 ? "start" : "end")
      let isMiddle = tenths > 0 && tenths < 1000
      write(text, "faint", x: Self.place(tenths), y: bottom + 14, anchor: isMiddle ? "middle" : end, into: &output)
    }
    for (position, bar) in bars.enumerated() { write(bar, top: position * Self.rowHeight, into: &output) }
    output.close("svg")
  }

  private func write(_ bar: Publication.Chart.Bar, top: Int, into output: inout Output) {
    let room = Self.width / Self.characterWidth - bar.words.count - 1
    write(Self.shortened(bar.label, to: room), nil, x: "0", y: top + 13, anchor: "start", into: &output)
    write(bar.words, "faint", x: String(Self.width), y: top + 13, anchor: "end", into: &output)
    let y = top + 18
    rectangle("track", from: 0, to: 1000, y: y, into: &output)
    guard let share = bar.share else { return }
    if bar.further > 0 { rectangle("further", from: share, to: min(1000, share + bar.further), y: y, into: &output) }
    if share > 0 { rectangle("share", from: 0, to: share, y: y, into: &output) }
    guard let (low, high) = bar.interval else { return }
    let middle = y + Self.barHeight / 2
    for shape in ["halo", "whisker"] {
      line(shape, low, middle, high, middle, into: &output)
      for end in [low, high] { line(shape, end, middle - 4, end, middle + 4, into: &output) }
    }
  }

  private func rectangle(_ shape: String, from: Int, to: Int, y: Int, into output: inout Output) {
    output.element(
      "rect",
      ("class", shape),
      ("x", Self.place(from)),
      ("y", String(y)),
      ("width", Self.place(to - from)),
      ("height", String(Self.barHeight))
    ) { _ in }
  }

  private func line(_ shape: String, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, into output: inout Output) {
    output.element(
      "line",
      ("class", shape),
      ("x1", Self.place(x1)),
      ("y1", String(y1)),
      ("x2", Self.place(x2)),
      ("y2", String(y2))
    ) { _ in }
  }

  /// Where a share lies, in tenths of a unit: 0 at the left edge, 100 % at the right one.
  private static func place(_ tenths: Int) -> String {
    let place = tenths * width / 100
    return String(place / 10) + (place % 10 == 0 ? "" : "." + String(place % 10))
  }

  // MARK: Grids

  /// The columns or rows of each part of a grid, as many as another's or one more.
  private static func parts(_ count: Int, of most: Int) -> [Range<Int>] {
    let parts = max(1, (count + most - 1) / most)
    return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
  }

  private func write(_ columns: [String], _ rows: [Publication.Chart.Row], into output: inout Output) {
    let labels = columns.map { Self.shortened($0, to: Self.longestLabel) }
    let longest = labels.reduce(0) { max($0, $1.count) }
    // Where a type face is wider than most, the start of a label would be cut off.
    let left = rows.reduce(0) { max($0, min($1.label.count, Self.longestLabel)) } * (Self.characterWidth + 1) + 10
    // Column labels rise by half a right angle.
    let top = longest * Self.characterWidth * 71 / 100 + 18
    let width = left + columns.count * Self.cellWidth + top
    let height = top + rows.count * Self.cellHeight + 2
    openPicture("grid", width: width, height: height, pixels: width * 13 / 10, into: &output)
    for (column, label) in labels.enumerated() {
      let x = String(left + column * Self.cellWidth + Self.cellWidth / 2)
      let y = String(top - 6)
      output.element(
        "text",
        ("x", x),
        ("y", y),
        ("transform", "rotate(-45 " + x + " " + y + ")")
      ) { $0.write(html: label) }
      output.endLine()
    }
    for (position, row) in rows.enumerated() {
      let y = top + position * Self.cellHeight
      let label = Self.shortened(row.label, to: Self.longestLabel)
      write(label, nil, x: String(left - 8), y: y + 15, anchor: "end", into: &output)
      for (column, share) in row.shares.enumerated() {
        write(share, x: left + column * Self.cellWidth, y: y, into: &output)
      }
    }
    output.close("svg")
  }

  private func write(_ share: Int?, x: Int, y: Int, into output: inout Output) {
    let step = share.map { String(min(4, $0 / 200)) }
    output.element(
      "rect",
      ("class", step.map { "step" + $0 } ?? "none"),
      ("x", String(x + 1)),
      ("y", String(y + 1)),
      ("width", String(Self.cellWidth - 2)),
      ("height", String(Self.cellHeight - 2))
    ) { _ in }
    guard let share, let step else { return }
    let middle = String(x + Self.cellWidth / 2)
    write(String((share + 5) / 10), "on" + step, x: middle, y: y + 15, anchor: "middle", into: &output)
  }

  // MARK: Text

  private func write(
    _ words: String,
    _ shape: String?,
    x: String,
    y: Int,
    anchor: String,
    into output: inout Output
  ) {
    output.element("text", ("class", shape), ("x", x), ("y", String(y)), ("text-anchor", anchor)) {
      $0.write(html: words)
    }
    output.endLine()
  }

  private static func shortened(_ words: String, to length: Int) -> String {
    words.count <= length ? words : String(words.prefix(max(1, length - 1))) + "…"
  }
}
