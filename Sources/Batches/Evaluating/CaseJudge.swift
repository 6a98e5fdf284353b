import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// Answers one case after the other, for one thread.
///
/// The boxes that a case meets say which rules hold, fail or are open. Where that leaves a verdict open, it depends on the
/// boxes that are met and on the open facts in them and tied to them: that is the key under which a finding is remembered,
/// and what is not remembered is asked of the diagrams.
///
/// Its methods are mutating even where they only read: what only reads a value of this size is handed a copy of it.
struct CaseJudge: ~Copyable {
  /// How much findings may take before they are forgotten, in bytes.
  private static let mostMemory = 32 << 20
  /// How many options are compared at once.
  private static let fewOptions = 16

  let plan: BatchPlan
  var table = FindingTable()
  /// For each finding about statuses the facts on which they depend; nil where nobody asks for them.
  var dependencies: [Int: Dependencies]?
  var situations = SituationTable()
  var cache: OptionCache
  /// Where a text is put together before it is kept.
  var draft = AnswerBuffer(capacity: 1 << 12)
  /// What bears on the answers so far, apart from `bearingRules`.
  private(set) var noted = SignatureWording.Bearing()
  /// The arguments and questions that are among it already.
  var isBearing: PlainList<Bool>

  // MARK: The case at hand

  /// For each word of the rows the boxes that the case meets.
  var met: PlainList<UInt64>
  /// For each word the boxes that an open fact constrains.
  var constrained: PlainList<UInt64>
  /// The levels with more than one cell left, as bits.
  var openLevels = LevelSet.zero
  /// Those of them with not all cells left.
  var partialLevels: [Int] = []
  /// For each of them the cells that are left.
  var partialCells: PlainList<UInt64>
  var knownRows: PlainList<Int32>
  var openRows: PlainList<Int32>
  /// The columns of which not all levels are known.
  var openColumns: PlainList<Int32>
  /// The open levels on which the inquiry at hand depends, as bits.
  var relevant = LevelSet.zero
  var key = PlainList<UInt64>()
  var residue = ResidualCases()
  /// What ties open facts together, as a number of `situations`; 0 for nothing.
  var situation = 0
  var probe: PartialProbe?

  // MARK: Its rules, as far as their boxes say

  /// For each word of rules those that hold, and those that are open.
  var heldRules: PlainList<UInt64>
  var openRules: PlainList<UInt64>
  /// For each plain option the statuses that it can have, as bits.
  var plainStatuses: PlainList<UInt8>
  /// For each word the rules of which that could not be said.
  var unclear: PlainList<UInt64>
  var hasUnclear = false
  /// Whether completions of the case can be looked for.
  var canSearch = false
  /// The options whose open rules may add to what holds.
  var addable: PlainList<OpenOption>
  /// The open levels on which those of them depend whose boxes share none, by their places.
  var freeLevels: UInt64 = 0
  /// Those of them whose open rules share facts: what they come to is found out once the others have shown which facts
  /// matter anyway.
  var deferred = PlainList<OpenOption>()
  var search = CompletionSearch()
  /// For each word the rules of options that turned out not to be plain.
  var leftOut: PlainList<UInt64>
  var hasLeftOut = false
  /// For each word the rules that bear on the answers so far.
  var bearingRules: PlainList<UInt64>

  // MARK: Its answer

  var held = PlainList<Int32>()
  var open = PlainList<OpenArgument>()
  var states: PlainList<OptionState>
  /// For each option where its text stands.
  var texts: PlainList<OptionText>
  /// For each option its place in the order of display, above its number.
  var order: PlainList<UInt32>
  private var places: PlainList<Int32>
  private var sorted: PlainList<UInt32>
  /// The missing facts, as bits, and the required ones among them.
  var missing: PlainList<UInt64>
  var required: PlainList<UInt64>
  var asked: [Int] = []
  /// For each missing fact the options that depend on it, in the order of the file.
  var dependents: [[Int32]]
  /// For each option the missing facts on which it depends, as far as they fit into a word.
  var facts: PlainList<UInt64>

  init(_ plan: BatchPlan) {
    self.plan = plan
    cache = OptionCache(optionCount: plan.options.count)
    let factCount = plan.engine.book.facts.count
    let factWords = (factCount + 63) / 64
    met = PlainList(repeating: 0, count: plan.rows.chunkCount * 4 + 4)
    constrained = PlainList(repeating: 0, count: plan.rows.chunkCount * 4 + 4)
    let ruleWordCount = (plan.rules.count + 63) / 64 + 1
    heldRules = PlainList(repeating: 0, count: ruleWordCount)
    openRules = PlainList(repeating: 0, count: ruleWordCount)
    plainStatuses = PlainList(repeating: 0, count: plan.options.count)
    unclear = PlainList(repeating: 0, count: ruleWordCount)
    addable = PlainList(capacity: plan.options.count + 1)
    leftOut = PlainList(repeating: 0, count: ruleWordCount)
    bearingRules = PlainList(repeating: 0, count: ruleWordCount)
    partialCells = PlainList(repeating: 0, count: plan.rows.arities.count)
    knownRows = PlainList(capacity: plan.rows.arities.count + 1)
    openRows = PlainList(capacity: plan.rows.arities.count + 1)
    openColumns = PlainList(capacity: plan.rows.arities.count + 1)
    states = PlainList(repeating: OptionState(), count: plan.options.count)
    facts = PlainList(repeating: 0, count: plan.options.count)
    texts = PlainList(repeating: .silent, count: plan.options.count)
    missing = PlainList(repeating: 0, count: factWords)
    required = PlainList(repeating: 0, count: factWords)
    dependents = Array(repeating: [], count: factCount)
    places = PlainList(repeating: 0, count: 96 + 1)
    let orderLength = max(plan.options.count, Self.fewOptions)
    sorted = PlainList(repeating: 0, count: orderLength)
    order = PlainList(repeating: 0, count: orderLength)
    isBearing = PlainList(repeating: false, count: plan.arguments.count)
  }

