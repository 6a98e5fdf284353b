extension SyntaxProblem {
  /// The ways to put the problem right that follow from it and its place alone.
  func fixes(at place: Place) -> [Fix] {
    switch self {
    case .lookAlike(_, let ascii, _, let meant):
      [Fix(writing: meant ?? String(decoding: [ascii], as: UTF8.self), at: place)]
    case .hiddenCharacter: [Fix("delete the character", [Fix.Edit(place, "")])]
    case .underscore(let meant), .missingIs(let meant), .decimalComma(let meant): [Fix(writing: meant, at: place)]
    case .misspeltWord(_, let meant): [Fix(writing: meant.rawValue, at: place)]
    case .unknownDeclaration(_, let suggestions): suggestions.map { Fix(writing: $0, at: place) }
    case .unquotedUnit(let unit): [Fix(writing: "\"" + unit + "\"", at: place)]
    case .reservedWord(let word, .entryWord): [Fix(writing: "\"" + word + "\"", at: place)]
    case .missingConnective(let name):
      ["and ", "or "].map { word in
        Fix("write `" + word + name + "`", [Fix.Edit(at: place.start, word)])
      }
    case .missingLabel(_, let name):
      [Fix("label it “" + Self.label(name) + "”", [Fix.Edit(at: place.end, " \"" + Self.label(name) + "\"")])]
    case .malformedVersion(let text): Self.version(text).map { [Fix(writing: $0, at: place)] } ?? []
    case .missingBracket: [Fix("close the bracket", [Fix.Edit(at: place.start, ")")])]
    case .strayBracket: [Fix("delete the bracket", [Fix.Edit(place, "")])]
    default: []
    }
  }

  /// The words of a name, the first with a capital: `primary-site` as `Primary site`.
  private static func label(_ name: String) -> String {
    var bytes = name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    if let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { bytes[0] = first ^ 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A version of one or two numbers as one of three; nil for anything else.
  private static func version(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count < 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isDigit } }) else { return nil }
    guard parts.allSatisfy({ $0.count == 1 || $0.first != UInt8(ascii: "0") }) else { return nil }
    return text + String(repeating: ".0", count: 3 - parts.count)
  }
}
