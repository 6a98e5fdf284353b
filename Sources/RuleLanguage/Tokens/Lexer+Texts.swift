extension Lexer {
  /// Where a text ends.
  private struct Extent {
    let contentEnd: Int
    let end: Int
    let isTerminated: Bool
  }

  private static let openingQuote: [UInt8] = [0xE2, 0x80, 0x9C]
  private static let closingQuote: [UInt8] = [0xE2, 0x80, 0x9D]

  /// Reads a text in straight quotes.
  mutating func text() {
    finish(extent(from: offset + 1, isCurly: false), openingLength: 1)
  }

  /// Reads a text in curly quotes.
  mutating func curlyText() {
    finish(extent(from: offset + 3, isCurly: true), openingLength: 3)
  }

  /// Reads a text in quotes that this language does not have, and says so.
  mutating func foreignText(opening: UInt32, closing: UInt32, length: Int) {
    let start = offset
    var end = offset < openForeignTextEnd ? bytes.count : offset + length
    while end < bytes.count, !bytes[end].isLineBreak {
      let (scalar, scalarLength) = scalar(at: end) ?? (0, 1)
      if scalar == closing || (opening == 0x201E && scalar == 0x201D) {
        report(.foreignQuotes, at: Place(start: start, end: end + scalarLength))
        finish(
          Extent(contentEnd: end, end: end + scalarLength, isTerminated: true),
          openingLength: length
        )
        return
      }
      end += scalarLength
    }
    openForeignTextEnd = offset < openForeignTextEnd ? openForeignTextEnd : end
    offset += length
    report(.unexpectedCharacter(opening), at: Place(start: start, end: offset))
    append(.invalid, from: start)
  }

  /// Finds the closing quote of a text, or decides that it has none.
  ///
  /// A text that crosses a line and then meets a quote with a space before it and a letter behind it has met the
  /// opening quote of the next text: its own closing quote is missing.
  private mutating func extent(from contentStart: Int, isCurly: Bool) -> Extent {
    var position = contentStart
    var lineEnd: Int?
    while position < bytes.count, !(isCurly && hasNoClosingQuote && lineEnd != nil) {
      let byte = bytes[position]
      if byte.isLineBreak {
        lineEnd = lineEnd ?? position
      } else if let lineEnd, isOpening(at: position, isCurly: isCurly) {
        return Extent(contentEnd: lineEnd, end: lineEnd, isTerminated: false)
      } else if isCurly ? holds(Self.closingQuote, at: position) : byte == UInt8(ascii: "\"") {
        return Extent(contentEnd: position, end: position + (isCurly ? 3 : 1), isTerminated: true)
      }
      position += 1
    }
    if isCurly { hasNoClosingQuote = true }
    let end = lineEnd ?? bytes.count
    return Extent(contentEnd: end, end: end, isTerminated: false)
  }

  private func isOpening(at position: Int, isCurly: Bool) -> Bool {
    guard isCurly ? holds(Self.openingQuote, at: position) : bytes[position] == UInt8(ascii: "\"") else { return false }
    let next = position + (isCurly ? 3 : 1)
    guard position > 0, next < bytes.count else { return false }
    let before = bytes[position - 1]
    return (before.isSpace || before.isLineBreak) && (bytes[next].isLetter || bytes[next].isDigit)
  }

  private func holds(_ pattern: [UInt8], at position: Int) -> Bool {
    guard bytes[position] == pattern[0], position + pattern.count <= bytes.count else { return false }
    return bytes[position..<position + pattern.count].elementsEqual(pattern)
  }

  /// Checks and folds the contents of a text and appends its token.
  private mutating func finish(_ extent: Extent, openingLength: Int) {
    let start = offset
    let place = Place(start: start, end: extent.end)
    if !extent.isTerminated { report(.unterminatedText, at: place) }
    offset += openingLength
    let content = folded(to: extent.contentEnd)
    offset = extent.end
    if content.length > limits.textLength {
      report(.textTooLong(limit: limits.textLength), at: place)
    } else if extent.isTerminated, content.bytes.allSatisfy({ $0.isSpace }) {
      report(.emptyText, at: place)
    }
    append(.text, text: String(decoding: content.bytes, as: UTF8.self), from: start)
  }

  /// The characters from here to an offset, line breaks folded, hidden and broken characters reported and left out.
  private mutating func folded(to end: Int) -> (bytes: [UInt8], length: Int) {
    // Most texts are plain and stand on one line.
    if bytes[offset..<end].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return (Array(bytes[offset..<end]), end - offset) }
    var content: [UInt8] = []
    content.reserveCapacity(end - offset)
    var length = 0
    var isFolding = false
    while offset < end {
      let byte = bytes[offset]
      if byte.isLineBreak {
        while let last = content.last, last.isSpace {
          content.removeLast()
          length -= 1
        }
        isFolding = true
        offset += 1
        continue
      }
      if isFolding, byte.isSpace {
        offset += 1
        continue
      }
      if isFolding {
        isFolding = false
        if !content.isEmpty {
          content.append(UInt8(ascii: " "))
          length += 1
        }
      }
      let start = offset
      let hiddenBefore = hiddenCount
      guard visible() else { continue }
      guard hiddenCount == hiddenBefore else { continue }
      content.append(contentsOf: bytes[start..<min(offset, bytes.count)])
      length += 1
    }
    return (content, length)
  }
}
