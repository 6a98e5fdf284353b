/// Finds commas inside numbers and says what may be meant by them.
enum DecimalComma {
  /// The ways to write a text that has a comma between digits; nil where it has none.
  ///
  /// - Returns: No way at all where points and commas are mixed.
  static func repairs(of text: ArraySlice<UInt8>) -> [String]? {
    var isFound = false
    var isDecimal = true
    var isThousands = true
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: ","), isDigit(text, index - 1), isDigit(text, index + 1) {
        isFound = true
        if !parts(text, thousandsAt: index) { isThousands = false }
        if isChained(text, index) { isDecimal = false }
      }
      index += 1
    }
    guard isFound else { return nil }
    guard !text.contains(UInt8(ascii: ".")) else { return [] }
    let comma = UInt8(ascii: ",")
    let decimal = text.map { $0 == comma ? UInt8(ascii: ".") : $0 }
    let whole = text.filter { $0 != comma }
    return (isDecimal ? [decimal[...].shown] : []) + (isThousands ? [whole[...].shown] : [])
  }

  /// Whether a comma may part thousands: one to three digits before it, exactly three behind it.
  private static func parts(_ text: ArraySlice<UInt8>, thousandsAt comma: Int) -> Bool {
    var before = 0
    while isDigit(text, comma - 1 - before) { before += 1 }
    var behind = 0
    while isDigit(text, comma + 1 + behind) { behind += 1 }
    return before <= 3 && behind == 3 && text[comma - before] != UInt8(ascii: "0")
  }

  /// Whether the number before a comma begins behind another comma.
  private static func isChained(_ text: ArraySlice<UInt8>, _ comma: Int) -> Bool {
    var start = comma
    while isDigit(text, start - 1) { start -= 1 }
    return start > text.startIndex && text[start - 1] == UInt8(ascii: ",")
  }

  private static func isDigit(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index >= text.startIndex && index < text.endIndex && text[index].isDigit
  }
}
