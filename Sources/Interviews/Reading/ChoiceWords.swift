import RuleBooks

/// The words for the values of a fact, whole or begun.
struct ChoiceWords: Sendable {
  /// The shortest beginning of a word that is taken for it.
  private static let shortest = 2

  private let book: RuleBook
  private let fact: Int
  private let list: ChoiceList

  init(_ book: RuleBook, fact: Int) {
    self.book = book
    self.fact = fact
    list = ChoiceList(book, fact: fact)
  }

  /// Whether a text is a word that a case file may use.
  func isWord(_ text: String) -> Bool { book.vocabulary.meaning(of: text, for: fact) != nil }

  /// The word of a case file for what was typed: itself, or the name of the value that it stands for.
  ///
  /// A text that stands for nothing comes back as it is, so that whoever reads it says what is wrong.
  func resolve(_ text: String) -> Result<String, Refusal> {
    if isWord(text) { return .success(text) }
    let wanted = Vocabulary.normal(text)
    if let value = list.value(numbered: text) { return .success(list.values[value].name) }
    let labelled = list.values.filter { $0.label.map(Vocabulary.normal) == wanted }
    if labelled.count == 1 { return .success(labelled[0].name) }
    let begun = meanings(beginningWith: wanted)
    if begun.count == 1, wanted.utf8.count >= Self.shortest, case .value(let value) = begun[0].meaning {
      guard let other = otherFact(withWord: text) else { return .success(list.values[value].name) }
      return .failure(
        Refusal(
          message: book.facts[fact].name + ": `" + text + "` is not one of its values, but one of " + other,
          help: "if it is short for `" + begun[0].word + "`, write that out; " + other + "=" + text
            + " answers the other"
        )
      )
    }
    if begun.count > 1 || begun.count == 1 && wanted.utf8.count < Self.shortest {
      return .failure(
        Refusal(
          message: book.facts[fact].name + ": `" + text + "` can be short for several words",
          help: "it could be " + BookWording.list(begun.prefix(8).map { "`" + $0.word + "`" }, "or")
        )
      )
    }
    return .success(text)
  }

  /// Another fact of which a text is a whole word: then it is not taken for short, since the wrong question may be meant.
  private func otherFact(withWord text: String) -> String? {
    let other = book.facts.indices.first { $0 != fact && book.vocabulary.meaning(of: text, for: $0) != nil }
    return other.map { book.facts[$0].name }
  }

  /// What words that begin so can mean, each meaning once, with the word that shows it best.
  private func meanings(beginningWith start: String) -> [(meaning: Vocabulary.Meaning, word: String)] {
    guard !start.isEmpty else { return [] }
    var found: [(meaning: Vocabulary.Meaning, word: String)] = []
    for (index, value) in list.values.enumerated() {
      let words = [value.name] + (value.label.map { [$0] } ?? []) + value.synonyms
      if let word = words.first(where: { Vocabulary.normal($0).hasPrefix(start) }) {
        found.append((.value(index), word))
      }
    }
    for (index, reading) in book.facts[fact].readings.enumerated() {
      if let word = reading.words.first(where: { Vocabulary.normal($0).hasPrefix(start) }) {
        found.append((.reading(index), word))
      }
    }
    return found
  }

  /// The names of the values, for completion.
  var names: [String] { list.values.map { $0.name } }
}
