import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// Judges cases in groups and answers them one after the other, for one thread.
///
/// The boxes that a case meets say which rules hold, fail or are open. Where that leaves a verdict open, it depends on the
/// boxes that are met and on the open facts in them and tied to them: that is the key under which a finding is remembered,
/// and what is not remembered is asked of the diagrams.
///
/// Its methods are mutating even where they only read: what only reads a value of this size is handed a copy of it.
struct CaseJudge: ~Copyable {
  /// How much findings may take before they are forgotten, in bytes.
  static let mostMemory = 32 << 20
  /// How many options are compared at once.
  static let fewOptions = 16

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

  // MARK: The cases at hand

  var group: CaseGroup
  /// The cases with rules of which it could not be said whether they are open, and for each word and case these rules.
  var unclearCases = CaseSet.zero
  var unclear: PlainList<UInt64>

  // MARK: The case at hand

  var slot = 0

  /// Whether the boxes of the case have been looked up.
  var hasBoxes = false
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
  /// Those that are open once more, with the rules of each option in the order of the file.
  var openRulesInFile: PlainList<UInt64>
  /// Whether completions of the case can be looked for.
  var canSearch = false
  /// The options of which it is to be found out what their open rules add to what holds, as many as there are, and room for
  /// one more.
  var askedOptions: PlainList<Int32>
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
  /// For each option its rank, and the options in the order of display.
  var ranks: PlainList<UInt8>
  private(set) var order: PlainList<Int32>
  private var places: PlainList<Int32>
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
    met = PlainList(repeating: 0, count: plan.rows.wordsOfRow)
    constrained = PlainList(repeating: 0, count: plan.rows.wordsOfRow)
    let ruleWordCount = plan.rules.count / 64
    group = CaseGroup(plan)
    heldRules = PlainList(repeating: 0, count: ruleWordCount)
    openRules = PlainList(repeating: 0, count: ruleWordCount)
    openRulesInFile = PlainList(repeating: 0, count: ruleWordCount)
    unclear = PlainList(repeating: 0, count: ruleWordCount * CaseGroup.most)
    askedOptions = PlainList(repeating: 0, count: plan.options.count + 1)
    leftOut = PlainList(repeating: 0, count: ruleWordCount)
    bearingRules = PlainList(repeating: 0, count: ruleWordCount)
    partialCells = PlainList(repeating: 0, count: plan.levels.count)
    states = PlainList(repeating: OptionState(), count: plan.options.count)
    facts = PlainList(repeating: 0, count: plan.options.count)
    texts = PlainList(repeating: .silent, count: plan.options.count)
    missing = PlainList(repeating: 0, count: factWords)
    required = PlainList(repeating: 0, count: factWords)
    dependents = Array(repeating: [], count: factCount)
    places = PlainList(repeating: 0, count: 96 + 1)
    ranks = PlainList(repeating: 0, count: max(plan.options.count, Self.fewOptions))
    order = PlainList(repeating: 0, count: plan.options.count)
    isBearing = PlainList(repeating: false, count: plan.arguments.count)
  }

  /// Whether every completion is in scope as far as single boxes say; what they leave open is left to the engine.
  mutating func isInside(_ scope: Inquiry) -> Bool {
    takeBoxes()
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

  mutating func sortOptions() {
    let count = plan.optionWords.count
    if count > Self.fewOptions { return sortManyOptions() }
    // As many come before an option as have a lower rank, or the same one and stand before it.
    let all = ranks.firstSixteen
    var before = SIMD16<Int8>.zero
    for option in 0..<count {
      let own = SIMD16(repeating: Int8(bitPattern: ranks[option]))
      before &+= SIMD16.zero.replacing(with: .one, where: own .< all &+ plan.areBehind[option])
    }
    withUnsafeBytes(of: before) { before in
      for option in 0..<count { order[Int(before[option])] = Int32(truncatingIfNeeded: option) }
    }
  }

  /// Sorts by counting how many options have each rank; they come in the order of the file.
  private mutating func sortManyOptions() {
    let count = plan.optionWords.count
    places.fill(0)
    for option in 0..<count { places[Int(ranks[option]) &+ 1] &+= 1 }
    var before: Int32 = 0
    for rank in 1..<places.count {
      before &+= places[rank]
      places[rank] = before
    }
    for option in 0..<count {
      let rank = Int(ranks[option])
      let place = places[rank]
      order[Int(place)] = Int32(truncatingIfNeeded: option)
      places[rank] = place &+ 1
    }
  }

  mutating func findRequired() -> Bool {
    for (position, inquiry) in plan.requirements.enumerated() {
      guard case .requirement(let fact) = inquiry.subject, !group.slots[slot].says(fact) else { continue }
      let number = finding(inquiry, levels: plan.requiredLevels[position])
      guard number >= 0 else { return false }
      if table.findings[number].value == 1 {
        missing[fact >> 6] |= 1 << UInt64(fact & 63)
        required[fact >> 6] |= 1 << UInt64(fact & 63)
      }
    }
    return true
  }

  mutating func findAsked() -> Bool {
    if plan.questions.isEmpty { return true }
    takeBoxes()
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
          let number = finding(inquiry)
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
