import RuleBooks

/// The cases of a JSON file: the elements of a list, or one object.
struct ListCases {
  private enum Stage {
    case start
    /// Where an element or, in an empty list, the end is expected.
    case firstElement
    case behindElement
    case end
  }

  private let form: CaseForm
  private let bytes: [UInt8]
  private var position: TextPosition
  private var stage = Stage.start
  private var count = 0
  /// Where the last case stands; empty for what is wrong with the list as a whole.
  private(set) var extent = 0..<0

  init(in bytes: [UInt8], from start: Int, _ form: CaseForm) {
    self.form = form
    self.bytes = bytes
    position = TextPosition(offset: start)
  }

  /// The next case.
  mutating func next() -> CaseEntry? {
    while true {
      skipSpace()
      let byte = position.offset < bytes.count ? bytes[position.offset] : nil
      switch stage {
      case .start:
        guard let byte else { return rejected(.emptyFile, stage: .end) }
        guard byte == UInt8(ascii: "[") else { return single() }
        position.advance(to: position.offset + 1, in: bytes)
        stage = .firstElement
      case .firstElement:
        guard let byte else { return rejected(.unclosedList, stage: .end) }
        if byte == UInt8(ascii: "]") { return close() }
        return element()
      case .behindElement:
        guard let byte else { return rejected(.unclosedList, stage: .end) }
        if byte == UInt8(ascii: "]") { return close() }
        guard byte == UInt8(ascii: ",") else { return strayText(byte) }
        let comma = position
        position.advance(to: position.offset + 1, in: bytes)
        skipSpace()
        if position.offset < bytes.count, bytes[position.offset] == UInt8(ascii: "]") {
          return rejected(.trailingComma, at: comma, stage: .behindElement)
        }
        guard position.offset < bytes.count else { return rejected(.unclosedList, stage: .end) }
        return element()
      case .end: return nil
      }
    }
  }

  private mutating func skipSpace() {
    var offset = position.offset
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
    position.advance(to: offset, in: bytes)
  }

  private mutating func rejected(_ fault: Fault, at place: TextPosition? = nil, stage: Stage) -> CaseEntry {
    self.stage = stage
    count += 1
    let place = place ?? position
    extent = place.offset..<place.offset
    return CaseEntry(position: count, line: place.line, label: nil, result: .failure(CaseProblem(fault, at: place)))
  }

  /// The one case of a file that is no list.
  private mutating func single() -> CaseEntry {
    stage = .end
    count += 1
    let limit = form.limits.bytesPerCase
    let end = min(bytes.count, position.offset + limit)
    extent = position.offset..<bytes.count
    let read = JSONCase(in: bytes, from: position.offset, to: end, aloneUntil: bytes.count, form)
    if end < bytes.count, read.end == nil {
      let problem = CaseProblem(.caseTooLong(limit: limit), at: position)
      return CaseEntry(position: count, line: position.line, label: read.label, result: .failure(problem))
    }
    return read.entry(number: count, at: position, in: bytes)
  }

  /// Leaves the list; anything behind it is a fault.
  private mutating func close() -> CaseEntry? {
    position.advance(to: position.offset + 1, in: bytes)
    skipSpace()
    stage = .end
    guard position.offset < bytes.count else { return nil }
    let isCase = bytes[position.offset] == UInt8(ascii: "{")
    let shown = ShownText(characterAt: position.offset, in: bytes).text
    return rejected(.trailingText(shown, isCase: isCase), stage: .end)
  }

  /// The element at the position, which moves behind it.
  private mutating func element() -> CaseEntry {
    count += 1
    stage = .behindElement
    let start = position
    let limit = form.limits.bytesPerCase
    let end = min(bytes.count, start.offset + limit)
    let read = JSONCase(in: bytes, from: start.offset, to: end, aloneUntil: nil, form)
    if let end = read.end {
      position.advance(to: end, in: bytes)
      extent = start.offset..<end
      return read.entry(number: count, at: start, in: bytes)
    }
    let next = skipElement()
    if end < bytes.count, (next ?? bytes.count) - start.offset > limit {
      return CaseEntry(
        position: count,
        line: start.line,
        label: read.label,
        result: .failure(CaseProblem(.caseTooLong(limit: limit), at: start, losesRest: next == nil))
      )
    }
    return read.entry(number: count, at: start, in: bytes, losesRest: next == nil)
  }

  /// What stands behind an element without a comma before it.
  private mutating func strayText(_ byte: UInt8) -> CaseEntry {
    let start = position
    let end = min(bytes.count, start.offset + form.limits.bytesPerCase)
    let isCase = byte == UInt8(ascii: "{")
    let read = isCase ? JSONCase(in: bytes, from: start.offset, to: end, aloneUntil: nil, form) : nil
    let next = skipElement()
    count += 1
    let shown = ShownText(characterAt: start.offset, in: bytes).text
    let fault = isCase ? Fault.missingComma : .unexpectedCharacter(shown, expected: .commaOrBracket)
    let problem = CaseProblem(fault, at: start, losesRest: next == nil)
    return CaseEntry(position: count, line: start.line, label: read?.label, result: .failure(problem))
  }

  /// Moves behind the element at the position by its brackets alone.
  ///
  /// - Returns: The offset behind it; nil where the brackets do not balance, which ends the reading.
  private mutating func skipElement() -> Int? {
    let next = BracketBalance.endOfElement(in: bytes, from: position.offset)
    extent = position.offset..<(next ?? bytes.count)
    position.advance(to: next ?? bytes.count, in: bytes)
    stage = next == nil ? .end : .behindElement
    return next
  }
}
