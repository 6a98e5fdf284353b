import RuleBooks

/// The cases of a JSON file: the elements of a list, or one object.
struct ListCases {
  enum Stage: Sendable {
    case start
    /// Where an element or, in an empty list, the end is expected.
    case firstElement
    case behindElement
    case end
  }

  private let form: CaseForm
  private let bytes: [UInt8]
  private(set) var position: TextPosition
  private(set) var stage = Stage.start
  private var count = 0
  /// Where the last case stands; empty for what is wrong with the list as a whole.
  private(set) var extent = 0..<0
  /// Whether more bytes behind these could make something else of the last case.
  private(set) var isOpen = false
  /// The case whose end these bytes do not reach.
  private(set) var unended: UnendedElement?

  init(in bytes: [UInt8], from start: Int, _ form: CaseForm) {
    self.init(in: bytes, at: TextPosition(offset: start), .start, form)
  }

  /// The cases from a place within the list on.
  init(in bytes: [UInt8], at position: TextPosition, _ stage: Stage, _ form: CaseForm) {
    self.form = form
    self.bytes = bytes
    self.position = position
    self.stage = stage
  }

  /// The next case.
  mutating func next() -> CaseEntry? {
    isOpen = false
    unended = nil
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

  mutating func skipSpace() {
    var offset = position.offset
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
    position.advance(to: offset, in: bytes)
  }

  private mutating func rejected(_ fault: Fault, at place: TextPosition? = nil, stage: Stage) -> CaseEntry {
    self.stage = stage
    count += 1
    // A character of several bytes may be cut off.
    isOpen = position.offset + 4 > bytes.count
    let place = place ?? position
    extent = Self.comma(at: place.offset, in: bytes)
    return CaseEntry(position: count, line: place.line, label: nil, result: .failure(CaseProblem(fault, at: place)))
  }

  /// The extent of a comma; empty where there is none.
  private static func comma(at offset: Int, in bytes: [UInt8]) -> Range<Int> {
    offset..<(offset < bytes.count && bytes[offset] == UInt8(ascii: ",") ? offset + 1 : offset)
  }

  /// The one case of a file that is no list.
  private mutating func single() -> CaseEntry {
    stage = .end
    count += 1
    let limit = form.limits.bytesPerCase
    let end = min(bytes.count, position.offset + limit)
    extent = position.offset..<bytes.count
    let read = JSONCase(in: bytes, from: position.offset, to: end, aloneUntil: bytes.count, form)
    let trailing = read.end.flatMap { end in bytes[end...].firstIndex { !$0.isSpace } }
    isOpen = trailing.map { $0 + 4 > bytes.count } ?? (read.end != nil || end == bytes.count)
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
    guard position.offset < bytes.count else {
      isOpen = true
      return nil
    }
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
      isOpen = end == bytes.count
      return read.entry(number: count, at: start, in: bytes)
    }
    let (length, search, losesRest) = skipElement()
    // What stands for an element that is missing is the comma behind it.
    if extent.isEmpty { extent = Self.comma(at: start.offset, in: bytes) }
    guard length > limit else { return read.entry(number: count, at: start, in: bytes, losesRest: losesRest) }
    let element = UnendedElement(search, .caseTooLong(limit: limit), label: read.label, at: start)
    if isOpen { unended = element }
    return element.entry(number: count, losesRest: losesRest)
  }

  /// What stands behind an element without a comma before it.
  private mutating func strayText(_ byte: UInt8) -> CaseEntry {
    count += 1
    let start = position
    let end = min(bytes.count, start.offset + form.limits.bytesPerCase)
    let isCase = byte == UInt8(ascii: "{")
    let read = isCase ? JSONCase(in: bytes, from: start.offset, to: end, aloneUntil: nil, form) : nil
    let shown = ShownText(characterAt: start.offset, in: bytes).text
    let fault = isCase ? Fault.missingComma : .unexpectedCharacter(shown, expected: .commaOrBracket)
    let (length, search, losesRest) = skipElement()
    let element = UnendedElement(search, fault, label: read?.label, at: start)
    if isOpen, length > form.limits.bytesPerCase { unended = element }
    return element.entry(number: count, losesRest: losesRest)
  }

  /// Moves behind the element at the position by its brackets alone.
  ///
  /// - Returns: How long it is as far as it goes; what finds its end in further bytes; and whether that end is not to be
  ///   found, which ends the reading.
  private mutating func skipElement() -> (length: Int, search: ElementEnd, losesRest: Bool) {
    let start = position.offset
    var search = ElementEnd()
    let end: Int
    stage = .end
    switch search.find(in: bytes, from: start) {
    case .found(let offset):
      end = offset
      stage = .behindElement
    case .unbalanced(let offset): end = offset
    case .open:
      end = bytes.count
      isOpen = true
    }
    extent = start..<end
    position.advance(to: end, in: bytes)
    return (end - start, search, stage == .end)
  }
}
