/// The code of what is wrong with a case; a code is never reused for something else.
///
/// F0 is about bytes and encoding, F1 about the syntax of JSON and tables, F2 about keys and what is reserved, F3 about
/// values.
package enum CaseProblemCode: String, Sendable, Hashable, CaseIterable {
  case emptyFile = "F001"
  case brokenEncoding = "F002"
  case windowsEncoding = "F003"
  case wideEncoding = "F004"
  case caseTooLong = "F005"

  case unexpectedCharacter = "F101"
  case unexpectedEnd = "F102"
  case trailingText = "F103"
  case malformedNumeral = "F104"
  case malformedEscape = "F105"
  case unpairedSurrogate = "F106"
  case controlCharacter = "F107"
  case unclosedString = "F108"
  case nestingTooDeep = "F109"
  case missingComma = "F110"
  case trailingComma = "F111"
  case notAnObject = "F112"
  case unclosedList = "F113"
  case raggedRow = "F121"
  case textAfterQuote = "F122"
  case quoteInCell = "F123"
  case unclosedQuote = "F124"

  case unknownKey = "F201"
  case duplicateKey = "F202"
  case misplacedKey = "F203"
  case malformedFacts = "F204"
  case malformedIdentifier = "F205"
  case malformedProse = "F206"
  case malformedDate = "F207"
  case malformedDecision = "F208"
  case unknownOption = "F209"
  case repeatedOption = "F210"
  case namelessColumn = "F211"
  case malformedSetting = "F212"

  case unknownValue = "F301"
  case wrongType = "F302"
  case listForOne = "F303"
  case singleForSeveral = "F304"
  case repeatedValue = "F305"
  case emptyText = "F306"
  case malformedNumber = "F307"
  case outOfRange = "F308"
  case offStep = "F309"
  case wrongUnit = "F310"
  case clashingUnit = "F311"
  case reversedRange = "F312"
  case emptyRange = "F313"
  case decimalComma = "F314"
  case spreadsheetDate = "F315"
  case spreadsheetError = "F316"
  case approximateNumber = "F317"
  case tooManyDigits = "F318"
  case exponentInText = "F319"

  /// Whether it is the recorded decision that could not be read.
  package var isAboutDecision: Bool {
    switch self {
    case .malformedDecision, .unknownOption, .repeatedOption: true
    default: false
    }
  }
}
