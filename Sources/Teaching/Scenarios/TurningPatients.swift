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

  /// Two cells of a fact, or of a member of it, between which an option turns.
  private struct Turn {
    let option: Int
    let fact: Int
    let level: Int
    let cells: (Int, Int)

    /// A completion with the one cell, and with the other.
    func sides(_ completion: [Int]) -> [[Int]] {
      [cells.0, cells.1].map { cell in
        var side = completion
        side[level] = cell
        return side
      }
    }
  }

  /// How many turns of one option at one fact are taken, and how many like cases of the file for each.
  private static let turnsPerFact = 3
  private static let casesPerTurn = 2
  private static let mostCasesTried = 40
  /// How many facts a story tells at most, the patient's text facts left aside.
  private static let mostFacts = 18

  private let engine: CaseEngine
  private let finder: PatientFinder
  private let evaluator: PlainEvaluator
  private var forest: DiagramForest
  /// For each option the facts that its arguments and exclusions read.
  private let factsOfOption: [[Int]]
  /// The facts that the file requires or that some argument reads.
  private let tellingFacts: [Bool]
  /// How often the file's cases name each member of each several-of fact.
  private let memberCounts: [[Int]]
  /// The numbers that the file's cases state, by fact, as grid indices.
  private let numbers: [[Int]]
  private var turnCount = 0

  init(_ engine: CaseEngine) {
    self.engine = engine
    let book = engine.book
    finder = PatientFinder(engine)
    evaluator = PlainEvaluator(engine)
    forest = engine.forest
    let factsOfOption = book.options.indices.map { Self.facts(decidingOn: $0, engine) }
    self.factsOfOption = factsOfOption
    var tells = book.facts.map { $0.requirement != nil }
    for fact in factsOfOption.joined() { tells[fact] = true }
    tellingFacts = tells
    var memberCounts = book.facts.map { Array(repeating: 0, count: $0.type.values.count) }
    var numbers = book.facts.map { _ in [Int]() }
    for bookCase in book.cases {
      for (fact, known) in bookCase.patient.knowledge.enumerated() {
        switch known {
        case .members(let present, _):
          for member in BookWording.indices(of: present) { memberCounts[fact][member] += 1 }
        case .range(let low, let high) where low == high && !numbers[fact].contains(low): numbers[fact].append(low)
        default: break
        }
      }
    }
    self.memberCounts = memberCounts
    self.numbers = numbers
  }

  /// The facts on which it depends which arguments and exclusions of an option hold: what these read, what the rules read
  /// that override them, and what decides whether all that applies.
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

  /// How many facts the file requires or argues from.
  var tellingCount: Int { tellingFacts.count { $0 } }

  private var book: RuleBook { engine.book }

  /// The turns of every option, each as the patients that show it; what takes too much work is left out.
  mutating func turns() -> [[Draft]] {
    var turns: [[Draft]] = []
    for option in book.options.indices {
      for fact in factsOfOption[option] {
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
    guard let sums = engine.statuses[option], let possible = engine.possible, let coverage = engine.coverage else {
      return []
    }
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
    let one = told(of: sides[0], like: template, about: option, turningAt: fact)
    var other = one
    other[fact] = finder.knowledge(of: sides[1])[fact]
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

  /// What a story tells of a completion: what rules argue from, what the file requires, and what the case it is like says.
  private func told(
    of completion: [Int],
    like template: PatientCase,
    about option: Int,
    turningAt fact: Int
  ) -> [Knowledge] {
    var knowledge = finder.knowledge(of: completion)
    let said = template.knowledge
    for index in knowledge.indices where index != fact {
      if engine.space.factLevels[index].isEmpty {
        // Where a fact that no condition reads applies is not known here.
        knowledge[index] = book.facts[index].onlyWhen == nil ? said[index] : .unknown
      } else if isDefinite(said[index], of: index) {
        knowledge[index] = said[index]
      } else if !tellingFacts[index], !said[index].isTelling {
        knowledge[index] = .unknown
      } else {
        knowledge[index] = varied(knowledge[index], of: index)
      }
    }
    var rest = knowledge.indices.filter { knowledge[$0].isTelling && $0 != fact && !factsOfOption[option].contains($0) }
    while knowledge.count(where: { $0.isTelling }) > Self.mostFacts, let last = rest.popLast() {
      knowledge[last] = .unknown
    }
    return knowledge
  }

  /// Another number of the same cell that a case of the file states, so that not all patients are measured alike.
  private func varied(_ knowledge: Knowledge, of fact: Int) -> Knowledge {
    guard case .range(let own, _) = knowledge, let partition = engine.space.partitions[fact] else { return knowledge }
    let cell = partition.cells(meeting: own, own)
    let alike = numbers[fact].filter { partition.cells(meeting: $0, $0) == cell }.sorted()
    guard !alike.isEmpty else { return knowledge }
    // Cases of a file that stand at its limits are not the ordinary ones.
    let middle = alike.dropFirst(alike.count / 4).dropLast(alike.count / 4)
    let number = middle[middle.startIndex + turnCount % middle.count]
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
