import RuleBooks

/// Reads the cases of a file in the terms of a rule book.
///
/// A case that cannot be read never stops the others: it becomes an entry of its own, in its place.
package struct CaseReader: Sendable {
  let form: CaseForm

  /// - Parameters:
  ///   - book: The rule book whose facts and options the cases name.
  ///   - limits: How large a case may be.
  ///   - ignoredKeys: Keys to pass by, whatever they would mean.
  ///   - notesPlaces: Whether patients remember where in their file each entry stands, for pages that say it.
  package init(
    book: RuleBook,
    limits: CaseLimits = .standard,
    ignoredKeys: [String] = [],
    notesPlaces: Bool = false
  ) {
    form = CaseForm(book: book, limits: limits, ignoredKeys: ignoredKeys, notesPlaces: notesPlaces)
  }

  private init(_ form: CaseForm) { self.form = form }

  /// A reader that passes some reserved keys by, whatever stands under them.
  func ignoring(_ keys: [ReservedKey]) -> CaseReader { CaseReader(form.ignoring(keys)) }

  /// Reads all cases of a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - kind: How the cases are written; where nil, the extension of the file's name and then its first characters tell.
  ///   - fileExtension: The extension of the file's name.
  /// - Returns: The cases in the order of the file.
  package func read(
    _ bytes: [UInt8],
    as kind: CaseFileKind? = nil,
    extension fileExtension: String? = nil
  ) -> [CaseEntry] {
    Array(cases(in: bytes, as: kind, extension: fileExtension))
  }

  /// Reads the cases of a file one by one, as they are asked for.
  package func cases(
    in bytes: [UInt8],
    as kind: CaseFileKind? = nil,
    extension fileExtension: String? = nil
  ) -> CaseSequence {
    CaseSequence(in: bytes, as: kind ?? fileExtension.flatMap { CaseFileKind(fileExtension: $0) }, form)
  }

  /// Cuts a file into stretches while it is read; together they hold the cases that `cases` would find in it.
  ///
  /// - Parameter firstLine: The number of the first line; another than 1 for NDJSON that was cut out of a longer file.
  package func cutter(
    as kind: CaseFileKind? = nil,
    extension fileExtension: String? = nil,
    firstLine: Int = 1
  ) -> StretchCutter {
    StretchCutter(form, as: kind ?? fileExtension.flatMap { CaseFileKind(fileExtension: $0) }, firstLine: firstLine)
  }

  /// Reads the cases of a stretch one by one; their positions mean nothing outside it.
  package func cases(in stretch: CaseStretch) -> CaseSequence { CaseSequence(of: stretch, form) }

  /// Reads one line of NDJSON.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - line: The line in it, without its line feed.
  ///   - number: Which line of the file it is, from 1.
  /// - Returns: The case, its position being 1; nil where the line is blank.
  package func entry(in bytes: [UInt8], line: Range<Int>, number: Int) -> CaseEntry? {
    guard !LineEnds.isBlank(bytes, from: line.lowerBound, to: line.upperBound) else { return nil }
    let position = TextPosition(offset: line.lowerBound, line: number)
    return LineCases.entry(in: bytes, line, number: 1, at: position, form)
  }
}
