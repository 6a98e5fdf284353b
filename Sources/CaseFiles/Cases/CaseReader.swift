import RuleBooks

/// Reads the cases of a file in the terms of a rule book.
///
/// A case that cannot be read never stops the others: it becomes an entry of its own, in its place.
package struct CaseReader: Sendable {
  private let form: CaseForm

  /// - Parameters:
  ///   - book: The rule book whose facts and options the cases name.
  ///   - limits: How large a case may be.
  ///   - ignoredKeys: Keys to pass by, whatever they would mean.
  package init(book: RuleBook, limits: CaseLimits = .standard, ignoredKeys: [String] = []) {
    form = CaseForm(book: book, limits: limits, ignoredKeys: ignoredKeys)
  }

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
  package func cutter(as kind: CaseFileKind? = nil, extension fileExtension: String? = nil) -> StretchCutter {
    StretchCutter(form, as: kind ?? fileExtension.flatMap { CaseFileKind(fileExtension: $0) })
  }

  /// Reads the cases of a stretch one by one; their positions mean nothing outside it.
  package func cases(in stretch: CaseStretch) -> CaseSequence { CaseSequence(of: stretch, form) }
}
