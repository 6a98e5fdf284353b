import Evaluation
import RuleBooks

/// Marks answers one by one and remembers what has been marked.
struct AnswerMarker {
  private struct Key: Hashable {
    let learner: String
    let scenario: ScenarioIdentifier
  }

  private let pool: ScenarioPool
  private let engine: CaseEngine
  private let reader: ResponseReader
  private var scenarios: [ScenarioIdentifier: Scenario] = [:]
  /// The line at which each learner's answer to a scenario was first read.
  private var lines: [Key: Int] = [:]

  init(_ pool: ScenarioPool, _ engine: CaseEngine) {
    self.pool = pool
    self.engine = engine
    reader = ResponseReader(book: engine.book)
  }

  /// A learner's name as names are compared: capitals and spaces at its ends make no other person.
  static func key(_ name: String) -> String { name.split(separator: " ").joined(separator: " ").lowercased() }

  mutating func mark(_ given: GivenAnswer) -> Result<Marking, ResponseProblem> {
    do throws(ResponseProblem) {
      return .success(try marking(of: given))
    } catch {
      return .failure(error)
    }
  }

  private mutating func marking(of given: GivenAnswer) throws(ResponseProblem) -> Marking {
    if let problem = given.problem { throw problem }
    let learner = Self.key(given.learner)
    guard !learner.isEmpty else { throw ResponseProblem("no learner is named") }
    try check(rules: given.fields[.rules] ?? "")
    let scenario = try scenario(given.scenario)
    let key = Key(learner: learner, scenario: scenario.identifier)
    if let line = lines[key] {
      throw ResponseProblem(
        "the learner has answered this scenario already, in line " + String(line),
        help: "keep one of the two; the first is marked"
      )
    }
    var response = Response(to: scenario)
    for verdict in Verdict.allCases {
      if let text = given.fields[.verdict(verdict)] { try reader.put(options: text, verdict, into: &response) }
    }
    if let text = given.fields[.contradiction] { try reader.put(clashing: text, into: &response) }
    if let text = given.fields[.arguments] { try reader.put(sentences: text, of: scenario, into: &response) }
    lines[key] = given.line
    return Marking(response, to: scenario)
  }

  /// The rules that a list names must be these: by name, by name and version, or by digest.
  private func check(rules: String) throws(ResponseProblem) {
    let book = engine.book
    let digits = book.digest.split(separator: ":").last.map { String($0) } ?? book.digest
    let own = [book.name, book.name + " " + book.version, book.digest, digits]
    let isBeginning = rules.utf8.count >= 8 && (digits.hasPrefix(rules) || book.digest.hasPrefix(rules))
    guard rules.isEmpty || own.contains(rules) || isBeginning else {
      throw ResponseProblem(
        "the answer belongs to other rules than " + book.name + " " + book.version,
        help: "name the rule file with --rules"
      )
    }
  }

  private mutating func scenario(_ text: String) throws(ResponseProblem) -> Scenario {
    guard !text.isEmpty else { throw ResponseProblem("no scenario is named") }
    let known = try? ScenarioIdentifier(typed: text, digest: engine.book.digest)
    if let known, let scenario = scenarios[known] { return scenario }
    let scenario = try pool.scenario(typed: text, engine)
    scenarios[scenario.identifier] = scenario
    return scenario
  }
}
