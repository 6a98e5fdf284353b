import CaseSpaces
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// Reads what a learner names: options, sentences and facts.
///
/// Names may be parted by semicolons or commas. `none` and nothing at all name nothing.
package struct ResponseReader: Sendable {
  /// How much of a wrong word is shown.
  private static let longestShown = 60
  /// How many names a line can hold; more are no answer to anything.
  private static let mostNames = 1_000

  private let book: RuleBook
  /// Whether the beginning of a name is enough, as it is where somebody types.
  private let takesBeginnings: Bool

  package init(book: RuleBook, takesBeginnings: Bool = false) {
    self.book = book
    self.takesBeginnings = takesBeginnings
  }

  // MARK: Options

  /// Puts the options named under a verdict into a response.
  package func put(
    options text: String,
    _ verdict: Verdict,
    into response: inout Response
  ) throws(ResponseProblem) {
    for word in try words(text) {
      let option = try option(word)
      if let earlier = response.verdicts[option], earlier != verdict {
        throw ResponseProblem(
          book.options[option].label + " is named as " + earlier.rawValue + " and as " + verdict.rawValue,
          help: "an option has one verdict"
        )
      }
      response.verdicts[option] = verdict
    }
  }

  /// The option of a name, a label or a number of the list.
  private func option(_ word: String) throws(ResponseProblem) -> Int {
    if let number = Int(word) {
      guard book.options.indices.contains(number - 1) else {
        throw ResponseProblem(
          "there is no option " + word,
          help: "the options have the numbers 1 to " + String(book.options.count)
        )
      }
      return number - 1
    }
    return try place(
      of: word,
      among: book.options.map { [$0.name, $0.label] },
      "option",
      help: "the options are " + book.options.map { $0.name }.joined(separator: ", ")
    )
  }

  // MARK: Facts

  /// Puts the facts named as contradicting each other into a response.
  package func put(clashing text: String, into response: inout Response) throws(ResponseProblem) {
    for word in try words(text) {
      let fact: Int
      if let key = book.vocabulary.key(word) {
        fact = key.fact
      } else {
        fact = try place(of: word, among: book.facts.map { [$0.name, $0.label] }, "fact", help: nil)
      }
      if !response.clashing.contains(fact) { response.clashing.append(fact) }
    }
  }

  // MARK: Sentences

  /// Puts the sentences named by letter or by rule into a response; `?` behind one says that it is open.
  package func put(
    sentences text: String,
    of scenario: Scenario,
    into response: inout Response
  ) throws(ResponseProblem) {
    for word in try words(text.split(separator: " ").joined(separator: ";")) {
      let isOpen = word.hasSuffix("?")
      let name = isOpen ? String(word.dropLast()) : word
      let truth: Truth = isOpen ? .open : .holds
      for position in try places(of: name, in: scenario) {
        if let earlier = response.sentences[position], earlier != truth {
          let letter = scenario.sentences[position].letter
          throw ResponseProblem("sentence " + letter + " is named as holding and as open", help: "name it once")
        }
        response.sentences[position] = truth
      }
    }
  }

  /// The sentences of a letter, of several letters in a row, or of a rule.
  private func places(of name: String, in scenario: Scenario) throws(ResponseProblem) -> [Int] {
    let letters = scenario.sentences.map { $0.letter }
    let wanted = name.lowercased()
    // What stands on the sheet comes before what a rule may be called.
    if let place = letters.firstIndex(of: wanted) { return [place] }
    let ofRule = scenario.sentences.indices.filter { position in
      Vocabulary.normal(book.rules[scenario.sentences[position].rule].id) == Vocabulary.normal(name)
    }
    if !ofRule.isEmpty { return ofRule }
    let places = wanted.compactMap { letter in letters.firstIndex(of: String(letter)) }
    if !places.isEmpty, places.count == wanted.count { return places }
    guard let last = letters.last else {
      throw ResponseProblem("there are no sentences to name in this scenario")
    }
    throw ResponseProblem("there is no sentence " + shown(name), help: "the sentences are a to " + last)
  }

  // MARK: Words

  private func words(_ text: String) throws(ResponseProblem) -> [String] {
    let parts = text.split { $0 == ";" || $0 == "," }.map { trimmed($0) }.filter { !$0.isEmpty }
    guard parts.count <= Self.mostNames else { throw ResponseProblem("more than a thousand names in one line") }
    if parts.count == 1, ["none", "-"].contains(parts[0].lowercased()) { return [] }
    return parts
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text = text.dropLast() }
    return String(text)
  }

  /// The position of a name among others, each of which goes by several words.
  private func place(
    of word: String,
    among names: [[String]],
    _ kind: String,
    help: String?
  ) throws(ResponseProblem) -> Int {
    let wanted = Vocabulary.normal(word)
    let normal = names.map { $0.map { Vocabulary.normal($0) } }
    if let found = normal.firstIndex(where: { $0.contains(wanted) }) { return found }
    if takesBeginnings, !wanted.isEmpty {
      let begun = normal.indices.filter { position in normal[position].contains { $0.hasPrefix(wanted) } }
      if begun.count == 1 { return begun[0] }
      if begun.count > 1 {
        let list = BookWording.list(begun.map { names[$0][0] }, "or")
        throw ResponseProblem(shown(word) + " can mean several", help: "did you mean " + list + "?")
      }
    }
    let nearest = Spelling.nearest(to: wanted, among: normal.flatMap { $0 }).first
      .flatMap { near in normal.firstIndex { $0.contains(near) } }.map { names[$0][0] }
    throw ResponseProblem(
      "there is no " + kind + " " + shown(word),
      help: nearest.map { "did you mean " + $0 + "?" } ?? help
    )
  }

  private func shown(_ word: String) -> String {
    let cut = word.count > Self.longestShown ? word.prefix(Self.longestShown) + "…" : word[...]
    return "\"" + ReadableText.visible(String(cut)) + "\""
  }
}
