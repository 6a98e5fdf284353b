import CaseFiles
import CaseSpaces
import RuleBooks

/// Turns one line of NDJSON into cells, without a tree, strings or dictionaries.
///
/// What keys and values mean is never decided here: the reader of cases is asked for every key and word when it is first
/// met, and its answer is remembered. Only plain lines are scanned; whatever is irregular is left to that reader, so that
/// a case is never accepted, refused or read differently here.
///
/// Each thread needs a scanner of its own.
struct LineScanner: Sendable {
  let space: CaseSpace
  let parts: CasePartReader
  let columns: [FactColumn]
  let numbers: [NumberColumn]
  /// The numbers with which the cells of all number facts begin.
  let thresholds: [Int64]
  /// The powers of ten.
  let powers: [Int64]
  var keys = TokenTable(none: KeyColumn.ignored)
  var words = TokenTable(none: WordMeaning.nothing)

  /// - Parameters:
  ///   - space: The cells of the rule book's facts.
  ///   - reader: The reader that says what keys and values mean; it reads for the same rule book.
  init(space: CaseSpace, reader: CaseReader) {
    self.space = space
    parts = CasePartReader(reader)
    let facts = space.book.facts
    columns = facts.indices.map { FactColumn(fact: $0, in: space) }
    var thresholds: [Int64] = []
    numbers = facts.indices.map { fact in
      guard case .number(let scale) = facts[fact].type else { return .none }
      return NumberColumn(scale, space.partitions[fact], addingTo: &thresholds)
    }
    self.thresholds = thresholds
    var powers: [Int64] = [1]
    while powers.count < 12 { powers.append(powers[powers.count - 1] * 10) }
    self.powers = powers
  }

  /// Scans a line, if it is plain.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - line: The line in it, without its line feed.
  ///   - cells: What the case says; without meaning where the line is not plain.
  /// - Returns: Whether the line was plain; where not, it has to be read by the reader of cases.
  mutating func scan(_ bytes: [UInt8], line: Range<Int>, into cells: inout CaseCells) -> Bool {
    guard line.count <= parts.limits.bytesPerCase, line.upperBound <= bytes.count,
      columns.count <= LineMarks.mostFacts
    else { return false }
    var marks = LineMarks()
    guard walk(bytes, line, &cells.cells, &cells.masks, &marks) else { return false }
    for index in cells.isSaid.indices { cells.isSaid[index] = marks.said[index] }
    cells.identifier = marks.identifier
    cells.isIntegerIdentifier = marks.isIntegerIdentifier
    return true
  }

  private mutating func walk(
    _ bytes: [UInt8],
    _ line: Range<Int>,
    _ cells: inout [UInt8],
    _ masks: inout [UInt64],
    _ marks: inout LineMarks
  ) -> Bool {
    var target = cells.mutableSpan
    target.update(repeating: CaseCells.open)
    return scanCase(Source(bytes: bytes, end: line.upperBound), bytes.span.bytes, line, &target, &masks, &marks)
  }

  /// A line as the reader of cases needs it.
  struct Source {
    let bytes: [UInt8]
    /// The end of the line.
    let end: Int
  }
}
