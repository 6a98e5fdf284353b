import CaseSpaces
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Finds patients of whom a single fact decides on an option, on both sides of what turns the verdict.
///
/// Each is like a case of the rule file wherever that is possible, so that what is said of the patient goes together. Both
/// sides are possible and in scope, and differ in one fact or one member of it.
struct TurningPatients {
  typealias Draft = (origin: ScenarioOrigin, knowledge: [Knowledge])

  /// How many turns of one option at one fact are taken, and how many like cases of the file for each.
  private static let turnsPerFact = 3
  private static let casesPerTurn = 2
  private static let mostCasesTried = 40
  private static let mostTurns = 400
  private let engine: CaseEngine
  private let finder: PatientFinder
  private let evaluator: PlainEvaluator
  private var forest: DiagramForest
  private let telling: ToldFacts
  /// How often the file's cases name each member of each several-of fact.
  private let memberCounts: [[Int]]
  private var turnCount = 0

  init(_ engine: CaseEngine) {
    self.engine = engine
    let book = engine.book
    finder = PatientFinder(engine)
    evaluator = PlainEvaluator(engine)
    forest = engine.forest
    telling = ToldFacts(engine)
    var memberCounts = book.facts.map { Array(repeating: 0, count: $0.type.values.count) }
    for bookCase in book.cases {
      for (fact, known) in bookCase.patient.knowledge.enumerated() {
        guard case .members(let present, _) = known else { continue }
        for member in BookWording.indices(of: present) { memberCounts[fact][member] += 1 }
      }
    }
    self.memberCounts = memberCounts
  }

  /// How many facts the file requires or argues from.
  var tellingCount: Int { telling.count }

  private var book: RuleBook { engine.book }

  /// The turns of every option, each as the patients that show it; what takes too much work is left out.
  ///
  /// In a large rule file each option gets its share.
  mutating func turns() -> [[Draft]] {
    var turns: [[Draft]] = []
    let share = max(1, Self.mostTurns / max(1, book.options.count))
    for option in book.options.indices {
      let end = turns.count + share
      for fact in telling.factsOfOption[option] where turns.count < end {
        forest.begin(engine.budget)
        do throws(OutOfBudget) {
          turns += try self.turns(of: option, at: fact)
        } catch {
          continue
        }
      }
    }
    return turns
  }

  private mutating func turns(of option: Int, at fact: Int) throws(OutOfBudget) -> [[Draft]] {
    guard let possible = engine.possible, let coverage = engine.coverage else { return [] }
    let sums = try engine.arguments(on: option, in: &forest)
    let patients = try forest.and(possible, coverage)
    // What a learner must see: whether the option is a candidate, whether it is excluded, and whether it is contested.
    let classes = try forest.mapping(sums) { sum in sum & 0b100 != 0 ? 2 : sum & 0b011 == 0b011 ? 3 : sum & 1 }
    var turns: [[Draft]] = []
    for level in levels(of: fact) {
      var parts: [Diagram] = []
      for cell in 0..<engine.space.levels[level].arity {
        parts.append(try forest.restricting(classes, level, to: cell))
      }
      for (low, high) in pairs(on: level) where turns.count < Self.turnsPerFact * Self.casesPerTurn {
        let (below, above) = (parts[low], parts[high])
        if below == above { continue }
        var turning = Diagram.nowhere
        for own in UInt8(0)...3 {
          let here = try forest.mapping(below) { $0 == own ? 255 : 0 }
          let there = try forest.mapping(above) { $0 == own ? 0 : 255 }
          turning = try forest.or(turning, forest.and(here, there))
        }
        turning = try forest.and(turning, forest.restricting(patients, level, to: low))
        turning = try forest.and(turning, forest.restricting(patients, level, to: high))
        if turning == .nowhere { continue }
        turns += try self.turns(Turn(option: option, fact: fact, level: level, cells: (low, high)), among: turning)
      }
    }
    return turns
  }

  /// The levels of a fact, those of the members that the file's cases name most often first.
  private func levels(of fact: Int) -> [Int] {
    func count(_ level: Int) -> Int {
      if case .member(let member) = engine.space.levels[level].kind { memberCounts[fact][member] } else { 0 }
    }
    return engine.space.factLevels[fact].sorted { (-count($0), $0) < (-count($1), $1) }
  }

  /// The cells of a level to compare: neighbours of what is ordered, every two of the rest.
  private func pairs(on level: Int) -> [(Int, Int)] {
    let declared = engine.space.levels[level]
    guard declared.kind != .applicability else { return [] }
    let cells = (0..<declared.arity).filter { cell in
      engine.space.partitions[declared.fact].map { $0.inapplicable >> UInt64(cell) & 1 == 0 } ?? true
    }
    switch book.facts[declared.fact].type {
    case .number, .inOrder: return zip(cells, cells.dropFirst()).map { ($0, $1) }
    default:
      return cells.enumerated().flatMap { position, cell in cells[(position + 1)...].map { (cell, $0) } }
    }
  }

  // MARK: Patients like those of the file

