/// Cuts a JSON list between its elements.
///
/// Objects that follow each other as they should are told apart by their brackets alone, so that who reads them need not
/// wait for each other. Whatever else there is has to be read to find where it ends.
struct ListCutter: Sendable {
  private let form: CaseForm
  private var stage = ListCases.Stage.start
  private var line = 1
  private var column = 1
  /// An element that is refused for its length, and whose end is still looked for.
  private var unended: UnendedElement?
  /// Whether the last case has taken everything behind it with it.
  private var hasLostRest = false

  init(_ form: CaseForm) { self.form = form }

  mutating func next(_ limits: StretchLimits, in uncut: inout UncutBytes) -> CaseStretch? {
    if unended != nil { return endOfElement(in: &uncut) }
    if stage == .end { return rest(in: &uncut) }
    if let found = objects(limits, in: &uncut) { return found }
    var list = ListCases(in: uncut.bytes, at: position(in: uncut), stage, form)
    list.skipSpace()
    let start = list.position
    var cases: [ReadCase] = []
    while cases.count < limits.cases, list.position.offset - start.offset < limits.bytes, list.stage != .end {
      let before = list
      let entry = list.next()
      if list.isOpen, !uncut.isWhole {
        if cases.isEmpty, let unended = list.unended {
          self.unended = unended
          let part = stretch(.part, list.extent, uncut.bytes)
          move(to: list.position, in: &uncut)
          return part
        }
        list = before
        break
      }
      guard let entry else { break }
      cases.append(ReadCase(entry: entry, extent: list.extent))
      if case .failure = entry.result, list.stage == .end { hasLostRest = true }
    }
    stage = list.stage
    (line, column) = (start.line, start.column)
    let found = stretch(.read(cases, under: []), start.offset..<list.position.offset, uncut.bytes, cases.count)
    move(to: list.position, in: &uncut)
    return cases.isEmpty ? nil : found
  }

  /// Passes over objects with nothing but a comma and space between them.
  ///
  /// - Returns: nil where the next element is none, or its end is not there yet.
  private mutating func objects(_ limits: StretchLimits, in uncut: inout UncutBytes) -> CaseStretch? {
    guard stage != .start else { return nil }
    let bytes = uncut.bytes
    let start = uncut.start
    var end = start
    var count = 0
    while count < limits.cases, end - start < limits.bytes,
      let next = endOfObject(in: bytes, from: end, isFirst: stage == .firstElement && count == 0)
    {
      end = next
      count += 1
    }
    guard count > 0 else { return nil }
    let position = position(in: uncut)
    let found = stretch(.elements(stage, column: column), start..<end, bytes, count)
    stage = .behindElement
    move(to: position.advanced(to: end, in: bytes), in: &uncut)
    return found
  }

  /// The offset of the comma or closing bracket behind an object; nil where there is no object that ends with its brackets.
  private func endOfObject(in bytes: [UInt8], from offset: Int, isFirst: Bool) -> Int? {
    var start = Self.passSpace(in: bytes, from: offset)
    if !isFirst {
      guard start < bytes.count, bytes[start] == UInt8(ascii: ",") else { return nil }
      start = Self.passSpace(in: bytes, from: start + 1)
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    var search = ElementEnd()
    guard case .found(let end) = search.find(in: bytes, from: start), end - start <= form.limits.bytesPerCase,
      let closed = search.closed, Self.passSpace(in: bytes, from: closed) == end
    else { return nil }
    return end
  }

  private static func passSpace(in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
    return offset
  }

  /// Passes over a refused element; at its end it becomes a case.
  private mutating func endOfElement(in uncut: inout UncutBytes) -> CaseStretch? {
    guard let outcome = unended?.search.find(in: uncut.bytes, from: uncut.start) else { return nil }
    let start = uncut.start
    let end: Int
    switch outcome {
    case .found(let offset):
      end = offset
      stage = .behindElement
    case .unbalanced(let offset):
      end = offset
      stage = .end
    case .open where uncut.isWhole && uncut.count == 0:
      end = start
      stage = .end
    case .open:
      guard uncut.count > 0 else { return nil }
      let part = stretch(.part, start..<uncut.bytes.count, uncut.bytes, isContinued: true)
      move(to: position(in: uncut).advanced(to: uncut.bytes.count, in: uncut.bytes), in: &uncut)
      return part
    }
    hasLostRest = stage == .end
    let entry = unended?.entry(number: 1, losesRest: hasLostRest)
    unended = nil
    let cases = entry.map { [ReadCase(entry: $0, extent: start..<end)] } ?? []
    let found = stretch(.read(cases, under: []), start..<end, uncut.bytes, 1, isContinued: true)
    move(to: position(in: uncut).advanced(to: end, in: uncut.bytes), in: &uncut)
    return found
  }

  /// What stands behind the end of the list, or behind a case that has taken the rest with it.
  private mutating func rest(in uncut: inout UncutBytes) -> CaseStretch? {
    let start = uncut.start
    uncut.start = uncut.bytes.count
    guard hasLostRest, uncut.start > start else { return nil }
    return stretch(.part, start..<uncut.start, uncut.bytes, isContinued: true)
  }

  private func stretch(
    _ content: CaseStretch.Content,
    _ extent: Range<Int>,
    _ bytes: [UInt8],
    _ caseCount: Int = 0,
    isContinued: Bool = false
  ) -> CaseStretch {
    CaseStretch(
      content: content,
      bytes: bytes,
      extent: extent,
      firstLine: line,
      caseCount: caseCount,
      isContinued: isContinued
    )
  }

  private func position(in uncut: UncutBytes) -> TextPosition {
    TextPosition(offset: uncut.start, line: line, column: column)
  }

  private mutating func move(to position: TextPosition, in uncut: inout UncutBytes) {
    (line, column) = (position.line, position.column)
    uncut.start = position.offset
  }
}
