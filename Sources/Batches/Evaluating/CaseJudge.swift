import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// Answers one case after the other for one thread.
///
/// Which boxes a case meets says what holds and what fails. Where a box is met that an open fact still decides about, what
/// an answer depends on is the boxes that are met and the open facts in them: that is the key under which a finding is
/// remembered, and whatever is not remembered is asked of the diagrams.
struct CaseJudge {
  /// How much findings may take before they are forgotten, in bytes.
  private static let mostMemory = 32 << 20
  /// A finding that took a larger share of the budget is asked for again each time, so that the budget alone decides.
  private static let cheapShare = 16

  let plan: BatchPlan
  private(set) var table: FindingTable
  /// What bears on the answers so far.
  private(set) var bearing = SignatureWording.Bearing()

  // MARK: The case at hand

  /// For each word of the rows the boxes that the case meets.
  private var met: [UInt64]
  /// For each word the boxes that an open fact constrains.
  private var constrained: [UInt64]
  private var openLevels: [UInt64]
  private var partialLevels: [Int] = []
  private var rowsToAdd: [Int32]
  private var openRowsToAdd: [Int32]
  private var key: [UInt64] = []
  private var relevant: [UInt64]
  private var probe: PartialProbe?
  /// What is tied together by combinations that are still possible to rule out.
  private var situation = 0
  private var situations = SituationTable()

  /// The findings about the options, in the order of display.
  private(set) var answers: [UInt64] = []
  /// The missing facts, as bits.
  private(set) var missing: [UInt64]
  /// The required facts among them.
  private(set) var required: [UInt64]
  private(set) var asked: [Int] = []
  private(set) var isUndecided = false
  private var silent: [Int32]
  /// For each option the finding about it.
  private var findingOfOption: [Int32]
  /// For each missing fact the options that depend on it, in the order of the file.
  private(set) var dependents: [[Int32]]

  init(_ plan: BatchPlan) {
    self.plan = plan
    let factWords = (plan.engine.book.facts.count + 63) / 64
    table = FindingTable(factWordCount: factWords)
    met = Array(repeating: 0, count: plan.rows.chunkCount * 4 + 4)
    constrained = met
    openLevels = Array(repeating: 0, count: plan.rows.levelWordCount)
    relevant = openLevels
    rowsToAdd = Array(repeating: 0, count: plan.rows.arities.count)
    openRowsToAdd = rowsToAdd
    missing = Array(repeating: 0, count: factWords)
    required = missing
    silent = Array(repeating: -1, count: plan.options.count)
    findingOfOption = silent
    dependents = Array(repeating: [], count: plan.engine.book.facts.count)
  }

  /// Answers a case.
  ///
  /// - Returns: Whether it could: a case that contradicts itself or may be out of scope is left to the engine.
  mutating func judge(_ cells: borrowing CaseCells) -> Bool {
    if table.size + situations.size > Self.mostMemory { forget() }
    probe = nil
    meet(cells)
    guard findSituation(cells) else { return false }
    if let scope = plan.scope, !isInside(scope) { return false }
    isUndecided = false
    for word in missing.indices {
      missing[word] = 0
      required[word] = 0
    }
    answers.removeAll(keepingCapacity: true)
    for option in plan.options.indices {
      let number = finding(plan.options[option], cells, silentAt: option)
      guard number >= 0 else { return false }
      findingOfOption[option] = Int32(number)
      let found = table.findings[number]
      answers.append(UInt64(UInt32(bitPattern: found.value)) << 32 | UInt64(number))
      if found.isUndecided { isUndecided = true }
      for word in missing.indices { missing[word] |= table.facts[number * missing.count + word] }
    }
    sortAnswers()
    for (position, inquiry) in plan.requirements.enumerated() {
      guard case .requirement(let fact) = inquiry.subject else { continue }
      let (word, bit) = (fact / 64, UInt64(1) << UInt64(fact % 64))
      if cells.isSaid[word] & bit != 0 { continue }
      let number = finding(inquiry, cells, levels: plan.requiredLevels[position])
      guard number >= 0 else { return false }
      if table.findings[number].value == 1 {
        missing[word] |= bit
        required[word] |= bit
      }
    }
    asked.removeAll(keepingCapacity: true)
    for (question, inquiry) in plan.questions.enumerated() {
      let word = inquiry.words.lowerBound
      if inquiry.words.count == 1, met[word] & inquiry.mask == 0 { continue }
      let number = finding(inquiry, cells)
      guard number >= 0 else { return false }
      if table.findings[number].value == 1 { asked.append(question) }
    }
    return true
  }

