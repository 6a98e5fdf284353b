import CaseFiles

/// Pages about how a case file is written as a table.
extension CaseCodePages {
  static let raggedRow = CodePage(
    cases: .raggedRow,
    "A row has more or fewer cells than the header",
    avoid: .table(
      """
      id,spread,note
      A-1,none,seen in May, to be seen again
      """
    ),
    prefer: .table(
      """
      id,spread,note
      A-1,none,"seen in May, to be seen again"
      """
    ),
    why: """
      When the cells do not match the header, values stand below the wrong facts. Mostly a cell holds the delimiter and lacks \
      its double quotes. The row is refused, the others are read.
      """
  )

  static let textAfterQuote = CodePage(
    cases: .textAfterQuote,
    "Text follows the quote that closes a cell",
    avoid: .table(
      """
      id,note
      A-1,"called "indolent" by the referrer"
      """
    ),
    prefer: .table(
      """
      id,note
      A-1,"called ""indolent"" by the referrer"
      """
    ),
    why: """
      A quoted cell ends at its next quote, so a quote within it is written twice. Spreadsheets do this by themselves; files \
      written by hand or by a simple program often do not.
      """
  )

  static let quoteInCell = CodePage(
    cases: .quoteInCell,
    "A quote stands inside a cell that is not quoted",
    avoid: .table(
      """
      id,note
      A-1,called "indolent" by the referrer
      """
    ),
    prefer: .table(
      """
      id,note
      A-1,"called ""indolent"" by the referrer"
      """
    ),
    why: """
      Programs differ on what such a quote means, and with the next comma they differ on where the cell ends. Put the whole \
      cell in double quotes and write those within it twice.
      """
  )

  static let unclosedQuote = CodePage(
    cases: .unclosedQuote,
    "The quote that opens a cell is never closed",
    avoid: .table(
      """
      id,note
      A-1,"seen in May
      """
    ),
    prefer: .table(
      """
      id,note
      A-1,"seen in May"
      """
    ),
    why: """
      An open quote would take all later rows into one cell, and their patients would vanish from the list. So the row is \
      refused and reading goes on at the next line.
      """
  )
}
