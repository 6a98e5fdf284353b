import CaseSpaces
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// What a story tells of a completion: what rules argue from, what the file requires, and what a case like it says.
struct ToldFacts {
  /// How many facts a story tells at most.
  private static let most = 18

  private let engine: CaseEngine
  private let finder: PatientFinder
  /// For each option the facts on which it depends which of its arguments and exclusions hold.
  let factsOfOption: [[Int]]
  /// The facts that the file requires or that some argument reads.
  private let isTold: [Bool]
  /// The numbers that the file's cases state, by fact, as grid indices in order.
  private let numbers: [[Int]]

  init(_ engine: CaseEngine) {
    self.engine = engine
    let book = engine.book
    finder = PatientFinder(engine)
    let factsOfOption = book.options.indices.map { Self.facts(decidingOn: $0, engine) }
    self.factsOfOption = factsOfOption
    var isTold = book.facts.map { $0.requirement != nil }
    for fact in factsOfOption.joined() { isTold[fact] = true }
    self.isTold = isTold
    var numbers = book.facts.map { _ in [Int]() }
    for bookCase in book.cases {
      for (fact, known) in bookCase.patient.knowledge.enumerated() {
        if case .range(let low, let high) = known, low == high, !numbers[fact].contains(low) {
          numbers[fact].append(low)
        }
      }
    }
    self.numbers = numbers.map { $0.sorted() }
  }

  private var book: RuleBook { engine.book }

  /// How many facts the file requires or argues from.
  var count: Int { isTold.count { $0 } }

  /// What the arguments and exclusions of an option read, what the rules read that override them, and what decides whether
  /// all that applies.
  private static func facts(decidingOn option: Int, _ engine: CaseEngine) -> [Int] {
    let book = engine.book
    var rules = engine.rulesOfOption[option].filter { book.rules[$0].effect.statusBit != 0 }
    var isRead = Array(repeating: false, count: book.facts.count)
    var conditions: [Formula] = []
    var position = 0
    while position < rules.count {
      conditions.append(book.rules[rules[position]].condition)
      for overrider in engine.overriders[rules[position]] where !rules.contains(overrider) { rules.append(overrider) }
      position += 1
    }
    while let condition = conditions.popLast() {
      for fact in book.facts(readBy: condition) where !isRead[fact] {
        isRead[fact] = true
        conditions += [book.facts[fact].onlyWhen].compactMap { $0 }
      }
    }
    return book.facts.indices.filter { isRead[$0] }
  }

  /// What is told of one side of a turn.
  ///
  /// - Parameters:
  ///   - completion: The side.
  ///   - turn: The turn; a number at which an option turns is told as the last one before the limit, or the first behind.
  ///   - template: The case of the file that the patient is like.
  ///   - variety: Tells patients apart who would be measured alike.
  func knowledge(of completion: [Int], at turn: Turn, like template: PatientCase, variety: Int) -> [Knowledge] {
    var knowledge = finder.knowledge(of: completion)
    let said = template.knowledge
    for index in knowledge.indices where index != turn.fact {
      if engine.space.factLevels[index].isEmpty {
        // Where a fact that no condition reads applies is not known here.
        knowledge[index] = book.facts[index].onlyWhen == nil ? said[index] : .unknown
      } else if isDefinite(said[index], of: index) {
        knowledge[index] = said[index]
      } else if !isTold[index], !said[index].isTelling {
        knowledge[index] = .unknown
      } else {
        knowledge[index] = varied(knowledge[index], of: index, variety)
      }
    }
    knowledge[turn.fact] = limit(completion, turn) ?? knowledge[turn.fact]
    let own = factsOfOption[turn.option]
    var rest = knowledge.indices.filter { knowledge[$0].isTelling && $0 != turn.fact && !own.contains($0) }
    while knowledge.count(where: { $0.isTelling }) > Self.most, let last = rest.popLast() { knowledge[last] = .unknown }
    return knowledge
  }

  /// The number next to the limit at which an option turns; nil for a fact that is no number.
  private func limit(_ completion: [Int], _ turn: Turn) -> Knowledge? {
    guard case .number = book.facts[turn.fact].type, let partition = engine.space.partitions[turn.fact],
      case .range(let low, let high) = partition.cells[completion[turn.level]]
    else { return nil }
    let number = completion[turn.level] == turn.cells.0 ? high : low
    return .range(low: number, high: number)
  }

  /// Another number of the same cell that a case of the file states, so that not all patients are measured alike.
  private func varied(_ knowledge: Knowledge, of fact: Int, _ variety: Int) -> Knowledge {
    guard case .range(let own, _) = knowledge, let partition = engine.space.partitions[fact] else { return knowledge }
    let cell = partition.cells(meeting: own, own)
    let alike = numbers[fact].filter { partition.cells(meeting: $0, $0) == cell }
    guard !alike.isEmpty else { return knowledge }
    // Numbers of a file that stand at its limits are not the ordinary ones.
    let middle = alike.dropFirst(alike.count / 4).dropLast(alike.count / 4)
    let number = middle[middle.startIndex + variety % middle.count]
    return .range(low: number, high: number)
  }

  /// Whether a case leaves no choice about a fact.
  private func isDefinite(_ knowledge: Knowledge, of fact: Int) -> Bool {
    switch knowledge {
    case .unknown, .text: false
    case .values(let values): values.nonzeroBitCount == 1
    case .range(let low, let high): low == high
    case .members(let present, let absent):
      (present | absent) & book.facts[fact].type.everyValue == book.facts[fact].type.everyValue
    }
  }
}