  /// Lists the options that depend on each missing fact.
  mutating func listDependents() {
    for fact in dependents.indices { dependents[fact].removeAll(keepingCapacity: true) }
    for option in findingOfOption.indices {
      for word in missing.indices {
        var left = table.facts[Int(findingOfOption[option]) * missing.count + word]
        while left != 0 {
          dependents[word * 64 + left.trailingZeroBitCount].append(Int32(option))
          left &= left - 1
        }
      }
    }
  }

  private mutating func forget() {
    table.clear()
    situations.clear()
    for option in silent.indices { silent[option] = -1 }
  }

  private mutating func sortAnswers() {
    // Most cases have a few dozen options at most, mostly in order already.
    var position = 1
    while position < answers.count {
      let answer = answers[position]
      var place = position
      while place > 0, answers[place - 1] > answer {
        answers[place] = answers[place - 1]
        place -= 1
      }
      answers[place] = answer
      position += 1
    }
  }

  // MARK: Boxes

  /// Finds out which boxes a case meets, and which of them an open fact constrains.
  private mutating func meet(_ cells: borrowing CaseCells) {
    for word in openLevels.indices { openLevels[word] = 0 }
    partialLevels.removeAll(keepingCapacity: true)
    var rowCount = 0
    var openRowCount = 0
    let stride = Int32(plan.rows.chunkCount)
    for level in plan.rows.arities.indices {
      let cell = cells.cells[level]
      if cell < CaseCells.open {
        rowsToAdd[rowCount] = plan.rows.firstRows[level] &+ Int32(cell) &* stride
        rowCount += 1
      } else {
        openLevels[level / 64] |= 1 << UInt64(level % 64)
        if cell == CaseCells.open {
          openRowsToAdd[openRowCount] = plan.rows.firstRows[level] &+ Int32(plan.rows.arities[level]) &* stride
          openRowCount += 1
        } else {
          partialLevels.append(level)
        }
      }
    }
    plan.rows.chunks.withUnsafeBufferPointer { chunks in
      for chunk in 0..<plan.rows.chunkCount {
        var out = plan.rows.unused[chunk]
        for row in 0..<rowCount { out |= chunks[Int(rowsToAdd[row]) &+ chunk] }
        var open = SIMD4<UInt64>.zero
        for row in 0..<openRowCount { open |= chunks[Int(openRowsToAdd[row]) &+ chunk] }
        for level in partialLevels {
          var all = SIMD4<UInt64>(repeating: .max)
          var some = SIMD4<UInt64>.zero
          var mask = cells.masks[level]
          while mask != 0 {
            let row = Int(plan.rows.firstRows[level]) + mask.trailingZeroBitCount * plan.rows.chunkCount
            all &= chunks[row + chunk]
            some |= chunks[row + chunk]
            mask &= mask - 1
          }
          out |= all
          open |= some & ~all
        }
        for lane in 0..<4 {
          met[chunk * 4 + lane] = ~out[lane]
          constrained[chunk * 4 + lane] = open[lane]
        }
      }
    }
  }

  /// Adds the open levels of the met and constrained boxes of a word to the relevant ones.
  private mutating func addLevels(of boxes: UInt64, _ word: Int) {
    var left = boxes
    let count = plan.rows.levelWordCount
    while left != 0 {
      let box = word * 64 + left.trailingZeroBitCount
      left &= left - 1
      for part in 0..<count { relevant[part] |= plan.rows.boxLevels[box * count + part] & openLevels[part] }
    }
  }

  // MARK: Findings

  private mutating func isInside(_ scope: Inquiry) -> Bool {
    for word in scope.words where met[word] & scope.mask & ~constrained[word] != 0 { return true }
    return false
  }

  /// Finds what ties open facts together in this case.
  ///
  /// - Returns: Whether any completion is possible, as far as that can be decided.
  private mutating func findSituation(_ cells: borrowing CaseCells) -> Bool {
    situation = 0
    let inquiry = plan.possibility
    var isMet = false
    for word in inquiry.words where met[word] & inquiry.mask != 0 {
      isMet = true
      // A combination that all completions have leaves none.
      if met[word] & inquiry.mask & ~constrained[word] != 0 { return false }
    }
    if !isMet { return true }
    key.removeAll(keepingCapacity: true)
    for word in relevant.indices { relevant[word] = 0 }
    for word in inquiry.words {
      key.append(met[word] & inquiry.mask)
      addLevels(of: met[word] & inquiry.mask, word)
    }
    key += relevant
    addPartial(cells)
    if let known = situations.find(key) {
      situation = known
      return situations.isPossible(known)
    }
    let isPossible = prepareProbe(cells)
    let boxes = inquiry.words.map { met[$0] & inquiry.mask }
    situation = situations.add(
      key,
      isPossible: isPossible,
      boxes: boxes,
      firstWord: inquiry.words.lowerBound,
      openLevels: openLevels,
      partial: partialLevels.map { ($0, cells.masks[$0]) },
      rows: plan.rows
    )
    return isPossible
  }

