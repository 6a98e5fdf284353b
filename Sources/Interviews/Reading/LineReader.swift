import CaseFiles
import RuleBooks
import RuleLanguage

/// Tells commands, answers and settings of other facts apart.
///
/// A word that could be both a command and a value is never guessed: `=` in front makes it a value, `:` a command.
struct LineReader: Sendable {
  private let book: RuleBook
  private let entries: EntryReader
  private let answers: AnswerReader

  init(book: RuleBook) {
    self.book = book
    entries = EntryReader(book: book)
    answers = AnswerReader(book: book, entries: entries)
  }

  /// - Parameter fact: The fact that is asked for; nil where none is.
  func read(_ line: String, for fact: Int?) -> TypedLine {
    let text = TypedText.trimmed(line)
    if text.isEmpty { return .nothing }
    if text.hasPrefix("=") {
      let value = TypedText.trimmed(String(text.dropFirst()))
      return value.isEmpty ? .nothing : answer(value, for: fact, isVerbatim: true)
    }
    if text.hasPrefix(":"), let command = command(String(text.dropFirst())) { return command }
    if let command = command(text) {
      if let fact, let collision = collision(text, with: fact) { return .refused(collision) }
      return command
    }
    if let setting = setting(text, asking: fact) { return setting }
    return answer(text, for: fact, isVerbatim: false)
  }

  // MARK: Commands

  private func command(_ text: String) -> TypedLine? {
    if let command = Command(word: text) { return .command(command, fact: nil) }
    let parts = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" }).map { String($0) }
    guard parts.count == 2, Command(word: parts[0]) == .change else { return nil }
    let name = TypedText.trimmed(parts[1])
    if let fact = fact(named: name) { return .command(.change, fact: fact) }
    return .refused(unknownFact(name))
  }

  /// A fact by any of its keys or by its label.
  private func fact(named name: String) -> Int? {
    let wanted = Vocabulary.normal(name)
    return entries.fact(named: name) ?? book.facts.firstIndex { Vocabulary.normal($0.label) == wanted }
  }

  private func unknownFact(_ name: String) -> Refusal {
    let nearest = entries.facts(nearest: name).map { "`" + $0 + "`" }
    return Refusal(
      message: "`" + name + "` is not a fact of the rule book",
      help: nearest.isEmpty ? "consilium facts lists them" : "did you mean " + BookWording.list(nearest, "or") + "?"
    )
  }

  /// Why a command's word is not taken for it: it is a value of the fact, too.
  private func collision(_ text: String, with fact: Int) -> Refusal? {
    let isValue = book.vocabulary.meaning(of: text, for: fact) != nil
    if isValue {
      return Refusal(
        message: "`" + text + "` is a value of " + book.facts[fact].name + " and a command",
        help: "type `=" + text + "` for the value, `:" + text + "` for the command"
      )
    }
    guard Command(word: text) == .unknown else { return nil }
    let alike = book.facts[fact].type.values.map { $0.name }.filter { Vocabulary.normal($0).hasPrefix("unknown") }
    guard let value = alike.first else { return nil }
    return Refusal(
      message: "`" + text + "` can mean that it is not known, or the value `" + value + "`",
      help: "type `:unknown` if it is not known, `" + value + "` for the value"
    )
  }

  // MARK: Settings of any fact

  /// `FACT=VALUE`, for whichever fact; nil where the text is no setting.
  private func setting(_ text: String, asking fact: Int?) -> TypedLine? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let name = TypedText.trimmed(String(text[..<sign]))
    // `>=20` is an answer; a fact's key begins with a letter.
    guard let first = name.utf8.first, first >= 0x80 || Self.isLetter(first) else { return nil }
    if let named = self.fact(named: name) {
      var value = TypedText.trimmed(String(text[text.index(after: sign)...]))
      guard !value.isEmpty else {
        return .refused(
          Refusal(
            message: "nothing stands behind `" + text + "`",
            help: "type `" + name + "=unknown` to take back what is said of it"
          )
        )
      }
      let isCommand = value.hasPrefix(":")
      let isVerbatim = value.hasPrefix("=")
      if isCommand || isVerbatim { value = TypedText.trimmed(String(value.dropFirst())) }
      if !isVerbatim, Command(word: value) == .unknown {
        guard !isCommand, let collision = collision(value, with: named) else {
          return .command(.unknown, fact: named)
        }
        return .refused(collision)
      }
      // The key may name a unit, which the value must then agree with.
      if case .failure(let problem) = entries.read(setting: name + "=" + value), case .number = book.facts[named].type {
        return .refused(Refusal(problem))
      }
      return answer(value, for: named, isVerbatim: isVerbatim)
    }
    if let fact, case .text = book.facts[fact].type { return nil }
    return .refused(unknownFact(name))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  // MARK: Answers

  private func answer(_ text: String, for fact: Int?, isVerbatim: Bool) -> TypedLine {
    guard let fact else {
      return .refused(
        Refusal(
          message: "no fact is asked for, so `" + text + "` is not understood",
          help: "type FACT=VALUE, or a command; ? lists them"
        )
      )
    }
    switch answers.read(text, for: fact, isVerbatim: isVerbatim) {
    case .success(let entry): return .entry(entry)
    case .failure(let failure):
      let nearest = Spelling.nearest(to: text, among: Command.allCases.map { $0.rawValue }).first
      let help = failure.help.map(Self.inConversation)
      let hint = nearest.map { "or is the command `" + $0 + "` meant?" }
      let both = [help, hint].compactMap { $0 }.joined(separator: "; ")
      return .refused(Refusal(message: failure.message, help: both.isEmpty ? nil : both))
    }
  }

  /// Advice for a file, as it fits a conversation.
  private static func inConversation(_ help: String) -> String {
    let inFile = "where it is not known write null, in a table leave the cell empty"
    guard let range = help.firstRange(ofText: inFile) else { return help }
    return help[..<range.lowerBound] + "where it is not known type `unknown`" + help[range.upperBound...]
  }
}

extension String {
  /// Where a text first occurs.
  fileprivate func firstRange(ofText wanted: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
