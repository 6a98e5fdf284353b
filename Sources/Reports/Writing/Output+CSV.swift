extension Output {
  /// Appends one row of comma-separated values (RFC 4180).
  package mutating func write(csvRow fields: [String]) {
    writeList(fields, open: "", close: "\r\n") { output, field in output.write(csvField: field) }
  }

  /// Appends one field, quoted where it must be.
  ///
  /// A field that a spreadsheet would run as a formula gets a leading apostrophe, which spreadsheets show as text.
  /// Characters that would do something to a terminal are shown; line breaks and tabs stay, for quotes hold them.
  package mutating func write(csvField field: String) {
    var text = ReadableText.visible(field) { $0 == "\n" || $0 == "\r" || $0 == "\t" }
    if let first = field.utf8.first, Self.startsFormula(first) { text = "'" + field }
    guard text.utf8.contains(where: Self.needsQuotes) else {
      write(text)
      return
    }
    write(byte: UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { write(byte: byte) }
      write(byte: byte)
    }
    write(byte: UInt8(ascii: "\""))
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
