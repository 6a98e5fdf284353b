import CaseFiles

/// The pages about the codes of case files; their stages have a file each.
enum CaseCodePages {
  static func page(about code: CaseProblemCode) -> CodePage {
    switch code {
    case .emptyFile: emptyFile
    case .brokenEncoding: brokenEncoding
    case .windowsEncoding: windowsEncoding
    case .wideEncoding: wideEncoding
    case .caseTooLong: caseTooLong
    case .unexpectedCharacter: unexpectedCharacter
    case .unexpectedEnd: unexpectedEnd
    case .trailingText: trailingText
    case .malformedNumeral: malformedNumeral
    case .malformedEscape: malformedEscape
    case .unpairedSurrogate: unpairedSurrogate
    case .controlCharacter: controlCharacter
    case .unclosedString: unclosedString
    case .nestingTooDeep: nestingTooDeep
    case .missingComma: missingComma
    case .trailingComma: trailingComma
    case .notAnObject: notAnObject
    case .unclosedList: unclosedList
    case .raggedRow: raggedRow
    case .textAfterQuote: textAfterQuote
    case .quoteInCell: quoteInCell
    case .unclosedQuote: unclosedQuote
    case .unknownKey: unknownKey
    case .duplicateKey: duplicateKey
    case .misplacedKey: misplacedKey
    case .malformedFacts: malformedFacts
    case .malformedIdentifier: malformedIdentifier
    case .malformedProse: malformedProse
    case .malformedDate: malformedDate
    case .malformedDecision: malformedDecision
    case .unknownOption: unknownOption
    case .repeatedOption: repeatedOption
    case .namelessColumn: namelessColumn
    case .malformedSetting: malformedSetting
    case .unknownValue: unknownValue
    case .wrongType: wrongType
    case .listForOne: listForOne
    case .singleForSeveral: singleForSeveral
    case .repeatedValue: repeatedValue
    case .emptyText: emptyText
    case .malformedNumber: malformedNumber
    case .outOfRange: outOfRange
    case .offStep: offStep
    case .wrongUnit: wrongUnit
    case .clashingUnit: clashingUnit
    case .reversedRange: reversedRange
    case .emptyRange: emptyRange
    case .decimalComma: decimalComma
    case .spreadsheetDate: spreadsheetDate
    case .spreadsheetError: spreadsheetError
    case .approximateNumber: approximateNumber
    case .tooManyDigits: tooManyDigits
    case .exponentInText: exponentInText
    }
  }
}
