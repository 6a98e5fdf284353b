/// Cuts a file into stretches of whole cases while it is read, so that no more of it has to be held than one case.
///
/// The cases are the same, however the bytes come in and however large the stretches are: those of `CaseReader.cases`.
package struct StretchCutter: Sendable {
  private enum Stage: Sendable {
    /// Too little has been read to tell how the cases are written.
    case start
    case lines(LineCutter)
    case rows(TableCutter)
    case list(ListCutter)
    /// The file is in no encoding that is read.
    case refused
    /// Everything that could be a case has been cut; what else there is, is passed over.
    case end
  }

  private let form: CaseForm
  private let kind: CaseFileKind?
  private var uncut = UncutBytes()
  private var stage = Stage.start

  init(_ form: CaseForm, as kind: CaseFileKind?) {
    self.form = form
    self.kind = kind
  }

  /// How many bytes have been read and are not yet cut.
  package var uncutCount: Int { uncut.count }

  /// Whether the file has been read to its end.
  package var isAtEnd: Bool { uncut.isWhole }

  /// Reads more bytes of the file.
  ///
  /// - Parameters:
  ///   - count: The most bytes to read.
  ///   - fill: Puts bytes into a buffer and says how many; 0 at the end of the file, a negative number where that failed.
  /// - Returns: What `fill` said.
  package mutating func read(_ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) -> Int {
    let added = uncut.read(count, fill)
    if added == 0 { uncut.isWhole = true }
    return added
  }

  /// The next stretch; nil where more has to be read first, and behind the last.
  package mutating func next(_ limits: StretchLimits) -> CaseStretch? {
    switch stage {
    case .start:
      guard let next = begin() else { return nil }
      stage = next
      return self.next(limits)
    case .lines(var cutter):
      // The cutter is taken out and put back, so that there is only one.
      stage = .end
      defer { stage = .lines(cutter) }
      return cutter.next(limits, in: &uncut)
    case .rows(var cutter):
      stage = .end
      defer { stage = .rows(cutter) }
      return cutter.next(limits, in: &uncut)
    case .list(var cutter):
      stage = .end
      defer { stage = .list(cutter) }
      return cutter.next(limits, in: &uncut)
    case .refused:
      stage = .end
      return CaseStretch(
        content: .read([.wideEncoding], under: []),
        bytes: [],
        extent: 0..<0,
        firstLine: 1,
        caseCount: 1
      )
    case .end:
      uncut.start = uncut.bytes.count
      return nil
    }
  }

  /// Looks at the first bytes; nil where they are too few.
  private mutating func begin() -> Stage? {
    guard uncut.isWhole || uncut.count >= 4 else { return nil }
    if Encoding.isWide(uncut.bytes) { return .refused }
    let start = Encoding.markLength(of: uncut.bytes)
    let found =
      kind
      ?? CaseFileKind(
        startOf: uncut.bytes,
        from: start,
        isWhole: uncut.isWhole,
        limit: form.limits.bytesPerCase
      )
    switch found {
    case .ndjson?:
      uncut.start = start
      return .lines(LineCutter(limit: form.limits.bytesPerCase))
    case .csv?:
      uncut.start = start
      return .rows(TableCutter(form))
    case .json?:
      uncut.start = start
      return .list(ListCutter(form))
    case nil: return nil
    }
  }
}