  /// Answers a case.
  ///
  /// - Returns: Whether it could: a case that contradicts itself or may be out of scope is left to the engine.
  mutating func judge(_ cells: borrowing CaseCells) -> Bool {
    guard begin(cells) else { return false }
    // Full answers say more than boxes do.
    if plan.isBrief, canSearch {
      meetRules()
      guard judgePlainOptions(cells) else { return false }
      noteBearing()
    } else {
      for option in 0..<plan.options.count {
        guard findText(of: option, cells) else { return false }
      }
    }
    sortOptions()
    return findRequired(cells) && findAsked(cells)
  }

  /// Finds the boxes that a case meets, and what ties its open facts.
  ///
  /// - Returns: Whether it can be judged.
  mutating func begin(_ cells: borrowing CaseCells) -> Bool {
    if table.size + situations.size > Self.mostMemory {
      table.clear()
      dependencies?.removeAll()
      situations.clear()
      cache.clear()
    } else if cache.isFull {
      cache.clear()
    }
    if probe != nil { probe = nil }
    meet(cells)
    canSearch = partialLevels.isEmpty
    guard findSituation(cells) else { return false }
    if canSearch, situation != 0 { canSearch = search.begin(situations[situation], of: situations) }
    if let scope = plan.scope, !isInside(scope) { return false }
    missing.fill(0)
    required.fill(0)
    deferred.removeAll()
    held.removeAll()
    open.removeAll()
    return true
  }

  /// Whether every completion is in scope as far as single boxes say; what they leave open is left to the engine.
  private mutating func isInside(_ scope: Inquiry) -> Bool {
    for word in scope.words where met[word] & scope.mask & ~constrained[word] != 0 { return true }
    return false
  }

  /// What bears on the answers so far.
  var bearing: SignatureWording.Bearing {
    var bearing = noted
    for word in 0..<bearingRules.count {
      var left = bearingRules[word]
      while left != 0 {
        bearing.add(rule: Int(plan.rules[word * 64 + left.trailingZeroBitCount].rule))
        left &= left - 1
      }
    }
    return bearing
  }

  mutating func note(rule: Int) { noted.add(rule: rule) }

  mutating func note(question: Int) { noted.add(question: question) }

  private mutating func sortOptions() {
    let count = plan.optionWords.count
    if count > Self.fewOptions { return sortManyOptions() }
    // As many come before an option as are less; all differences fit into 31 bits, so that the highest one says which.
    let all = order.firstSixteen
    var before = SIMD16<UInt32>.zero
    for position in 0..<count {
      before &+= (SIMD16(repeating: order[position]) &- all) &>> SIMD16(repeating: 31)
    }
    withUnsafeBytes(of: before) { before in
      for position in 0..<count {
        let place = before.load(fromByteOffset: position &* 4, as: UInt32.self)
        sorted[Int(place)] = order[position]
      }
    }
    swap(&order, &sorted)
  }

  /// Sorts by counting how many options have each rank; they come in the order of the file.
  private mutating func sortManyOptions() {
    let count = plan.optionWords.count
    places.fill(0)
    for position in 0..<count { places[Int(order[position] >> 24) + 1] += 1 }
    for rank in 1..<places.count { places[rank] += places[rank - 1] }
    for position in 0..<count {
      let rank = Int(order[position] >> 24)
      sorted[Int(places[rank])] = order[position]
      places[rank] += 1
    }
    swap(&order, &sorted)
  }

  mutating func findRequired(_ cells: borrowing CaseCells) -> Bool {
    for (position, inquiry) in plan.requirements.enumerated() {
      guard case .requirement(let fact) = inquiry.subject, !cells.says(fact) else { continue }
      let number = finding(inquiry, cells, levels: plan.requiredLevels[position])
      guard number >= 0 else { return false }
      if table.findings[number].value == 1 {
        missing[fact >> 6] |= 1 << UInt64(fact & 63)
        required[fact >> 6] |= 1 << UInt64(fact & 63)
      }
    }
    return true
  }

  private mutating func findAsked(_ cells: borrowing CaseCells) -> Bool {
    if plan.questions.isEmpty { return true }
    asked.removeAll(keepingCapacity: true)
    for (question, inquiry) in plan.questions.enumerated() {
      var isMet = false
      var isCertain = false
      for word in inquiry.words where met[word] & inquiry.mask != 0 {
        isMet = true
        if met[word] & inquiry.mask & ~constrained[word] != 0 { isCertain = true }
      }
      if !isMet { continue }
      if !isCertain {
        if let canLeave = canLeave(inquiry) {
          if canLeave { continue }
        } else {
          let number = finding(inquiry, cells)
          guard number >= 0 else { return false }
          if table.findings[number].value != 1 { continue }
        }
      }
      note(question: question)
      asked.append(question)
    }
    return true
  }
}
