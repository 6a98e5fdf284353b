/// Everything that can be wrong with the text of a rule file; the one place where it is put into words.
enum SyntaxProblem: Sendable {
  case fileTooLarge(limit: Int)
  case brokenEncoding(offset: Int, others: Int)
  case lookAlike(UInt32, ascii: UInt8, written: String, meant: String?)
  case hiddenCharacter(UInt32)
  case unexpectedCharacter(UInt32)
  case underscore(meant: String)
  case foreignQuotes
  case unterminatedText
  case textTooLong(limit: Int)
  case nameTooLong(limit: Int)
  case nestingTooDeep(limit: Int)
  case tooManyDeclarations(limit: Int)

  case missingHeader
  case expected(ExpectedPart, found: Found)
  case unexpected(Found, in: DeclarationKind?)
  case missingComma(before: String)
  case misspeltWord(String, meant: Keyword)
  case missingIs(rewrite: String)
  case missingConnective(before: String)
  case noTest(Found, of: String)
  case unknownAsValue
  case isNotIn
  case negatedGiven
  case unknownDeclaration(String, suggestions: [String])
  case reservedWord(String, NameRole)
  case missingClause(Clause, of: DeclarationKind, name: String)
  case missingLabel(of: NameRole, name: String)
  case emptyText
  case repeatedClause(String)
  case mixedAndOr(String, String)
  case foreignSign(written: String, meant: String, rewrite: String)
  case earlyUnit(String, rewrite: String?)
  case unquotedUnit(String)
  case decimalComma(String)
  case unsupportedLanguage(String)
  case lateBase
  case malformedVersion(String)
  case missingBracket
  case strayBracket

  func diagnostic(at place: Place, related: [Diagnostic.Related] = []) -> Diagnostic {
    Diagnostic(code, .error, message, at: place, related: related, help: help, fixes: fixes(at: place))
  }

  var code: DiagnosticCode {
    switch self {
    case .fileTooLarge: .fileTooLarge
    case .brokenEncoding: .brokenEncoding
    case .lookAlike: .lookAlikeCharacter
    case .hiddenCharacter: .hiddenCharacter
    case .unexpectedCharacter, .underscore, .foreignQuotes, .unquotedUnit: .unexpectedCharacter
    case .unterminatedText: .unterminatedString
    case .textTooLong, .nameTooLong: .textTooLong
    case .nestingTooDeep: .nestingTooDeep
    case .tooManyDeclarations: .tooManyDeclarations
    case .missingHeader: .missingHeader
    case .expected, .unexpected, .missingComma, .misspeltWord, .missingIs, .missingConnective, .noTest,
      .isNotIn, .negatedGiven, .decimalComma, .lateBase:
      .unexpectedToken
    case .unknownDeclaration: .unknownDeclaration
    case .reservedWord, .unknownAsValue: .reservedWord
    case .missingClause, .missingLabel, .emptyText: .missingClause
    case .repeatedClause: .repeatedClause
    case .mixedAndOr: .mixedAndOr
    case .foreignSign, .earlyUnit: .foreignOperator
    case .unsupportedLanguage: .unsupportedLanguage
    case .malformedVersion: .malformedVersion
    case .missingBracket, .strayBracket: .missingBracket
    }
  }
}
