import CaseSpaces
import Evaluation

// Cases are judged in groups: what single boxes say is found out for all of a group at once, and what that leaves open case
// by case.

extension CaseJudge {
  /// Answers a single case.
  ///
  /// - Returns: Whether it could.
  mutating func judge(_ cells: CaseCells) -> Bool {
    beginGroup(of: cells)
    return judge(slot: 0)
  }

  /// Takes up a single case.
  ///
  /// - Returns: Whether it can be judged.
  mutating func meet(_ cells: CaseCells) -> Bool {
    beginGroup(of: cells)
    return take(0)
  }

  private mutating func beginGroup(of cells: CaseCells) {
    group.removeAll()
    group.slots[0] = cells
    group.takeNext()
    meetGroup()
  }

  /// Finds out of all cases of the group what single boxes say.
  mutating func meetGroup() {
    if plan.isBrief { clearMemory() }
    group.meetSets()
    // Full answers say more than boxes do.
    if plan.isBrief {
      group.meet(0..<plan.firstOptionBox)
      group.meetRules()
      group.turnMet()
      settleRules()
      group.judgeOptions()
      group.turnMissing()
    } else {
      group.meet(0..<plan.sets.boxCount)
      group.turnMet()
    }
  }

  /// Settles the open rules of cases of which single boxes do not say it.
  private mutating func settleRules() {
    if !unclearCases.isEmpty {
      unclear.fill(0)
      unclearCases = .zero
    }
    var left = (group.crossing | group.restricted) & ~group.partial
    while let slot = left.popFirst() {
      guard take(slot) else { continue }
      if situation != 0 { group.separate.insert(slot) }
      if canSearch { settleOpenRules() }
    }
  }

  /// Answers a case of the group.
  ///
  /// - Returns: Whether it could: a case that contradicts itself or may be out of scope is left to the engine.
  mutating func judge(slot: Int) -> Bool {
    guard take(slot) else { return false }
    if plan.isBrief, canSearch {
      guard judgePlainOptions() else { return false }
      noteBearing()
    } else {
      for option in 0..<plan.options.count {
        guard findText(of: option) else { return false }
      }
    }
    sortOptions()
    return findRequired() && findAsked()
  }

  /// Takes up a case of the group, with what ties its open facts.
  ///
  /// - Returns: Whether it can be judged.
  private mutating func take(_ slot: Int) -> Bool {
    self.slot = slot
    if !plan.isBrief { clearMemory() }
    if probe != nil { probe = nil }
    hasBoxes = false
    takeFacts()
    canSearch = partialLevels.isEmpty
    situation = 0
    if !group.restricted.isEmpty, group.restricted.contains(slot) {
      guard findSituation() else { return false }
      if canSearch, situation != 0 { canSearch = search.begin(situations[situation], of: situations) }
    }
    if let scope = plan.scope, !isInside(scope) { return false }
    if !canSearch { missing.fill(0) }
    required.fill(0)
    held.removeAll()
    open.removeAll()
    return true
  }

  /// Forgets what was found out about other cases where that takes too much.
  private mutating func clearMemory() {
    if table.size + situations.size > Self.mostMemory {
      table.clear()
      dependencies?.removeAll()
      situations.clear()
      cache.clear()
    } else if cache.isFull {
      cache.clear()
    }
  }

  /// Looks up the boxes of the case at hand, unless somebody has.
  mutating func takeBoxes() {
    if hasBoxes { return }
    hasBoxes = true
    group.turnCertain()
    for word in 0..<plan.sets.boxCount / 64 {
      met[word] = group.metWords.word(word, of: slot)
      constrained[word] = met[word] & ~group.certainWords.word(word, of: slot)
    }
  }

  private mutating func takeFacts() {
    openLevels = .zero
    // Full answers find out for themselves what is missing.
    for word in 0..<missing.count { missing[word] = plan.isBrief ? group.missingWords.word(word, of: slot) : 0 }
    for word in 0..<plan.levelWordCount { openLevels[word] = group.levelWords.word(word, of: slot) }
    search.begin(openLevels)
    if !partialLevels.isEmpty { partialLevels.removeAll(keepingCapacity: true) }
    if !group.partial.isEmpty, group.partial.contains(slot) { takePartialLevels() }
  }

  /// Takes up the levels of which several cells are left.
  private mutating func takePartialLevels() {
    for level in 0..<plan.levels.count where group.slots[slot].cells[level] == CaseCells.partial {
      openLevels.insert(level)
      partialLevels.append(level)
      partialCells[level] = group.slots[slot].masks[level]
    }
  }
}
