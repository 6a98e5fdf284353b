extension Output {
  /// Appends a JSON string with its quotes.
  ///
  /// Control characters are escaped, those above ASCII too: a terminal that shows a line of JSON obeys none of them.
  package mutating func write(jsonString text: String) {
    write(byte: UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": write("\\\"")
      case "\\": write("\\\\")
      case "\n": write("\\n")
      case "\r": write("\\r")
      case "\t": write("\\t")
      case "\u{8}": write("\\b")
      case "\u{C}": write("\\f")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": write("\\u" + Hexadecimal.four(scalar.value))
      default: write(scalar)
      }
    }
    write(byte: UInt8(ascii: "\""))
  }

  /// Appends a JSON array of strings.
  package mutating func write(jsonStrings texts: [String]) {
    writeList(texts, open: "[", close: "]") { output, text in output.write(jsonString: text) }
  }

  package mutating func write(jsonBoolean value: Bool) { write(value ? "true" : "false") }

  /// Appends a JSON string, or `null` for nothing.
  package mutating func write(jsonOptional text: String?) {
    if let text { write(jsonString: text) } else { write("null") }
  }

  /// Appends a number, or `null` for nothing.
  package mutating func write(jsonOptional number: Int?) {
    if let number { write(number) } else { write("null") }
  }

  /// Appends a key with its colon.
  package mutating func write(jsonKey key: String) {
    write(jsonString: key)
    write(byte: UInt8(ascii: ":"))
  }

  /// Appends elements with commas between them.
  package mutating func writeList<Element>(
    _ elements: [Element],
    open: String,
    close: String,
    _ writeElement: (inout Output, Element) -> Void
  ) {
    write(open)
    for (position, element) in elements.enumerated() {
      if position > 0 { write(byte: UInt8(ascii: ",")) }
      writeElement(&self, element)
    }
    write(close)
  }

  /// Appends one character as UTF-8.
  mutating func write(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      write(byte: UInt8(truncatingIfNeeded: scalar.value))
    } else {
      write(String(Character(scalar)))
    }
  }
}
