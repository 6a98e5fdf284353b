/// Checks one JSON value of RFC 8259, byte by byte, and notes where each part of it stands.
///
/// The parts stand in one flat array in the order of the text: a list or object, then what is in it; in an object every
/// key is followed by its value. After a fault the array holds what was complete before it.
struct JSONScanner {
  private let bytes: [UInt8]
  private let end: Int
  private let depthLimit: Int
  private(set) var offset: Int
  private(set) var nodes: [JSONNode] = []

  init(_ bytes: [UInt8], from start: Int, to end: Int, depthLimit: Int) {
    self.bytes = bytes
    self.end = end
    self.depthLimit = depthLimit
    offset = start
  }

  /// Checks the value at the offset, past white space before it.
  mutating func scanValue() throws(LocatedFault) {
    skipSpace()
    try scanValue(depth: 0)
  }

  mutating func skipSpace() {
    while offset < end, bytes[offset].isSpace { offset += 1 }
  }

  private mutating func scanValue(depth: Int) throws(LocatedFault) {
    guard offset < end else { throw cutOff(.value) }
    switch bytes[offset] {
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "{"): try scanObject(depth: depth + 1)
    case UInt8(ascii: "["): try scanList(depth: depth + 1)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "t"): try scanLiteral("true", .yes)
    case UInt8(ascii: "f"): try scanLiteral("false", .no)
    case UInt8(ascii: "n"): try scanLiteral("null", .null)
    default: throw unexpected(.value)
    }
  }

  // MARK: Objects and lists

  private mutating func scanObject(depth: Int) throws(LocatedFault) {
    let node = try open(.object, depth: depth)
    if try closes(UInt8(ascii: "}"), orElse: .keyOrBrace) { return close(node) }
    while true {
      guard bytes[offset] == UInt8(ascii: "\"") else { throw unexpected(nodes.count == node + 1 ? .keyOrBrace : .key) }
      try scanString()
      skipSpace()
      guard offset < end else { throw cutOff(.colon) }
      guard bytes[offset] == UInt8(ascii: ":") else { throw unexpected(.colon) }
      offset += 1
      skipSpace()
      try scanValue(depth: depth)
      if try closes(UInt8(ascii: "}"), orElse: .commaOrBrace) { return close(node) }
      try scanComma(expected: .commaOrBrace, next: .key, closing: UInt8(ascii: "}"))
    }
  }

  private mutating func scanList(depth: Int) throws(LocatedFault) {
    let node = try open(.list, depth: depth)
    if try closes(UInt8(ascii: "]"), orElse: .value) { return close(node) }
    while true {
      try scanValue(depth: depth)
      if try closes(UInt8(ascii: "]"), orElse: .commaOrBracket) { return close(node) }
      try scanComma(expected: .commaOrBracket, next: .value, closing: UInt8(ascii: "]"))
    }
  }

  private mutating func open(_ kind: JSONNode.Kind, depth: Int) throws(LocatedFault) -> Int {
    guard depth <= depthLimit else { throw LocatedFault(.nestingTooDeep(limit: depthLimit), at: offset) }
    nodes.append(JSONNode(kind: kind, start: offset, end: 0, next: 0))
    offset += 1
    return nodes.count - 1
  }

  /// Whether the next byte past white space is the closing bracket.
  private mutating func closes(
    _ bracket: UInt8,
    orElse expected: Fault.Expectation
  ) throws(LocatedFault) -> Bool {
    skipSpace()
    guard offset < end else { throw cutOff(expected) }
    return bytes[offset] == bracket
  }

  private mutating func close(_ node: Int) {
    offset += 1
    nodes[node].end = offset
    nodes[node].next = nodes.count
  }

  private mutating func scanComma(
    expected: Fault.Expectation,
    next: Fault.Expectation,
    closing: UInt8
  ) throws(LocatedFault) {
    guard bytes[offset] == UInt8(ascii: ",") else {
      switch bytes[offset] {
      case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["): throw LocatedFault(.missingComma, at: offset)
      default: throw unexpected(expected)
      }
    }
    let comma = offset
    offset += 1
    skipSpace()
    guard offset < end else { throw cutOff(next) }
    if bytes[offset] == closing { throw LocatedFault(.trailingComma, at: comma) }
  }

  // MARK: Strings

  private mutating func scanString() throws(LocatedFault) {
    let quote = offset
    offset += 1
    var kind = JSONNode.Kind.plainString
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        nodes.append(JSONNode(kind: kind, start: quote + 1, end: offset, next: nodes.count + 1))
        offset += 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        kind = .escapedString
        try scanEscape()
      } else if byte < 0x20 {
        throw LocatedFault(.controlCharacter(ShownText(characterAt: offset, in: bytes).text), at: offset)
      } else if byte < 0x80 {
        offset += 1
      } else {
        guard let length = Encoding.characterLength(in: bytes, at: offset, end: end) else {
          throw LocatedFault(Encoding.fault(in: bytes, at: offset), at: offset)
        }
        offset += length
      }
    }
    throw LocatedFault(.unclosedString, at: quote)
  }

  private mutating func scanEscape() throws(LocatedFault) {
    let start = offset
    guard offset + 1 < end else {
      offset = end
      return
    }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      let unit = try scanUnit()
      guard unit & 0xF800 == 0xD800 else { return }
      guard unit < 0xDC00, offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
        bytes[offset + 1] == UInt8(ascii: "u"), try scanUnit() & 0xFC00 == 0xDC00
      else { throw LocatedFault(.unpairedSurrogate(bytes[start..<min(start + 6, end)].shown), at: start) }
    default:
      let length = Encoding.characterLength(in: bytes, at: offset + 1, end: end) ?? 1
      throw LocatedFault(.malformedEscape(bytes[start..<(start + 1 + length)].shown), at: start)
    }
  }

  /// The sixteen bits of an escape with four hexadecimal digits.
  private mutating func scanUnit() throws(LocatedFault) -> UInt32 {
    let start = offset
    offset += 2
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard offset < end, let digit = bytes[offset].hexadecimalValue else {
        throw LocatedFault(.malformedEscape(bytes[start..<min(offset, end)].shown), at: start)
      }
      unit = unit << 4 | digit
      offset += 1
    }
    return unit
  }

  // MARK: Numbers and literals

  private mutating func scanNumber() throws(LocatedFault) {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let hasLeadingZero = offset < end && bytes[offset] == UInt8(ascii: "0")
    let digits = skipDigits()
    var isWellFormed = digits > 0 && !(hasLeadingZero && digits > 1)
    if offset < end, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      if skipDigits() == 0 { isWellFormed = false }
    }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < end, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      if skipDigits() == 0 { isWellFormed = false }
    }
    var last = offset
    while last < end, isPartOfWord(bytes[last]) { last += 1 }
    guard isWellFormed, last == offset else {
      throw LocatedFault(.malformedNumeral(bytes[start..<last].shown), at: start)
    }
    nodes.append(JSONNode(kind: .number, start: start, end: offset, next: nodes.count + 1))
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while offset < end, bytes[offset].isDigit { offset += 1 }
    return offset - start
  }

  private func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private mutating func scanLiteral(_ word: StaticString, _ kind: JSONNode.Kind) throws(LocatedFault) {
    let length = word.utf8CodeUnitCount
    guard offset + length <= end, word.withUTF8Buffer({ $0.elementsEqual(bytes[offset..<(offset + length)]) }),
      offset + length == end || !isPartOfWord(bytes[offset + length])
    else { throw unexpected(.value) }
    nodes.append(JSONNode(kind: kind, start: offset, end: offset + length, next: nodes.count + 1))
    offset += length
  }

  // MARK: Faults

  private func cutOff(_ expected: Fault.Expectation) -> LocatedFault {
    LocatedFault(.unexpectedEnd(expected: expected), at: offset)
  }

  private func unexpected(_ expected: Fault.Expectation) -> LocatedFault {
    if bytes[offset] >= 0x80, Encoding.characterLength(in: bytes, at: offset, end: end) == nil {
      return LocatedFault(Encoding.fault(in: bytes, at: offset), at: offset)
    }
    return LocatedFault(
      .unexpectedCharacter(ShownText(characterAt: offset, in: bytes).text, expected: expected),
      at: offset
    )
  }
}
