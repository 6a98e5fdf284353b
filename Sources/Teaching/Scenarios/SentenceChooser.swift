import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Chooses the sentences that a learner judges: some that hold, some that hang on what is missing, and among them others
/// of the same options that fail.
struct SentenceChooser {
  private static let mostTrue = 4
  private static let mostFalse = 3
  private static let mostSentences = 10
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  private let book: RuleBook
  private let answer: Answer
  private let origin: ScenarioOrigin
  private var random: SeededRandom

  /// - Parameter seed: What the choice follows from, so that it is the same wherever the scenario is shown.
  init(book: RuleBook, answer: Answer, origin: ScenarioOrigin, seed: String) {
    self.book = book
    self.answer = answer
    self.origin = origin
    let digest = SHA256.digest(of: Array(seed.utf8))
    random = SeededRandom(seed: digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  func sentences(_ difficulty: Difficulty) -> [Sentence] {
    let count = difficulty == .easy ? 2 : 3
    var chooser = self
    let sentences = chooser.choose(options: count, fewest: 2)
    if !sentences.isEmpty { return sentences + chooser.single(beside: sentences) }
    // Of a small file an option may have no more than one rule.
    chooser = self
    return chooser.choose(options: count, fewest: 1)
  }

  /// - Parameters:
  ///   - count: Of how many options.
  ///   - fewest: How many sentences there must be of each.
  private mutating func choose(options count: Int, fewest: Int) -> [Sentence] {
    var sentences: [Sentence] = []
    var isUsed = Array(repeating: false, count: book.rules.count)
    var optionCount = 0
    for option in optionsByInterest() where optionCount < count {
      // Options that share their rules are judged once.
      let rules = arguing(option).filter { !isUsed[$0] }
      let told = truths(of: option, rules)
      guard told.count >= fewest, told.contains(where: { $0.truth != .fails }) else { continue }
      let right = random.some(told.filter { $0.truth != .fails }, Self.mostTrue...Self.mostTrue)
      let wrong = random.some(told.filter { $0.truth == .fails }, Self.mostFalse...Self.mostFalse)
      let chosen = random.shuffled(right + wrong)
      guard !chosen.isEmpty, sentences.count + chosen.count <= Self.mostSentences else { continue }
      for (rule, truth) in chosen {
        isUsed[rule] = true
        let letter = String(Self.letters[sentences.count])
        sentences.append(Sentence(letter: letter, option: option, rule: rule, truth: truth))
      }
      optionCount += 1
    }
    return sentences
  }

  /// The sentence of an option of which there is no other to tell, so that these options have their scenarios too; none
  /// where it fails.
  private mutating func single(beside sentences: [Sentence]) -> [Sentence] {
    guard sentences.count < Self.mostSentences else { return [] }
    for option in random.shuffled(Array(book.options.indices)) {
      let told = truths(of: option, arguing(option))
      guard told.count == 1, told[0].truth != .fails, !sentences.contains(where: { $0.rule == told[0].rule }) else {
        continue
      }
      let letter = String(Self.letters[sentences.count])
      return [Sentence(letter: letter, option: option, rule: told[0].rule, truth: told[0].truth)]
    }
    return []
  }

  /// The rules that argue for, against or exclude an option.
  private func arguing(_ option: Int) -> [Int] {
    book.rules.indices.filter { book.rules[$0].effect.statusBit != 0 && book.rules[$0].options.contains(option) }
  }

  private func truths(of option: Int, _ rules: [Int]) -> [(rule: Int, truth: Truth)] {
    guard let own = answer.options.first(where: { $0.option == option }) else { return [] }
    let holding = own.arguments + own.counterarguments + own.exclusions
    let open = own.open.map { $0.rule }
    return rules.map { ($0, holding.contains($0) ? .holds : open.contains($0) ? .open : .fails) }
  }

  /// First the option that the scenario was made for or that its case names, then those with most to tell apart.
  private mutating func optionsByInterest() -> [Int] {
    var first = origin.option.map { [$0] } ?? []
    if case .bookCase(let index) = origin {
      for expectation in book.cases[index].expectations { first += named(by: expectation) }
    }
    let shuffled = random.shuffled(Array(book.options.indices))
    let interest = book.options.indices.map { option in
      let truths = truths(of: option, arguing(option)).map { $0.truth }
      let kinds = [Truth.holds, .open, .fails].count { truths.contains($0) }
      // An option that only an exclusion settles has less to tell than one that something argues for.
      let isArgued = self.truths(of: option, arguing(option)).contains { rule, truth in
        truth != .fails && book.rules[rule].effect.isArgumentFor
      }
      return min(truths.count, 4) + 4 * kinds + (isArgued ? 4 : 0)
    }
    let rest = shuffled.enumerated().sorted { (-interest[$0.element], $0.offset) < (-interest[$1.element], $1.offset) }
      .map { $0.element }
    var order: [Int] = []
    for option in first.filter({ interest[$0] > 5 }) + rest where !order.contains(option) { order.append(option) }
    return order
  }

  private func named(by expectation: Expectation) -> [Int] {
    switch expectation {
    case .verdict(_, let options, let rules): rules.isEmpty ? [] : options
    case .contested(let options, _): options
    case .depends(let option, _): [option]
    default: []
    }
  }
}
