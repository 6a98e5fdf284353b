/// What is wrong with the bytes of a case file, with its JSON or with its table.
extension FaultWording {
  // MARK: Bytes and encoding

  static func wordingOfBytes(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .emptyFile:
      FaultWording(.emptyFile, "the file is empty", help: "a JSON file holds one case in { } or a list of cases in [ ]")
    case .brokenEncoding(let byte):
      FaultWording(.brokenEncoding, "the byte \(hexadecimal(byte)) is not UTF-8", help: "save the file as UTF-8")
    case .windowsEncoding(let byte):
      FaultWording(
        .windowsEncoding,
        "the byte \(hexadecimal(byte)) is not UTF-8; the file seems to be in Windows-1252",
        help: "save the file as UTF-8; a spreadsheet calls it “CSV UTF-8”"
      )
    case .wideEncoding:
      FaultWording(
        .wideEncoding,
        "the file is in UTF-16 or UTF-32, which some programs call “Unicode”",
        help: "save the file as UTF-8; a spreadsheet calls it “CSV UTF-8”"
      )
    case .caseTooLong(let limit):
      FaultWording(
        .caseTooLong,
        "the case is longer than the limit of \(size(limit))",
        help: "a quote or bracket that is never closed can be the cause"
      )
    default: nil
    }
  }

  // MARK: The syntax of JSON

  static func wordingOfSyntax(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .unexpectedCharacter(let character, let expected):
      FaultWording(
        .unexpectedCharacter,
        "`\(character)` stands where \(words(expected)) is expected",
        help: hint(on: character, expected)
      )
    case .unexpectedEnd(let expected):
      FaultWording(.unexpectedEnd, "the text ends where \(words(expected)) is expected", help: "the case is cut off")
    case .trailingText(let text, let isCase):
      FaultWording(
        .trailingText,
        "`\(text)` stands behind the end of the case",
        help: isCase ? "for one case a line the kind is ndjson; cases in a list stand in [ ] with commas between" : nil
      )
    case .malformedNumeral(let text):
      FaultWording(
        .malformedNumeral,
        "`\(text)` is not a number of JSON",
        help: "write digits, then a point and digits if needed; no leading zero, no plus sign, no comma"
      )
    case .malformedEscape(let text):
      FaultWording(
        .malformedEscape,
        "`\(text)` is not an escape of JSON",
        help: "a backslash itself is written \\\\"
      )
    case .unpairedSurrogate(let text):
      FaultWording(.unpairedSurrogate, "`\(text)` is half of a character", help: "write the character itself")
    case .controlCharacter(let text):
      FaultWording(
        .controlCharacter,
        "the control character `\(text)` stands in a text",
        help: text == "\\n" || text == "\\r" ? "write a line break as \\n, or close the text" : "write it as an escape"
      )
    case .unclosedString:
      FaultWording(.unclosedString, "the text that begins here is never closed", help: "close it with a double quote")
    case .nestingTooDeep(let limit):
      FaultWording(.nestingTooDeep, "brackets are nested deeper than \(limit)")
    case .missingComma:
      FaultWording(.missingComma, "a comma is missing before this", help: nil)
    case .trailingComma:
      FaultWording(.trailingComma, "nothing follows the comma", help: "remove the comma")
    case .notAnObject(let kind):
      FaultWording(
        .notAnObject,
        "\(words(kind)) stands where a case is expected",
        help: kind == .list
          ? "a case stands in { }; a file that is a list of cases has the kind json" : "a case stands in { }"
      )
    case .unclosedList:
      FaultWording(.unclosedList, "the list of cases is not closed", help: "the file is cut off, or lacks its last `]`")
    default: nil
    }
  }

  static func hint(on character: String, _ expected: Fault.Expectation) -> String? {
    switch (character, expected) {
    case ("'", _), ("“", _), ("”", _), ("„", _), ("‘", _), ("’", _): "JSON has straight double quotes only"
    case ("/", _), ("#", _): "JSON has no comments"
    case ("T", .value), ("F", .value), ("t", .value), ("f", .value), ("N", .value), ("n", .value), ("u", .value):
      "JSON knows true, false and null, in lower case; texts stand in double quotes"
    case ("+", .value), (".", .value): "a number begins with a digit or a minus sign"
    case (_, .value): isLetter(character) ? "texts stand in double quotes" : nil
    case (_, .key), (_, .keyOrBrace): "a key stands in double quotes"
    default: nil
    }
  }

  static func isLetter(_ character: String) -> Bool {
    character.utf8.count == 1 && (character.utf8.first?.isLetter ?? false)
  }

  static func words(_ expected: Fault.Expectation) -> String {
    switch expected {
    case .value: "a value"
    case .key: "a key"
    case .keyOrBrace: "a key or `}`"
    case .colon: "`:`"
    case .commaOrBrace: "`,` or `}`"
    case .commaOrBracket: "`,` or `]`"
    }
  }

  // MARK: The syntax of tables

  static func wordingOfTables(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .raggedRow(let columns, let cells):
      FaultWording(
        .raggedRow,
        "the header has \(count(columns, "column")), this row has \(count(cells, "cell"))",
        help: "a cell that holds the delimiter stands in double quotes"
      )
    case .textAfterQuote:
      FaultWording(
        .textAfterQuote,
        "text follows the quote that closes the cell",
        help: "a quote inside a quoted cell is written twice"
      )
    case .quoteInCell:
      FaultWording(
        .quoteInCell,
        "a quote stands inside a cell that is not quoted",
        help: "put the whole cell in double quotes and write the quote inside it twice"
      )
    case .unclosedQuote:
      FaultWording(
        .unclosedQuote,
        "the quote that opens this cell is never closed",
        help: "close it; reading went on at the next line"
      )
    case .namelessColumn(let column):
      FaultWording(
        .namelessColumn,
        "the cell belongs to column \(column), which has no name in the header",
        help: "name the column, or empty it"
      )
    default: nil
    }
  }
}
