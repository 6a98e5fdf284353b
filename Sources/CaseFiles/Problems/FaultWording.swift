/// The words for everything that can be wrong with a case; all of them stand here.
struct FaultWording {
  let code: CaseProblemCode
  let message: String
  let help: String?

  init(_ fault: Fault) {
    self =
      Self.wordingOfBytes(fault) ?? Self.wordingOfSyntax(fault) ?? Self.wordingOfTables(fault)
      ?? Self.wordingOfKeys(fault) ?? Self.wordingOfReserved(fault) ?? Self.wordingOfWords(fault)
      ?? Self.wordingOfNumbers(fault)
  }

  private init(_ code: CaseProblemCode, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }

  /// The help for a fault behind which nothing could be read.
  static func losingRest(_ help: String?) -> String {
    let loss = "the brackets do not balance from here on, so nothing after this case could be read"
    guard let help else { return loss }
    return help + "; " + loss
  }

  // MARK: Bytes and encoding

  private static func wordingOfBytes(_ fault: Fault) -> FaultWording? {
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

  private static func wordingOfSyntax(_ fault: Fault) -> FaultWording? {
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

  private static func hint(on character: String, _ expected: Fault.Expectation) -> String? {
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

  private static func isLetter(_ character: String) -> Bool {
    character.utf8.count == 1 && (character.utf8.first?.isLetter ?? false)
  }

  private static func words(_ expected: Fault.Expectation) -> String {
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

  private static func wordingOfTables(_ fault: Fault) -> FaultWording? {
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

  // MARK: Keys

  private static func wordingOfKeys(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .unknownKey(let key, let isColumn, let nearest):
      FaultWording(
        .unknownKey,
        (isColumn ? "the column `\(key)`" : "`\(key)`") + " is not a fact of the rule book",
        help: suggestion(nearest) ?? "take it out, or name it among the keys to ignore"
      )
    case .duplicateKey(let key, let meaning, let isColumn):
      FaultWording(
        .duplicateKey,
        (isColumn ? "the column `\(key)`" : "`\(key)`")
          + (key == meaning ? " is given twice" : " gives `\(meaning)` a second time"),
        help: "keep one of the two"
      )
    case .factBesideFacts(let key):
      FaultWording(.misplacedKey, "`\(key)` stands beside `facts`", help: "move it into `facts`")
    case .reservedInsideFacts(let key):
      FaultWording(.misplacedKey, "`\(key)` stands inside `facts`", help: "move it beside `facts`")
    case .malformedFacts(let kind):
      FaultWording(.malformedFacts, "`facts` takes an object in { }, not \(words(kind))")
    case .malformedSetting(let text):
      FaultWording(.malformedSetting, "`\(text)` does not set a fact", help: "write FACT=VALUE, such as `grade=G1`")
    default: nil
    }
  }

  private static func wordingOfReserved(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .malformedIdentifier(let text):
      FaultWording(.malformedIdentifier, "`id` takes a text or a whole number, not \(quoted(text))")
    case .malformedProse(let key, let kind):
      FaultWording(.malformedProse, "`\(key)` takes a text, not \(words(kind))")
    case .malformedDate(let text):
      FaultWording(
        .malformedDate,
        "`date`: \(quoted(text)) is not a day of the calendar",
        help: "write year-month-day, such as `2024-05-31`"
      )
    case .malformedDecision(let kind):
      FaultWording(
        .malformedDecision,
        "`decision` takes a list of options, not \(words(kind))",
        help: "write [\"surgery\"], and [] where the board chose none"
      )
    case .unknownOption(let option, let nearest):
      FaultWording(
        .unknownOption,
        "`decision`: `\(option)` is not an option of the rule book",
        help: suggestion(nearest)
      )
    case .repeatedOption(let option):
      FaultWording(.repeatedOption, "`decision`: `\(option)` is listed twice", help: "keep one of the two")
    default: nil
    }
  }

  // MARK: Values that are words

  private static func wordingOfWords(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .unknownValue(let fact, let value, let allowed, let nearest):
      FaultWording(
        .unknownValue,
        "\(fact): `\(value)` is not one of its values",
        help: suggestion(nearest) ?? (allowed.isEmpty ? nil : "its values are \(list(allowed, "and"))")
      )
    case .saysUnknown(let fact, let nearest):
      FaultWording(
        .unknownValue,
        "\(fact): `unknown` is not one of its values",
        help: "where nothing is known write null, in a table leave the cell empty"
          + (nearest.isEmpty ? "" : "; or is \(list(nearest.map { "`\($0)`" }, "or")) meant?")
      )
    case .rewordedValue(let fact, let value, let repair):
      FaultWording(.unknownValue, "\(fact): `\(value)` is not one of its values", help: "write `\(repair)`")
    case .wrongType(let fact, let kind, let wanted):
      FaultWording(.wrongType, "\(fact) takes \(words(wanted)), not \(words(kind))", help: hint(on: kind, wanted))
    case .listForOne(let fact):
      FaultWording(
        .listForOne,
        "\(fact) has one value, so it takes no list",
        help: "write one value, or values that are all possible as `this or that`"
      )
    case .singleForSeveral(let fact, let value):
      FaultWording(
        .singleForSeveral,
        "\(fact) can have several values, so it takes a list, not `\(value)` alone",
        help: "write [\"\(value)\"] if these are all, {\"\(value)\": true} if the others are not known"
      )
    case .severalInOne(let fact, let value, let parts):
      FaultWording(
        .unknownValue,
        "\(fact): `\(value)` is not one of its values",
        help: "write [\(parts.map { "\"\($0)\"" }.joined(separator: ", "))], in a table \(parts.joined(separator: ";"))"
      )
    case .noneInList(let fact):
      FaultWording(
        .unknownValue,
        "\(fact): `none` is not one of its values",
        help: "write [] where it is known to be none, in a table `none` alone"
      )
    case .repeatedValue(let fact, let value):
      FaultWording(.repeatedValue, "\(fact): `\(value)` is given twice", help: "keep one of the two")
    case .emptyText(let fact, let mayBeList):
      FaultWording(
        .emptyText,
        "\(fact): the text is empty",
        help: mayBeList
          ? "write null where it is not known, [] where there is none" : "write null where it is not known"
      )
    case .emptyItem(let fact):
      FaultWording(.emptyText, "\(fact): a value of the list is empty", help: "take out the separator too much")
    default: nil
    }
  }

  private static func hint(on kind: EntryKind, _ wanted: Fault.WantedEntry) -> String? {
    switch (kind, wanted) {
    case (.number, .text): "put it in double quotes"
    case (.number, .yesOrNo): "write true or false"
    case (.nothing, .words): "take it out; a value that may or may not be there is {\"value\": null}"
    case (_, .words): "write [\"this\", \"that\"], or [] for known to be none"
    default: nil
    }
  }

  // MARK: Values that are numbers

  /// The words for a number that cannot be taken; everything else has been worded before.
  private static func wordingOfNumbers(_ fault: Fault) -> FaultWording {
    switch fault {
    case .malformedNumber(let fact, let value, let unit):
      return FaultWording(
        .malformedNumber,
        "\(fact): \(quoted(value)) is not a number" + (unit.map { " in \($0)" } ?? ""),
        help: "write it like `18`, `<18` or `3-5`; where it is not known write null, in a table leave the cell empty"
      )
    case .unitOnlyAtFirst(let fact, let value):
      return FaultWording(
        .malformedNumber,
        "\(fact): `\(value)` has a unit at its first number only",
        help: "write the unit at the end, or at both numbers"
      )
    case .outOfRange(let fact, let value, let low, let high):
      return FaultWording(.outOfRange, "\(fact): `\(value)` is outside \(low) to \(high)")
    case .offStep(let fact, let value, let step, let below, let above):
      return FaultWording(
        .offStep,
        "\(fact): `\(value)` lies between the steps of \(step)",
        help: "the neighbours are \(below) and \(above)"
      )
    case .wrongUnit(let fact, let value, let unit):
      guard let unit else { return FaultWording(.wrongUnit, "\(fact) has no unit, so `\(value)` is not understood") }
      return FaultWording(.wrongUnit, "\(fact): the unit `\(value)` is not \(unit)", help: "give the number in \(unit)")
    case .clashingUnit(let fact, let value, let unit):
      return FaultWording(
        .clashingUnit,
        "\(fact): the key says \(unit), the value `\(value)` another unit",
        help: "give the number in \(unit), or take the unit out of the key"
      )
    case .reversedRange(let fact, let value):
      return FaultWording(
        .reversedRange,
        "\(fact): the range `\(value)` begins above its end",
        help: "write the smaller number first"
      )
    case .emptyRange(let fact, let value, let low, let high):
      return FaultWording(.emptyRange, "\(fact): no number from \(low) to \(high) is `\(value)`")
    default: return wordingOfSpreadsheets(fault)
    }
  }

  private static func wordingOfSpreadsheets(_ fault: Fault) -> FaultWording {
    switch fault {
    case .decimalComma(let fact, let value, let repairs):
      FaultWording(
        .decimalComma,
        "\(fact): `\(value)` has a comma",
        help: repairs.isEmpty
          ? "write a decimal point, and no separator of thousands"
          : "write \(list(repairs.map { "`\($0)`" }, "or"))"
            + (repairs.count > 1 ? ", whichever is meant" : "")
      )
    case .spreadsheetDate(let fact, let value):
      FaultWording(
        .spreadsheetDate,
        "\(fact): `\(value)` is a date",
        help: "a spreadsheet makes dates of entries like 2-3; format the column as text and enter the value again"
      )
    case .spreadsheetError(let fact, let value):
      FaultWording(
        .spreadsheetError,
        "\(fact): `\(value)` is a spreadsheet's error, not a value",
        help: "repair the formula; leave the cell empty where the value is not known"
      )
    case .approximateNumber(let fact, let value):
      FaultWording(
        .approximateNumber,
        "\(fact): `\(value)` does not say how far it may be off",
        help: "write the range that is meant, such as `18-22`"
      )
    case .tooManyDigits(let fact, let value):
      FaultWording(.tooManyDigits, "\(fact): `\(value)` has too many digits")
    case .exponentInText(let fact, let value):
      FaultWording(
        .exponentInText,
        "\(fact): `\(value)` has an exponent, as a spreadsheet writes a shortened number",
        help: "write all digits of the number"
      )
    default: FaultWording(.unknownValue, "the case could not be read")
    }
  }

  // MARK: Words

  private static func words(_ kind: EntryKind) -> String {
    switch kind {
    case .nothing: "null"
    case .yes: "true"
    case .no: "false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  private static func words(_ wanted: Fault.WantedEntry) -> String {
    switch wanted {
    case .yesOrNo: "yes or no"
    case .word: "one of its values"
    case .words: "a list of its values"
    case .member: "true, false or null for each of its values"
    case .number(let unit): unit.map { "a number in \($0)" } ?? "a number"
    case .text: "a text or a list of texts"
    }
  }

  private static func suggestion(_ nearest: [String]) -> String? {
    nearest.isEmpty ? nil : "did you mean \(list(nearest.map { "`\($0)`" }, "or"))?"
  }

  /// A value in backquotes; the names of lists and objects stand without them.
  private static func quoted(_ text: String) -> String {
    text == "a list" || text == "an object" ? text : "`\(text)`"
  }

  private static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)" + (number == 1 ? "" : "s") }

  private static func hexadecimal(_ byte: UInt8) -> String { ShownText.hexadecimal(UInt32(byte), digits: 2) }

  private static func size(_ bytes: Int) -> String {
    let mebibyte = 1 << 20
    return bytes >= mebibyte && bytes % mebibyte == 0 ? "\(bytes / mebibyte) MiB" : "\(bytes) bytes"
  }
}
