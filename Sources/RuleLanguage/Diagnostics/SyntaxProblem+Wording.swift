extension SyntaxProblem {
  /// One sentence about the problem.
  var message: String {
    switch self {
    case .fileTooLarge(let limit): "the file is larger than \(limit) bytes"
    case .brokenEncoding(let offset, let others): Self.brokenEncoding(offset, others)
    case .lookAlike(let scalar, let ascii, let written, _): Self.lookAlike(scalar, ascii, written)
    case .hiddenCharacter(let scalar): Self.hidden(scalar)
    case .unexpectedCharacter(let scalar): "\(Self.shown(scalar)) has no meaning here"
    case .underscore: "names are written with `-`, not with `_`"
    case .foreignQuotes: "texts stand in double quotes"
    case .unterminatedText: "the text that starts here has no closing quote"
    case .textTooLong(let limit): "the text is longer than \(limit) characters"
    case .nameTooLong(let limit): "the name is longer than \(limit) characters"
    case .nestingTooDeep(let limit): "the condition is nested more than \(limit) deep"
    case .tooManyDeclarations(let limit): "the file has more than \(limit) declarations; the rest was not read"
    case .missingHeader: "the file does not start with its header"
    case .expected(let expectation, let found): "expected \(expectation.words), found \(found.words)"
    case .unexpected(let found, let kind): Self.unexpected(found, kind)
    case .missingComma(let word): "a comma is missing before `\(word)`"
    case .misspeltWord(let word, _): "`\(word)` is not a word of the rule language"
    case .missingIs: "a condition asks with `is`"
    case .missingConnective: "two conditions stand side by side without a word between them"
    case .noTest(let found, let subject): "\(found.words) is not a test of `\(subject)`"
    case .unknownAsValue: "`unknown` is not a value, so no condition can ask for it"
    case .isNotIn: "`is not in` has no meaning"
    case .negatedGiven: "what is given of a patient cannot start with `not`"
    case .unknownDeclaration(let word, _): "no declaration starts with `\(word)`"
    case .reservedWord(let word, let role): "`\(word)` is a word of the rule language and cannot name \(role.thing)"
    case .missingClause(let clause, let kind, let name): Self.missing(clause, kind, name)
    case .missingLabel(let role, let name): "\(role.thing) needs a label, but `\(name)` has none"
    case .emptyText: "the text is empty"
    case .repeatedClause(let words): "\(words) stands twice"
    case .mixedAndOr: "`and` and `or` are mixed, so two readings are possible"
    case .foreignSign(let written, let meant, _): "`\(written)` is written as `\(meant)`"
    case .earlyUnit(let unit, _): "in a range the unit `\(unit)` stands once, at the end"
    case .unquotedUnit: "a unit with signs stands in quotes"
    case .decimalComma: "numbers are written with a point, not with a comma"
    case .unsupportedLanguage(let version): "this version reads language 1, the file is written in language \(version)"
    case .lateBase: "`extends` stands in the header of a rule file"
    case .malformedVersion(let text): "`\(text)` is not a version"
    case .missingBracket: "a closing bracket is missing"
    case .strayBracket: "this bracket closes nothing"
    }
  }

  /// What to write instead.
  var help: [String] {
    switch self {
    case .fileTooLarge: ["split the file"]
    case .brokenEncoding: ["save the file as UTF-8"]
    case .lookAlike(_, let ascii, _, let meant): ["write `" + (meant ?? Self.character(UInt32(ascii))) + "`"]
    case .hiddenCharacter: ["delete the character"]
    case .unexpectedCharacter(let scalar): Self.instead(of: scalar)
    case .underscore(let meant): ["write `\(meant)`"]
    case .foreignQuotes: ["write \"…\" or “…”"]
    case .unterminatedText: ["close it with the quote that it was opened with"]
    case .textTooLong: ["split the text"]
    case .nameTooLong: ["choose a shorter name and say the rest in the label"]
    case .nestingTooDeep: ["name a part of the condition with `define`"]
    case .tooManyDeclarations: ["split the file"]
    case .missingHeader: ["rules my-rules version 1.0.0 language 1"]
    case .expected(.name, let found) where found.isNumber: ["a name starts with a letter"]
    case .expected(let part, _): ["for example: " + part.example]
    case .unexpected(_, let kind): kind.map { ["\($0.words) clauses: " + $0.clauses] } ?? []
    case .missingComma, .strayBracket, .missingBracket: []
    case .missingIs(let rewrite): [rewrite]
    case .missingConnective(let name): ["write `and` or `or` before `\(name)`"]
    case .noTest:
      ["tests are `is`, `is not`, `in`, `at least`, `at most`, `above`, `below`, `from … to …`, `include`, `only`"]
    case .misspeltWord(_, let meant): ["did you mean `\(meant.rawValue)`?"]
    case .unknownAsValue: ["leave the fact out of the condition: what is not known is reported as missing"]
    case .isNotIn: ["name the values that are left: grade in (G1, G2)"]
    case .negatedGiven: ["surgery-feasible no"]
    case .unknownDeclaration(_, let suggestions): Self.declarations(suggestions)
    case .reservedWord(let word, .entryWord): ["\"\(word)\""]
    case .reservedWord: ["choose another name"]
    case .missingClause(let clause, _, _): ["for example: " + clause.example]
    case .missingLabel(_, let name): ["\(name) \"…\""]
    case .emptyText: ["say it in words"]
    case .repeatedClause: ["keep one of them"]
    case .mixedAndOr(let first, let second): [first, second]
    case .foreignSign(_, _, let rewrite): [rewrite]
    case .earlyUnit(let unit, let rewrite): [rewrite ?? "from … to … \(unit)"]
    case .unquotedUnit(let unit): ["\"\(unit)\""]
    case .decimalComma(let number): [number]
    case .unsupportedLanguage: ["language 1"]
    case .lateBase: ["rules my-layer version 1.0.0 language 1 extends neuroendocrine-tumours version 1.0.0"]
    case .malformedVersion: ["three numbers with points: 1.0.0"]
    }
  }

  private static func brokenEncoding(_ offset: Int, _ others: Int) -> String {
    let message = "byte \(offset) is not UTF-8"
    return others == 0 ? message : message + ", and \(others) more"
  }

  private static func lookAlike(_ scalar: UInt32, _ ascii: UInt8, _ written: String) -> String {
    "`\(written)` holds \(shown(scalar)), which only looks like `\(character(UInt32(ascii)))`"
  }

  private static func hidden(_ scalar: UInt32) -> String {
    let effect = ScalarClass.isBidirectional(scalar) ? "changes the direction of reading" : "cannot be seen"
    return "the character \(codePoint(scalar)) \(effect)"
  }

  private static func unexpected(_ found: Found, _ kind: DeclarationKind?) -> String {
    guard let kind else { return "\(found.words) does not belong here" }
    return "\(found.words) does not continue the \(kind.words)"
  }

  private static func missing(_ clause: Clause, _ kind: DeclarationKind, _ name: String) -> String {
    switch kind {
    case .header: "the header lacks \(clause.words)"
    case .patientCase: "the case lacks \(clause.words)"
    default: "\(kind.words) `\(name)` lacks \(clause.words)"
    }
  }

  private static func declarations(_ suggestions: [String]) -> [String] {
    guard suggestions.isEmpty else { return suggestions.map { "did you mean `\($0)`?" } }
    return ["declarations start with " + Keyword.declarations.map { "`\($0.rawValue)`" }.joined(separator: ", ")]
  }

  private static func instead(of scalar: UInt32) -> [String] {
    switch scalar {
    case 0x5B, 0x5D, 0x7B, 0x7D: ["brackets are round: ( and )"]
    case 0x3B: ["write `,` within a list; a declaration needs no mark at its end"]
    case 0x2E: ["a number starts with a digit: 0.5; a declaration needs no mark at its end"]
    case 0x2D: ["a name starts with a letter, and numbers are not negative"]
    case 0x5E, 0x2F: ["write a unit with signs in quotes: \"10^9/L\""]
    case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E: ["texts stand in double quotes: \"…\""]
    case 0x80...: ["names use the letters a to z, digits and `-`; anything else stands in quotes"]
    default: []
    }
  }

  private static func shown(_ scalar: UInt32) -> String {
    scalar < 0x80 ? "`\(character(scalar))`" : "`\(character(scalar))` (\(codePoint(scalar)))"
  }

  private static func character(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
  }

  /// A code point as it is usually written: `U+00AD`.
  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
