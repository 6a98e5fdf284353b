extension Publication {
  /// A table; the first cell of a row names the row.
  package struct Table: Sendable {
    package struct Row: Sendable {
      package let anchor: String?
      package let cells: [Phrase]

      package init(anchor: String? = nil, _ cells: [Phrase]) {
        self.anchor = anchor
        self.cells = cells
      }
    }

    package enum Style: Sendable {
      /// Few columns with text in them.
      case text
      /// Many narrow columns.
      case grid
      /// Numbers in all columns but the first.
      case figures
      /// The last column is left free to write in.
      case form
      /// A column of text, then narrow columns to be ticked.
      case ticks
    }

    package let caption: String
    package let columns: [String]
    package let rows: [Row]
    package let style: Style

    package init(caption: String, columns: [String], rows: [Row], style: Style) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.style = style
    }
  }
}
