/// A number as a person enters it: one number, a comparison or a range, with or without units.
struct NumberText {
  /// A number with the unit written behind it, empty where there is none.
  struct Quantity {
    let number: ArraySlice<UInt8>
    let unit: ArraySlice<UInt8>
  }

  enum Shape {
    case exactly(Quantity)
    case compared(Comparison.Relation, Quantity)
    case range(Quantity, Quantity)
  }

  let shape: Shape

  /// Reads the shape of a text; nil where it has none of them.
  init?(_ text: ArraySlice<UInt8>) {
    if let comparison = Comparison(startOf: text) {
      guard let (quantity, rest) = Self.quantity(text.dropFirst(comparison.length).trimmed), rest.isEmpty else {
        return nil
      }
      shape = .compared(comparison.relation, quantity)
      return
    }
    let isFrom = text.hasPrefix("from ")
    let start = isFrom ? text.dropFirst(5).trimmed : text
    guard let (first, rest) = Self.quantity(start) else { return nil }
    if rest.isEmpty {
      guard !isFrom else { return nil }
      shape = .exactly(first)
      return
    }
    guard let separator = Self.separatorLength(rest, at: rest.startIndex),
      let (last, tail) = Self.quantity(rest.dropFirst(separator).trimmed), tail.isEmpty
    else { return nil }
    shape = .range(first, last)
  }

  /// A number and its unit, and what stands behind them: nothing, or the separator of a range.
  private static func quantity(_ text: ArraySlice<UInt8>) -> (Quantity, rest: ArraySlice<UInt8>)? {
    guard let numberEnd = numberEnd(text) else { return nil }
    var unit = text[numberEnd...]
    var index = numberEnd
    while index < text.endIndex {
      if separatorLength(text, at: index) != nil {
        unit = text[numberEnd..<index]
        break
      }
      index += 1
    }
    let trimmed = unit.trimmed
    if let first = trimmed.first, first == UInt8(ascii: ".") || first == UInt8(ascii: ",") { return nil }
    return (Quantity(number: text[text.startIndex..<numberEnd], unit: trimmed), text[unit.endIndex...].trimmed)
  }

  /// The offset behind a number with an optional minus sign and decimal point.
  private static func numberEnd(_ text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex
    if index < text.endIndex, text[index] == UInt8(ascii: "-") { index += 1 }
    let digits = skipDigits(text, &index)
    guard digits > 0 else { return nil }
    if index < text.endIndex, text[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits(text, &index) > 0 else { return nil }
    }
    return index
  }

  private static func skipDigits(_ text: ArraySlice<UInt8>, _ index: inout Int) -> Int {
    let start = index
    while index < text.endIndex, text[index].isDigit { index += 1 }
    return index - start
  }

  /// The length of the separator of a range at an offset: a hyphen, a dash or the word `to`.
  private static func separatorLength(_ text: ArraySlice<UInt8>, at index: Int) -> Int? {
    let first = text[index]
    if first == UInt8(ascii: "-") { return 1 }
    if index + 2 < text.endIndex {
      let (second, third) = (text[index + 1], text[index + 2])
      // The hyphen, the no-break hyphen, the figure dash and the en dash; the minus sign.
      if first == 0xE2, second == 0x80, third >= 0x90, third <= 0x93 { return 3 }
      if first == 0xE2, second == 0x88, third == 0x92 { return 3 }
    }
    let rest = text[index...]
    guard rest.hasPrefix("to"), let next = rest.dropFirst(2).first, next.isSpace || next.isDigit else { return nil }
    return index > text.startIndex && text[index - 1].isLetter ? nil : 2
  }
}
