/// What can be wrong with a case, before it is put into words.
///
/// Texts are already cut and escaped for display; `fact` is a fact's name.
enum Fault: Error, Sendable, Equatable {
  case emptyFile
  case brokenEncoding(UInt8)
  case windowsEncoding(UInt8)
  case wideEncoding
  case caseTooLong(limit: Int)

  case unexpectedCharacter(String, expected: Expectation)
  case unexpectedEnd(expected: Expectation)
  /// More text behind a complete case; `isCase` when it looks like one more case.
  case trailingText(String, isCase: Bool)
  case malformedNumeral(String)
  case malformedEscape(String)
  case unpairedSurrogate(String)
  case controlCharacter(String)
  case unclosedString
  case nestingTooDeep(limit: Int)
  case missingComma
  case trailingComma
  case notAnObject(EntryKind)
  case unclosedList
  case raggedRow(columns: Int, cells: Int)
  case textAfterQuote
  case quoteInCell
  case unclosedQuote

  case unknownKey(String, isColumn: Bool, nearest: [String])
  /// The same where a fact is set by name, outside a case.
  case unknownFact(String, nearest: [String])
  case duplicateKey(String, meaning: String, isColumn: Bool)
  case factBesideFacts(String)
  case reservedInsideFacts(String)
  case malformedFacts(EntryKind)
  case malformedIdentifier(String)
  case malformedProse(key: String, EntryKind)
  case malformedDate(String)
  case malformedDecision(EntryKind)
  case unknownOption(String, allowed: [String], nearest: [String])
  case repeatedOption(String)
  case namelessColumn(Int)
  case malformedSetting(String)

  case unknownValue(fact: String, String, allowed: [String], nearest: [String])
  /// The word `unknown`, with the values that it may stand for.
  case saysUnknown(fact: String, nearest: [String])
  /// An unknown value with a known way to write it.
  case rewordedValue(fact: String, String, repair: String)
  case wrongType(fact: String, EntryKind, wanted: WantedEntry)
  case listForOne(fact: String)
  case singleForSeveral(fact: String, String)
  /// Values of a list written as one.
  case severalInOne(fact: String, String, parts: [String])
  case noneInList(fact: String)
  case repeatedValue(fact: String, String)
  case emptyText(fact: String, mayBeList: Bool)
  case emptyItem(fact: String)
  case malformedNumber(fact: String, String, unit: String?)
  case unitOnlyAtFirst(fact: String, String)
  case outOfRange(fact: String, String, low: String, high: String)
  /// A number between two steps, with the numbers around it.
  case offStep(fact: String, String, step: String, below: String, above: String)
  case wrongUnit(fact: String, String, unit: String?)
  case clashingUnit(fact: String, String, unit: String)
  case reversedRange(fact: String, String)
  case emptyRange(fact: String, String, low: String, high: String)
  case decimalComma(fact: String, String, repairs: [String])
  case spreadsheetDate(fact: String, String)
  case spreadsheetError(fact: String, String)
  case approximateNumber(fact: String, String)
  case tooManyDigits(fact: String, String)
  case exponentInText(fact: String, String)

  /// What JSON asks for at a place.
  enum Expectation: Sendable, Equatable {
    case value
    case key
    case keyOrBrace
    case colon
    case commaOrBrace
    case commaOrBracket
  }

  /// What a fact takes.
  enum WantedEntry: Sendable, Equatable {
    case yesOrNo
    case word
    case words
    case member
    case number(unit: String?)
    case text
  }
}
