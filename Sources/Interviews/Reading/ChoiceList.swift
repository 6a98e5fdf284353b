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
      // Where words have numbers of their own, as `N1` has, they are the only ones: `1` must not mean N0, the first.
      isNumbered =
        !book.vocabulary.everyWord(of: fact).contains { Self.number($0) != nil }
        && type.values.indices.allSatisfy { Self.numbers(in: type.values[$0]).allSatisfy([$0 + 1].contains) }
    }
  }

  /// The numbers in the words of a value.
  private static func numbers(in value: FactValue) -> [Int] {
    ([value.name] + (value.label.map { [$0] } ?? []) + value.synonyms).flatMap { word in
      word.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.map { Int(String(Substring($0))) ?? -1 }
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
