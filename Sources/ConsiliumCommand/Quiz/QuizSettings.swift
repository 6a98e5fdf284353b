import CaseFiles
import RuleBooks
import Teaching

/// Reads from a command line what a quiz is to be about.
enum QuizSettings {
  private static let usualQuestions = 5
  private static let mostQuestions = 100
  /// Seeds that are drawn are short enough to be typed again.
  private static let drawnSeeds: ClosedRange<UInt64> = 1...999_999

  /// - Returns: nil where a setting cannot be used; standard error says why.
  static func plan(_ arguments: ParsedArguments, book: RuleBook, console: inout Console) -> QuizPlan? {
    guard let seed = seed(arguments, console: &console), let count = questionCount(arguments, console: &console),
      let facts = facts(arguments, book: book, console: &console)
    else { return nil }
    var option: Int?
    if let name = arguments.value("option") {
      option = SingleCase.option(name, in: book, console: &console)
      if option == nil { return nil }
    }
    return QuizPlan(
      seed: seed,
      questionCount: count,
      difficulty: arguments.value("difficulty").flatMap(Difficulty.init(rawValue:)),
      option: option,
      facts: facts
    )
  }

  private static func seed(_ arguments: ParsedArguments, console: inout Console) -> UInt64? {
    guard let text = arguments.value("seed") else { return UInt64.random(in: drawnSeeds) }
    if let seed = UInt64(text) { return seed }
    console.complain("--seed cannot be `" + text + "`", help: "it is a whole number, such as --seed 7")
    return nil
  }

  private static func questionCount(_ arguments: ParsedArguments, console: inout Console) -> Int? {
    guard let text = arguments.value("questions") else { return usualQuestions }
    if let count = Int(text), (1...mostQuestions).contains(count) { return count }
    console.complain(
      "--questions cannot be `" + text + "`",
      help: "it is a whole number from 1 to " + String(mostQuestions)
    )
    return nil
  }

  private static func facts(
    _ arguments: ParsedArguments,
    book: RuleBook,
    console: inout Console
  ) -> [(fact: Int, knowledge: Knowledge)]? {
    let reader = EntryReader(book: book)
    var facts: [(fact: Int, knowledge: Knowledge)] = []
    let sites = arguments.all("site").map { (spelled: "--site " + $0, setting: "site=" + $0) }
    for (spelled, setting) in sites + arguments.all("fact").map({ ("--fact " + $0, $0) }) {
      switch reader.read(setting: setting) {
      case .success(let entry): facts.append((entry.fact, entry.knowledge))
      case .failure(let problem):
        console.complain(spelled + ": " + problem.message, help: problem.help)
        return nil
      }
    }
    return facts
  }
}
