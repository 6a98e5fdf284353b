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
struct LineScanner: ~Copyable {
  let space: CaseSpace
  let parts: CasePartReader
  let limits: CaseLimits
  let columns: [FactColumn]
  let numbers: [NumberColumn]
  /// The cells of the numbers of all facts that have a table of them.
  let numberCells: PlainTable<UInt8>
  /// The powers of ten.
  let powers: [Int64]

  /// The text at hand as a whole, as the reader of cases needs it: to hold it once for many lines costs less than to hand
  /// it on with each of them.
  private(set) var text: [UInt8] = []
  /// The cells that are left of levels of which several are.
  var masks: PlainList<UInt64>
  /// The facts that the line names, and those among them of which it says nothing, as bit sets.
  var named: PlainList<UInt64>
  var unsaid: PlainList<UInt64>

  /// The keys that have been met: first the place of the last one that could not be remembered, then the place before the
  /// first key of a line, then the others.
  var keys = PlainList<KeyColumn>()
  /// The numbers of the keys by their bytes.
  var keyNumbers = TokenTable(none: 0)
  var words = TokenTable(none: WordMeaning.nothing)
  /// The texts among the words that leave one cell.
  var texts = KnownTexts()

  /// How many bytes may be loaded behind the end of a line.
  private static var padding: Int { 64 }
  static var passingKey: Int { 0 }
  static var lineStart: Int { 1 }

  /// - Parameters:
  ///   - space: The cells of the rule book's facts.
  ///   - reader: The reader that says what keys and values mean; it reads for the same rule book.
  init(space: CaseSpace, reader: CaseReader) {
    self.space = space
    parts = CasePartReader(reader)
    limits = parts.limits
    let facts = space.book.facts
    let parts = self.parts
    var tables: [UInt8] = []
    let numbers = facts.indices.map { fact in
      guard case .number(let scale) = facts[fact].type else { return NumberColumn() }
      return NumberColumn(scale, space.partitions[fact], addingTo: &tables)
    }
    self.numbers = numbers
    columns = facts.indices.map { FactColumn(fact: $0, in: space, parts, numbers[$0]) }
    numberCells = PlainTable(tables)
    var powers: [Int64] = [1]
    while powers.count < 12 { powers.append(powers[powers.count - 1] * 10) }
    self.powers = powers
    masks = PlainList(repeating: 0, count: space.levels.count)
    let wordCount = CaseCells.wordCount(factCount: facts.count)
    named = PlainList(repeating: 0, count: wordCount)
    unsaid = PlainList(repeating: 0, count: wordCount)
    keys.append(KeyColumn())
    keys.append(KeyColumn())
  }

  /// Scans a line, if it is plain.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - line: The line in it, without its line feed.
  ///   - cells: What the case says; without meaning where the line is not plain.
  /// - Returns: Whether the line was plain; where not, it has to be read by the reader of cases.
  mutating func scan(_ bytes: [UInt8], line: Range<Int>, into cells: inout CaseCells) -> Bool {
    guard line.count <= limits.bytesPerCase, line.upperBound <= bytes.count else { return false }
    // Whole words are loaded, and a line feed stops whatever is not closed on its line.
    if line.upperBound &+ Self.padding <= bytes.count, bytes[line.upperBound] == UInt8(ascii: "\n") {
      return scan(bytes, line, into: &cells)
    }
    let padding = [UInt8(ascii: "\n")] + Array(repeating: 0, count: Self.padding)
    guard scan(Array(bytes[line]) + padding, 0..<line.count, into: &cells) else { return false }
    cells.identifier = cells.identifier.map {
      ($0.lowerBound + line.lowerBound)..<($0.upperBound + line.lowerBound)
    }
    return true
  }

  private mutating func scan(_ bytes: [UInt8], _ line: Range<Int>, into cells: inout CaseCells) -> Bool {
    // What the loads and stores of a scan rely on.
    precondition(line.lowerBound >= 0 && cells.cells.count >= masks.count + 7)
    precondition(cells.masks.count == masks.count && cells.isSaid.count == named.count)
    var marks = LineMarks(end: line.upperBound)
    hold(bytes)
    named.fill(0)
    unsaid.fill(0)
    guard scan(bytes, from: line.lowerBound, &cells.cells, &marks) else { return false }
    for index in cells.isSaid.indices { cells.isSaid[index] = named[index] & ~unsaid[index] }
    if marks.hasPartialLevel {
      for level in cells.masks.indices where cells.cells[level] == CaseCells.partial {
        cells.masks[level] = masks[level]
      }
    }
    cells.identifier = marks.identifier
    cells.isIntegerIdentifier = marks.isIntegerIdentifier
    return true
  }

  /// Takes hold of a text, unless it is the one that is held.
  @inline(__always)
  private mutating func hold(_ bytes: [UInt8]) {
    let isHeld = text.withUnsafeBufferPointer { own in
      bytes.withUnsafeBufferPointer { $0.baseAddress == own.baseAddress && $0.count == own.count }
    }
    if !isHeld { text = bytes }
  }

  /// Lets go of the text, so that its memory can be used again.
  mutating func letGo() { text = [] }

  private mutating func scan(
    _ bytes: [UInt8],
    from start: Int,
    _ cells: inout [UInt8],
    _ marks: inout LineMarks
  ) -> Bool {
    var target = cells.mutableSpan
    target.update(repeating: CaseCells.open)
    return scanCase(bytes.span.bytes, from: start, &target, &marks)
  }
}
