/// Where a case file says something of a fact, and under which key.
package struct EntryPlace: Sendable, Equatable {
  /// The key as the file spells it.
  package let key: String
  /// Where the entry begins, in bytes of what was read.
  package let offset: Int
  /// The column of a table, from 0; nil where the case is no row of one.
  package let tableColumn: Int?
  /// The line of the file, from 1; 0 as long as it has not been counted.
  package private(set) var line = 0
  /// The column of the line, from 1, in characters.
  package private(set) var column = 0

  package init(key: String, offset: Int, tableColumn: Int? = nil) {
    self.key = key
    self.offset = offset
    self.tableColumn = tableColumn
  }

  /// The same place with its line and column.
  package func at(line: Int, column: Int) -> EntryPlace {
    var place = self
    place.line = line
    place.column = column
    return place
  }
}