  /// Adds to the key what is left of the relevant levels that are neither open nor known.
  private mutating func addPartial(_ cells: borrowing CaseCells) {
    for level in partialLevels where isRelevant(level) {
      key.append(UInt64(level))
      key.append(cells.masks[level])
    }
  }

  private func isRelevant(_ level: Int) -> Bool { relevant[level / 64] >> UInt64(level % 64) & 1 == 1 }

  private mutating func prepareProbe(_ cells: borrowing CaseCells) -> Bool {
    if probe != nil { return true }
    var box = plan.engine.space.everything
    for level in plan.engine.space.levels.indices {
      let cell = cells.cells[level]
      if cell < CaseCells.open {
        box[level] = 1 << UInt64(cell)
      } else if cell == CaseCells.partial {
        box[level] = cells.masks[level]
      }
    }
    do throws(OutOfBudget) {
      probe = try PartialProbe(plan.engine, box: box)
    } catch {
      probe = nil
    }
    return probe != nil
  }

  /// The number of the finding about an inquiry; -1 where the engine has to answer the case as a whole.
  ///
  /// - Parameters:
  ///   - inquiry: What is asked.
  ///   - option: The position of an option that no rule may speak to.
  ///   - levels: Levels on which it depends beside those of its boxes.
  private mutating func finding(
    _ inquiry: Inquiry,
    _ cells: borrowing CaseCells,
    silentAt option: Int = -1,
    levels: [UInt64] = []
  ) -> Int {
    key.removeAll(keepingCapacity: true)
    key.append(0)
    for word in relevant.indices { relevant[word] = 0 }
    var isAnyMet: UInt64 = 0
    var isAnyOpen: UInt64 = 0
    for word in inquiry.words {
      let boxes = met[word] & inquiry.mask
      key.append(boxes)
      isAnyMet |= boxes
      let open = boxes & constrained[word]
      if open != 0 {
        isAnyOpen |= open
        addLevels(of: open, word)
      }
    }
    if isAnyMet == 0, option >= 0, silent[option] >= 0 { return Int(silent[option]) }
    for word in levels.indices {
      relevant[word] |= levels[word] & openLevels[word]
      isAnyOpen |= relevant[word]
    }
    var header = UInt64(inquiry.identity)
    if isAnyOpen != 0 {
      if situation != 0 { header |= UInt64(situations.addTies(of: situation, to: &relevant, &key)) << 32 }
      key += relevant
      addPartial(cells)
    }
    key[0] = header
    let (known, hash) = key.withUnsafeBufferPointer { key in
      let hash = FindingTable.hash(key)
      return (table.find(key, hash: hash), hash)
    }
    let number = known >= 0 ? known : find(inquiry, cells, hash: hash)
    if isAnyMet == 0, option >= 0, number >= 0 { silent[option] = Int32(number) }
    return number
  }

  /// Asks the diagrams.
  private mutating func find(_ inquiry: Inquiry, _ cells: borrowing CaseCells, hash: UInt64) -> Int {
    guard prepareProbe(cells) else { return -1 }
    var value = 0
    var text: [UInt8] = []
    var facts = Array(repeating: UInt64(0), count: missing.count)
    var isUndecided = false
    switch inquiry.subject {
    case .possibility, .scope: break
    case .question(let question):
      value = probe?.isAsked(question) == true ? 1 : 0
      if value == 1 { bearing.add(question: question) }
    case .requirement(let fact): value = probe?.isRequired(fact) == true ? 1 : 0
    case .option(let option):
      guard let answer = probe?.answer(for: option) else { return -1 }
      bearing.add(answer)
      isUndecided = answer.verdict == .undecided
      value = plan.rank(of: answer)
      for fact in answer.depends.alone + answer.depends.together { facts[fact / 64] |= 1 << UInt64(fact % 64) }
      var output = Output()
      output.write(byte: UInt8(ascii: ","))
      plan.writer.write(&output, answer)
      text = output.bytes
    }
    let isCheap = (probe?.steps ?? 0) < plan.engine.budget.steps / Self.cheapShare
    return key.withUnsafeBufferPointer { key in
      table.add(
        key,
        hash: hash,
        value: value,
        facts: facts,
        text: text,
        isUndecided: isUndecided,
        isKept: isCheap && !isUndecided
      )
    }
  }
}
