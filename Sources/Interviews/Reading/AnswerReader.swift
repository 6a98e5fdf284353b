import CaseFiles
import RuleBooks

/// Reads an answer to a question about one fact, as a case file is read, with the short cuts of a conversation: numbers of
/// listed values, labels, unambiguous beginnings of words, and members one by one.
struct AnswerReader: Sendable {
  private let book: RuleBook
  private let entries: EntryReader

  init(book: RuleBook, entries: EntryReader) {
    self.book = book
    self.entries = entries
  }

  /// - Parameter isVerbatim: Whether the words are to be taken as they are, without short cuts.
  func read(_ text: String, for fact: Int, isVerbatim: Bool) -> Result<TypedEntry, Refusal> {
    switch book.facts[fact].type {
    case .number, .text: return whole(text, fact)
    case .yesOrNo, .oneOf, .inOrder: return isVerbatim ? whole(text, fact) : choice(text, fact)
    case .severalOf: return isVerbatim ? whole(text, fact) : members(text, fact)
    }
  }

  private func whole(_ text: String, _ fact: Int) -> Result<TypedEntry, Refusal> {
    switch entries.read(text: text, for: fact) {
    case .success(let entry): .success(TypedEntry(entry: entry, isPartial: false))
    case .failure(let problem): .failure(Refusal(problem))
    }
  }

  // MARK: One value

  private func choice(_ text: String, _ fact: Int) -> Result<TypedEntry, Refusal> {
    let words = ChoiceWords(book, fact: fact)
    if words.isWord(text) { return whole(text, fact) }
    var parts: [String] = []
    for part in Self.alternatives(text) {
      switch words.resolve(part) {
      case .success(let word): parts.append(word)
      case .failure(let failure): return .failure(failure)
      }
    }
    return whole(parts.joined(separator: " or "), fact)
  }

  /// The parts of `G1 or G2`.
  private static func alternatives(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if Vocabulary.normal(String(word)) == "or", !(parts.last?.isEmpty ?? true) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  // MARK: Several values

  private func members(_ text: String, _ fact: Int) -> Result<TypedEntry, Refusal> {
    let words = ChoiceWords(book, fact: fact)
    if Vocabulary.normal(text) == "none" { return whole("none", fact) }
    let items = words.isWord(text) ? [text] : Self.items(text)
    let statements = items.map { MemberStatement($0, words) }
    guard statements.contains(where: { $0.isSingle }) else {
      var named: [String] = []
      for item in items {
        switch words.resolve(item) {
        case .success(let word): named.append(word)
        case .failure(let failure): return .failure(failure)
        }
      }
      return whole(named.joined(separator: ";"), fact)
    }
    guard statements.allSatisfy({ $0.isSingle }) else {
      return .failure(
        Refusal(
          message: book.facts[fact].name + ": some of this names the whole set and some single members",
          help: "name all that are there, such as `a, b`, or each by itself, such as `+a, -b`"
        )
      )
    }
    var members: [(word: String, isPresent: Bool?)] = []
    for statement in statements {
      switch words.resolve(statement.word) {
      case .success(let word): members.append((word, statement.isPresent))
      case .failure(let failure): return .failure(failure)
      }
    }
    switch entries.read(members: members, for: fact) {
    case .success(let entry): return .success(TypedEntry(entry: entry, isPartial: true))
    case .failure(let problem): return .failure(Refusal(problem))
    }
  }

  private static func items(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == ";" }).map { TypedText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
