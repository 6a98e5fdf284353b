import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// A rule book compiled for many cases: boxes in rows, and what is asked of every case.
///
/// It never changes, so that all threads share it.
package final class BatchPlan: Sendable {
  /// How many cases are judged at once where there are as many.
  package static var casesAtOnce: Int { CaseGroup.most }
  /// How many boxes a rule book may come to before it is answered diagram by diagram.
  static let mostBoxes = 1 << 18
  /// How many boxes a single condition may come to.
  static let mostBoxesOfCondition = 512

  let engine: CaseEngine
  let isBrief: Bool
  let writer: JSONResultWriter
  let texts: AnswerTexts
  let rows: BoxRows
  /// Whether any completion is possible; its boxes are what `impossible` and `only when` rule out.
  let possibility: Inquiry
  /// Whether the rule book speaks about the patient; nil where it speaks about everyone.
  let scope: Inquiry?
  let options: [Inquiry]
  let questions: [Inquiry]
  let requirements: [Inquiry]
  /// For each requirement the levels of its fact, as bits.
  let requiredLevels: [LevelSet]
  /// The rules of all options, option by option.
  let arguments: PlainTable<Argument>
  /// For each bit of a row the argument to which its box belongs; -1 for none.
  let argumentOfBox: PlainTable<Int32>
  /// For each bit of a row the bits of all boxes in its word that belong to the same argument.
  let ruleOfBox: PlainTable<UInt64>
  /// What the boxes are made of.
  let sets: BoxSets
  /// The first bit of a box of an option.
  let firstOptionBox: Int
  /// For each level where its cells stand among those of all levels, and how many places these take.
  let levels: PlainTable<LevelPlace>
  let cellCount: Int
  /// For each bit of a rule the rule, and its boxes.
  let rules: PlainTable<ListedRule>
  let ruleBoxes: PlainTable<RuleBoxes>
  /// For each word of rules those whose boxes can make up for each other.
  let crossing: PlainTable<UInt64>
  /// For each option where its rules and boxes stand, the levels that these constrain, and for each of those the boxes.
  let optionRules: PlainTable<OptionRules>
  let optionLevels: PlainTable<OptionLevel>
  let boxesOfLevels: PlainTable<Int32>
  let agreeingBoxes: PlainTable<Int32>
  let easyLevels: PlainTable<LevelSet>
  let mostBoxesOfOption: Int
  /// How many words the states of all options take.
  let stateSquareCount: Int
  /// For each option the levels that its boxes constrain, as bits, and how many words of bits levels take.
  let levelsOfOption: PlainTable<LevelSet>
  let levelWordCount: Int
  /// The options, for brief answers.
  let plainOptions: PlainTable<PlainOption>
  /// The masks of the options, word by word.
  let masks: PlainTable<OptionMasks>
  let states: PlainStates
  /// How the rules of options are listed that have no table of their states.
  let parts: OptionParts
  let hasIntents: Bool
  /// For each sum that holds, and each that may be added, the statuses that combinations of it come to.
  let combinations: PlainTable<UInt8>
  /// The boxes of the options, word by word.
  let boxMasks: PlainTable<OptionMasks>
  /// For each option its words and bits.
  let optionWords: PlainTable<OptionWords>
  /// For each standing of a plain option the statuses that it can have if each open rule can be met and left by itself.
  let rankedStatuses: PlainTable<RankedStatuses>
  /// The rank of an option to which no rule speaks.
  let silentRank = OptionState.rank(verdict: UInt8(Verdict.unsupported.position), held: 3, open: 3)
  /// For each of few options one for those that stand behind it in the order of the file.
  let areBehind: PlainTable<SIMD16<Int8>>
  /// For each set of statuses what is shown of it.
  let standings: PlainTable<Standing>
  /// For each fact whether anything but what is ruled out reads it.
  let isRead: PlainTable<Bool>
  /// For each level its fact.
  let factOfLevel: PlainTable<Int32>

  /// - Parameters:
  ///   - engine: The rule book's engine.
  ///   - isBrief: Whether answers leave out what only people read.
  /// - Returns: nil where a diagram is missing or falls into too many boxes: then every case is the engine's.
  package init?(_ engine: CaseEngine, isBrief: Bool) {
    self.engine = engine
    self.isBrief = isBrief
    writer = JSONResultWriter(book: engine.book, isBrief: isBrief)
    factOfLevel = PlainTable(engine.space.levels.map { Int32($0.fact) })
    isRead = PlainTable(engine.isRead)
    guard engine.book.intents.count <= 64, engine.space.levels.count <= LevelSet.mostLevels else { return nil }
    var layout = BoxLayout(engine)
    do throws(OutOfBudget) {
      guard let coverage = engine.coverage, engine.possible != nil, !engine.holding.contains(nil) else { return nil }
      var impossible: [Diagram] = []
      for constraint in engine.constraints {
        guard let allowed = constraint.allowed else { return nil }
        impossible.append(try layout.forest.complement(allowed))
      }
      guard let possibility = try layout.place(.possibility, impossible) else { return nil }
      self.possibility = possibility
      scope = coverage == .everywhere ? nil : try layout.place(.scope, [coverage])
      if scope == nil, coverage != .everywhere { return nil }
      var questions: [Inquiry] = []
      for (index, condition) in engine.questions.enumerated() {
        guard let condition, let placed = try layout.place(.question(index), [condition]) else { return nil }
        questions.append(placed)
      }
      self.questions = questions
      guard let required = try Self.requirements(of: engine, &layout) else { return nil }
      requirements = required
      var options: [Inquiry] = []
      for option in engine.book.options.indices {
        guard let placed = try layout.place(option: option) else { return nil }
        options.append(placed)
      }
      self.options = options
    } catch {
      return nil
    }
    requiredLevels = requirements.map { inquiry in
      guard case .requirement(let fact) = inquiry.subject else { return .zero }
      return LevelSet(numbers: engine.space.factLevels[fact])
    }
    let inquiries = [possibility] + (scope.map { [$0] } ?? []) + questions + requirements + options
    rows = BoxRows(layout.boxes, of: inquiries, levels: engine.space.levels)
    arguments = PlainTable(layout.arguments)
    argumentOfBox = PlainTable(layout.argumentOfBox)
    let placed = layout.arguments
    ruleOfBox = PlainTable(
      layout.argumentOfBox.enumerated().map { bit, argument in
        argument < 0 ? 0 : placed[Int(argument)].mask(in: bit / 64)
      }
    )
    sets = BoxSets(layout.boxes + Array(repeating: nil, count: (64 - layout.boxes.count % 64) % 64))
    firstOptionBox = layout.arguments.filter { !$0.bits.isEmpty }.map { $0.bits.lowerBound }.min() ?? layout.boxes.count
    var levels: [LevelPlace] = []
    var cellCount = 0
    for level in engine.space.levels {
      let bitCount = 64 - UInt64(max(1, level.arity) - 1).leadingZeroBitCount
      levels.append(
        LevelPlace(firstCell: Int32(cellCount), cellCount: Int32(level.arity), bitCount: Int32(bitCount))
      )
      cellCount += level.arity
    }
    self.levels = PlainTable(levels)
    self.cellCount = cellCount
    let counts = engine.book.options.indices.map { engine.rulesOfOption[$0].count }
    let ruleLayout = RuleLayout(layout, counts, arities: engine.space.levels.map { $0.arity })
    rules = PlainTable(ruleLayout.rules)
    ruleBoxes = PlainTable(ruleLayout.boxes)
    crossing = PlainTable(ruleLayout.crossing)
    optionRules = PlainTable(ruleLayout.optionRules)
    optionLevels = PlainTable(ruleLayout.levels)
    boxesOfLevels = PlainTable(ruleLayout.boxesOfLevels)
    levelsOfOption = PlainTable(
      ruleLayout.optionRules.map { place in
        LevelSet(numbers: ruleLayout.levels[Int(place.firstLevel)..<Int(place.endOfLevels)].map { Int($0.level) })
      }
    )
    stateSquareCount = (ruleLayout.optionRules.count + PlainState.countOfWord - 1) / PlainState.countOfWord
    levelWordCount = (levels.count + 63) / 64
    agreeingBoxes = PlainTable(ruleLayout.agreeing)
    easyLevels = PlainTable(ruleLayout.easyLevels)
    mostBoxesOfOption = ruleLayout.optionRules.map { Int($0.endOfBoxes - $0.firstBox) }.max() ?? 0
    masks = PlainTable(ruleLayout.masks)
    var boxMasks: [OptionMasks] = []
    var optionWords: [OptionWords] = []
    for (inquiry, option) in zip(options, ruleLayout.options) {
      optionWords.append(OptionWords(inquiry, firstMasks: boxMasks.count))
      for word in inquiry.words {
        var masks = OptionMasks()
        for argument in placed[Int(option.firstArgument)..<Int(option.endArgument)]
        where argument.words.contains(word) {
          masks.add(argument.mask(in: word), argument.list)
        }
        boxMasks.append(masks)
      }
    }
    self.boxMasks = PlainTable(boxMasks)
    self.optionWords = PlainTable(optionWords)
    hasIntents = placed.contains { $0.intents != 0 }
    let combinations = (0..<64).map { number in
      let added = UInt8(number & 7)
      let sums = (UInt8(0)..<8).filter { $0 & ~added == 0 }.reduce(UInt8(0)) { $0 | 1 << ($1 | UInt8(number >> 3)) }
      return StatusSet(sums: sums).bits
    }
    self.combinations = PlainTable(combinations)
    areBehind = PlainTable(
      (0..<CaseJudge.fewOptions).map { option in
        (0..<CaseJudge.fewOptions).reduce(into: .zero) { $0[$1] = $1 > option ? 1 : 0 }
      }
    )
    let standings = (0..<64).map { Standing(StatusSet(bits: $0)) }
    self.standings = PlainTable(standings)
    rankedStatuses = PlainTable(
      (0..<PlainState.standingCount).map { number in
        let state = PlainState(bits: UInt16(number))
        let statuses = combinations[Int(state.sum) * 8 + Int(state.added)]
        return RankedStatuses(statuses: statuses, rank: standings[Int(statuses)].rank(weakness: state.weakness))
      }
    )
    texts = AnswerTexts(engine.book, layout.arguments, writer, isBrief: isBrief)
    var plainOptions = isBrief ? ruleLayout.options : []
    states = PlainStates(&plainOptions, ruleLayout, texts: texts) { sum, added in
      standings[Int(combinations[Int(sum) * 8 + Int(added)])]
    }
    parts = OptionParts(&plainOptions, ruleLayout, texts: texts)
    self.plainOptions = PlainTable(plainOptions)
  }

  private static func requirements(
    of engine: CaseEngine,
    _ layout: inout BoxLayout
  ) throws(OutOfBudget) -> [Inquiry]? {
    var requirements: [Inquiry] = []
    for (index, fact) in engine.book.facts.enumerated() {
      guard let requirement = fact.requirement else { continue }
      var conditions: [Diagram] = []
      if requirement.condition != nil {
        guard let condition = engine.requirements[index] else { return nil }
        conditions.append(condition)
      }
      if let applies = engine.textApplies[index] { conditions.append(applies) }
      guard let placed = try layout.place(.requirement(fact: index), conditions) else { return nil }
      requirements.append(placed)
    }
    return requirements
  }
}
