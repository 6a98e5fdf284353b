/// Regular expressions (ECMA-262) for the forms in which a case may give a key or a value.
enum SchemaPattern {
  /// A number with comparison, range and unit: `<2 %`, `3-5`, `1.8 cm`. Which units fit is left to the reader of cases.
  static func number(hasUnit: Bool) -> String {
    let digits = "[0-9]+(?:\\.[0-9]+)?"
    let suffix = hasUnit ? " ?(?:[%A-Za-zµμ×/][%A-Za-zµμ×/^0-9²³⁶⁹⁰¹. ]*?)?" : " ?"
    return "^(?:(?:[<>]=?|≤|≥|at most|at least|below|above) ?)?" + digits + suffix + "(?:(?:-|–|to) ?" + digits + suffix
      + ")?$"
  }

  /// Exactly one of these words, in any spelling of them.
  static func word(_ words: [String]) -> String { "^" + alternatives(words) + "$" }

  /// One of these words, or several with `or` between them, in any spelling.
  static func choice(_ words: [String]) -> String {
    let word = alternatives(words)
    return "^" + word + "(?: [Oo][Rr] " + word + ")*$"
  }

  private static func alternatives(_ words: [String]) -> String {
    "(?:" + words.map { anySpelling($0) }.joined(separator: "|") + ")"
  }

  /// A word in small or capital letters, its parts joined by hyphens, underscores or spaces.
  private static func anySpelling(_ word: String) -> String {
    var pattern = ""
    var isSeparated = false
    for character in word {
      switch character {
      case "-", "_", " ", "\t":
        if !isSeparated { pattern += "[-_ \\t]+" }
        isSeparated = true
        continue
      case "a"..."z", "A"..."Z":
        pattern += "[" + character.uppercased() + character.lowercased() + "]"
      case "\\", "^", "$", ".", "|", "?", "*", "+", "(", ")", "[", "]", "{", "}", "/":
        pattern += "\\" + String(character)
      default: pattern.append(character)
      }
      isSeparated = false
    }
    return pattern
  }
}
