/// The first row of a table: what each column means, and the delimiter that this shows.
struct TableHeader {
  let columns: [Column]
  /// The names of the columns as they are spelt.
  let names: [ArraySlice<UInt8>]
  let delimiter: UInt8
  /// What is wrong with the header, and so with every row.
  let fault: LocatedFault?
  /// The offset behind the header.
  let end: Int
  /// Whether more bytes behind these could make something else of the header.
  private(set) var isOpen: Bool
  /// Whether the line of the header, which could not be cut, goes on behind these bytes.
  let isLineOpen: Bool

  enum Column {
    case known(KeyMeaning)
    case unknown
    /// A column without a name may have nothing in it.
    case nameless
  }

  /// Reads the header at an offset.
  init(in bytes: [UInt8], at start: Int, _ form: CaseForm) {
    let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    self =
      delimiters.dropFirst().reduce(TableHeader(in: bytes, at: start, delimiter: delimiters[0], form)) { best, next in
        let header = TableHeader(in: bytes, at: start, delimiter: next, form)
        var likelier = header.isLikelier(than: best) ? header : best
        likelier.isOpen = header.isOpen || best.isOpen
        return likelier
      }
  }

  private init(in bytes: [UInt8], at start: Int, delimiter: UInt8, _ form: CaseForm) {
    var scanner = RowScanner(bytes, from: start, delimiter: delimiter, limit: form.limits.bytesPerCase)
    var fault: LocatedFault?
    do { try scanner.scanRow() } catch { fault = error }
    var columns: [Column] = []
    for cell in scanner.cells {
      let name = cell.text.trimmed
      if name.isEmpty {
        columns.append(.nameless)
        continue
      }
      switch form.keys.meaning(of: name) {
      case .reserved(.facts)?, nil:
        columns.append(.unknown)
        let nearest = form.keys.nearest(to: name).filter { $0 != ReservedKey.facts.rawValue }
        fault = fault ?? LocatedFault(.unknownKey(name.shown, isColumn: true, nearest: nearest), at: cell.offset)
      case let meaning?:
        if let repeated = Self.repeated(meaning, columns, name, form) {
          fault = fault ?? LocatedFault(repeated, at: cell.offset)
        }
        columns.append(.known(meaning))
      }
    }
    self.columns = columns
    // Copied, so that the names do not hold everything that was read with them.
    names = scanner.cells.map { Array($0.text.trimmed)[...] }
    self.delimiter = delimiter
    self.fault = fault
    end = scanner.offset
    isOpen = scanner.isOpen
    isLineOpen = scanner.isLineOpen
  }

  /// The index of the column with the identifiers.
  var identifierColumn: Int? {
    columns.firstIndex { column in
      if case .known(.reserved(.id)) = column { true } else { false }
    }
  }

  private var knownCount: Int {
    columns.reduce(0) { count, column in
      if case .known = column { count + 1 } else { count }
    }
  }

  /// Whether this delimiter makes more of the header than another.
  private func isLikelier(than other: TableHeader) -> Bool {
    if knownCount != other.knownCount { return knownCount > other.knownCount }
    return columns.count > other.columns.count
  }

  /// The fault of a column that says the same as one before it.
  private static func repeated(
    _ meaning: KeyMeaning,
    _ columns: [Column],
    _ name: ArraySlice<UInt8>,
    _ form: CaseForm
  ) -> Fault? {
    for case .known(let earlier) in columns {
      switch (earlier, meaning) {
      case (.fact(let first, _), .fact(let second, _)) where first == second:
        return .duplicateKey(name.shown, meaning: form.factNames[first], isColumn: true)
      case (.reserved(let first), .reserved(let second)) where first == second:
        return .duplicateKey(name.shown, meaning: first.rawValue, isColumn: true)
      default: continue
      }
    }
    return nil
  }
}
