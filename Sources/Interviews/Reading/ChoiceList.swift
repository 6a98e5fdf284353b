import RuleBooks

/// The values of a fact as an interview lists them, by number where a number can mean nothing else.
struct ChoiceList: Sendable {
  let fact: Int
  let values: [FactValue]
  /// Whether the values can be chosen by their number from 1.
  let isNumbered: Bool

  init(_ book: RuleBook, fact: Int) {
    self.fact = fact
    let type = book.facts[fact].type
    values = type.values
    if case .yesOrNo = type {
      isNumbered = false
    } else {
      // A fact with a word such as `3` is answered by its words alone, so that a number never means two things.
      isNumbered = !book.vocabulary.everyWord(of: fact).contains { Self.number($0) != nil }
    }
  }

  /// The value with a number from 1, by index.
  func value(numbered text: String) -> Int? {
    guard isNumbered, let number = Self.number(text), values.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  /// A number as people write it; nil for any other text.
  private static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
    return Int(text)
  }
}
