/// Knows the dates into which spreadsheets turn entries like `2-3`.
enum SpreadsheetDate {
  /// Whether a text looks like a day, such as `02-Mar`, `Mar-02`, `2023-03-02` or `3/5/2023`, with or without a time.
  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    var groups: [ArraySlice<UInt8>] = []
    var separators: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      while index < text.endIndex, isSame(text[index], text[start]) { index += 1 }
      guard index > start else { return false }
      groups.append(text[start..<index])
      guard groups.count < 3, index < text.endIndex, isSeparator(text[index]) else { break }
      separators.append(text[index])
      index += 1
    }
    let rest = text[index...]
    guard rest.isEmpty || rest.first?.isSpace == true || rest.hasPrefix("t") else { return false }
    let months = groups.filter { isMonth($0) }.count
    let numbers = groups.filter { $0.first?.isDigit == true && $0.count <= 4 }.count
    guard months + numbers == groups.count else { return false }
    if months > 0 { return months == 1 && groups.count > 1 }
    // `1.5-2` is a range: the numbers of a day are parted by one and the same sign.
    return groups.count == 3 && separators[0] == separators[1] && separators[0] != UInt8(ascii: " ")
  }

  private static func isSame(_ byte: UInt8, _ first: UInt8) -> Bool {
    first.isDigit ? byte.isDigit : first.isLetter && byte.isLetter
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
  }

  private static func isMonth(_ word: ArraySlice<UInt8>) -> Bool {
    let months: [StaticString] = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december", "sept",
    ]
    return months.contains { month in
      guard word.count >= 3, word.count <= month.utf8CodeUnitCount else { return false }
      guard word.count == 3 || word.count == month.utf8CodeUnitCount else { return false }
      return month.withUTF8Buffer { letters in
        zip(word, letters).allSatisfy { $0.lowercased == $1 }
      }
    }
  }
}
