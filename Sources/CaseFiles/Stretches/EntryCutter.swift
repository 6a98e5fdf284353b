/// Cuts a file that has to be read whole: its cases are read here, and handed on in stretches.
struct EntryCutter: Sendable {
  private let form: CaseForm
  private var sequence: CaseSequence?

  init(_ form: CaseForm) { self.form = form }

  mutating func next(_ limits: StretchLimits, in uncut: inout UncutBytes) -> CaseStretch? {
    guard uncut.isWhole else { return nil }
    var sequence = self.sequence ?? CaseSequence(in: uncut.bytes, as: .json, form)
    self.sequence = nil
    defer { self.sequence = sequence }
    var cases: [ReadCase] = []
    let start = uncut.start
    while cases.count < limits.cases, uncut.start - start < limits.bytes, let entry = sequence.next() {
      cases.append(ReadCase(entry: entry, extent: sequence.extent))
      uncut.start = max(uncut.start, sequence.extent.upperBound)
    }
    guard let first = cases.first else {
      uncut.start = uncut.bytes.count
      return nil
    }
    return CaseStretch(
      content: .read(cases, under: []),
      bytes: uncut.bytes,
      extent: start..<uncut.start,
      firstLine: first.entry.line,
      caseCount: cases.count
    )
  }
}
