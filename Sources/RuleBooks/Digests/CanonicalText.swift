/// What a part of a rule book says, apart from how it is written: words in a fixed order that cannot run into each other.
struct CanonicalText {
  private var text = ""

  /// Appends a text with its length before it, so that nothing in it can pass for something else.
  mutating func append(_ part: String) {
    text += String(part.utf8.count) + ":" + part + ","
  }

  mutating func append(_ part: String?) {
    if let part { append(part) } else { text += "-," }
  }

  /// Appends texts in their order.
  mutating func append(_ parts: [String]) {
    text += String(parts.count) + "["
    for part in parts { append(part) }
    text += "]"
  }

  /// Appends texts whose order says nothing.
  mutating func append(unordered parts: [String]) { append(parts.sorted()) }

  mutating func append(_ number: Int) { append(String(number)) }

  /// Appends a condition: its structure and each test as the formatter words it.
  mutating func append(_ formula: Formula, in book: RuleBook) {
    switch formula {
    case .always: append("always")
    case .test(let test): append(["test", test.wording])
    case .definition(let index, _): append(["test", book.definitions[index].name])
    case .definitionIs(let test): append(["test", test.wording])
    case .not(let part): append("not", [part], in: book)
    case .all(let parts): append("all of", parts, in: book)
    case .any(let parts): append("any of", parts, in: book)
    case .none(let parts): append("none of", parts, in: book)
    case .atLeast(let count, let parts): append("at least \(count) of", parts, in: book)
    }
  }

  private mutating func append(_ word: String, _ parts: [Formula], in book: RuleBook) {
    append(word)
    text += String(parts.count) + "("
    for part in parts { append(part, in: book) }
    text += ")"
  }

  var digest: String { SHA256.hexadecimal(of: Array(text.utf8)) }
}