  /// Patients who show a turn, like cases of the file and raising no question; each turn begins to look at another case.
  private mutating func turns(_ turn: Turn, among turning: Diagram) throws(OutOfBudget) -> [[Draft]] {
    turnCount += 1
    var found: [[Draft]] = []
    let start = book.cases.isEmpty ? 0 : turnCount * 7 % book.cases.count
    var order = book.cases[start...] + book.cases[..<start]
    while found.count < Self.casesPerTurn, order.count + Self.mostCasesTried > book.cases.count {
      guard let bookCase = order.popFirst() else { break }
      let box = box(of: bookCase, apartFrom: turn.fact)
      guard try forest.meets(turning, box) else { continue }
      let near = try forest.and(turning, forest.set(of: box))
      guard let completion = try finder.completion(of: near, in: &forest),
        !turn.sides(completion).contains(where: { raisesQuestion($0) })
      else { continue }
      found += [drafts(turn, completion, like: bookCase.patient)].filter { !$0.isEmpty }
    }
    if found.isEmpty, let completion = try finder.completion(of: turning, in: &forest) {
      found += [drafts(turn, completion, like: PatientCase(factCount: book.facts.count))].filter { !$0.isEmpty }
    }
    return found
  }

  private func raisesQuestion(_ completion: [Int]) -> Bool {
    book.questions.contains { evaluator.holds($0.condition, completion) }
  }

  private func box(of bookCase: BookCase, apartFrom fact: Int) -> Box {
    var knowledge = bookCase.patient.knowledge
    knowledge[fact] = .unknown
    return engine.space.box(of: knowledge)
  }

  /// The completion with a more usual member in place of one that stands alone, where no option notices.
  ///
  /// A set that must not be empty and of which nothing else is known would have any member in it, such as the last one.
  private func ordinary(_ completion: [Int], _ turn: Turn, like template: PatientCase) -> [Int] {
    var completion = completion
    for fact in book.facts.indices {
      guard case .severalOf = book.facts[fact].type, fact == turn.fact || !template.knowledge[fact].isTelling else {
        continue
      }
      let levels = self.levels(of: fact).filter { $0 != turn.level && engine.space.levels[$0].kind != .applicability }
      let present = levels.filter { completion[$0] == 1 }
      guard present.count == 1, let own = present.first else { continue }
      for level in levels.prefix(4) where level != own {
        var swapped = completion
        (swapped[own], swapped[level]) = (0, 1)
        guard zip(turn.sides(swapped), turn.sides(completion)).allSatisfy({ isAlike($0, $1) }) else { continue }
        completion = swapped
        break
      }
    }
    return completion
  }

  /// Whether a completion is possible, raises no question that another does not, and gives every option the same status.
  private func isAlike(_ one: [Int], _ other: [Int]) -> Bool {
    evaluator.isPossible(one) && evaluator.isCovered(one)
      && book.options.indices.allSatisfy { evaluator.status(of: $0, one) == evaluator.status(of: $0, other) }
      && book.questions.allSatisfy { !evaluator.holds($0.condition, one) || evaluator.holds($0.condition, other) }
  }

  // MARK: What is told

  private func drafts(_ turn: Turn, _ completion: [Int], like template: PatientCase) -> [Draft] {
    let (option, fact) = (turn.option, turn.fact)
    let sides = turn.sides(ordinary(completion, turn, like: template))
    // What the diagrams found is told only where the plain reading of the rules agrees.
    let statuses = sides.map { evaluator.status(of: option, $0) }
    let areWhole = sides.allSatisfy { evaluator.isPossible($0) && evaluator.isCovered($0) }
    guard areWhole, statuses[0] != statuses[1] else { return [] }
    let one = telling.knowledge(of: sides[0], at: turn, like: template, variety: turnCount)
    var other = one
    other[fact] = telling.knowledge(of: sides[1], at: turn, like: template, variety: turnCount)[fact]
    guard one[fact].isTelling, other[fact].isTelling else { return [] }
    var open = one
    open[fact] = opened(one[fact], other[fact])
    var drafts: [Draft] = [
      (.side(option: option, fact: fact, opposite: other[fact]), one),
      (.side(option: option, fact: fact, opposite: one[fact]), other),
      (.open(option: option, facts: [fact]), open),
    ]
    if let partner = partner(of: fact, option, in: open) {
      open[partner] = .unknown
      drafts.append((.open(option: option, facts: [fact, partner].sorted()), open))
    }
    return drafts
  }

  /// What both sides agree on: of a several-of fact its other members, of any other fact nothing.
  private func opened(_ one: Knowledge, _ other: Knowledge) -> Knowledge {
    guard case .members(let present, let absent) = one, case .members(let too, let neither) = other else {
      return .unknown
    }
    return .members(present: present & too, absent: absent & neither)
  }

  /// Another fact that a rule of the option reads beside this one.
  private func partner(of fact: Int, _ option: Int, in knowledge: [Knowledge]) -> Int? {
    for rule in engine.rulesOfOption[option] where book.rules[rule].effect.statusBit != 0 {
      let read = book.facts(readBy: book.rules[rule].condition)
      guard read.contains(fact) else { continue }
      if let partner = read.first(where: { $0 != fact && knowledge[$0].isTelling }) { return partner }
    }
    return nil
  }
}
