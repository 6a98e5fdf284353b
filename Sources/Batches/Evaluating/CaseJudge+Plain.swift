import CaseSpaces
import Evaluation

// Most options of most cases are plain: of every fact that their boxes read a cell or nothing is known. What is said of them
// is then found out for all cases of a group at once.

extension CaseJudge {
  // MARK: Rules of which single boxes do not say whether they hold

  /// Settles the open rules of the case at hand whose boxes make up for each other or are tied by what is impossible.
  mutating func settleOpenRules() {
    for word in 0..<plan.crossing.count {
      var left = group.openWords.word(word, of: slot) & plan.crossing[word]
      while left != 0 {
        settleCrossing(word &* 64 &+ left.trailingZeroBitCount)
        left &= left &- 1
      }
      if situation == 0 { continue }
      left = group.openWords.word(word, of: slot)
      while left != 0 {
        settleTied(word &* 64 &+ left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
  }

  /// Finds out of an open rule whether every completion lies in one of its boxes. Where that is not decided, the rule counts
  /// as open and the option is not plain.
  private mutating func settleCrossing(_ rule: Int) {
    let argument = plan.arguments[Int(plan.rules[rule].argument)]
    if !argument.isWide {
      let word = Int(argument.firstWord)
      let boxes = group.metWords.word(word, of: slot) & argument.firstMask
      if boxes & (boxes &- 1) == 0 || canFail(boxes, word, levels(of: boxes, word)) { return }
    }
    takeUp(argument)
    switch canLeaveAll() {
    case true?: break
    case false?: group.settle(rule, of: slot, holds: true)
    case nil: markUnclear(rule)
    }
  }

  /// Finds out whether an open rule holds or fails by what ties its levels.
  private mutating func settleTied(_ rule: Int) {
    takeUp(plan.arguments[Int(plan.rules[rule].argument)])
    if !search.addTies(plan) { return }
    let isTaken = search.take(plan)
    let canFail = isTaken ? search.canLeaveAll(plan) : nil
    let canHold = isTaken ? search.canBeMet(plan) : nil
    if canFail == false || canHold == false { group.settle(rule, of: slot, holds: canFail == false) }
    if canFail == nil || canHold == nil { markUnclear(rule) }
  }

  /// Hands the boxes of a rule that are met to the search.
  private mutating func takeUp(_ argument: Argument) {
    search.removeAll()
    for word in argument.words {
      search.add(group.metWords.word(word, of: slot) & argument.mask(in: word), word, bit: 1)
    }
  }

  /// Notes a rule of which it is not found out whether it is open.
  private mutating func markUnclear(_ rule: Int) {
    unclear[rule >> 6 &* CaseGroup.most &+ slot] |= 1 << UInt64(rule & 63)
    unclearCases.insert(slot)
    group.separate.insert(slot)
  }

  /// Whether some completion lies in none of the boxes at hand; nil where that is not found out.
  mutating func canLeaveAll() -> Bool? { search.take(plan) ? search.canLeaveAll(plan) : nil }

  // MARK: Options

  /// Finds out what is said of every option in a brief answer.
  ///
  /// - Returns: Whether it could be decided.
  mutating func judgePlainOptions() -> Bool {
    for word in 0..<heldRules.count {
      heldRules[word] = group.heldWords.word(word, of: slot)
      openRules[word] = group.openWords.word(word, of: slot)
      openRulesInFile[word] = group.openWordsInFile.word(word, of: slot)
    }
    if hasLeftOut {
      leftOut.fill(0)
      hasLeftOut = false
    }
    var askedCount = 0
    var option = 0
    for square in 0..<plan.stateSquareCount {
      var bits = group.states.word(square, of: slot)
      let end = min(option &+ PlainState.countOfWord, plan.plainOptions.count)
      while option < end {
        note(option, PlainState(bits: UInt16(truncatingIfNeeded: bits)), &askedCount)
        bits &>>= UInt64(PlainState.bitCount)
        option &+= 1
      }
    }
    let isUnclear = !unclearCases.isEmpty && unclearCases.contains(slot)
    if isUnclear, !judgeUnclear() { return false }
    for position in 0..<askedCount {
      let option = Int(askedOptions[position])
      if isUnclear, !areClear(option) { continue }
      guard judgeOpenRules(of: option, group.state(option, of: slot)) else { return false }
    }
    return true
  }

  /// Notes the state of an option, and whether it is to be found out what its open rules add.
  @inline(__always)
  private mutating func note(_ option: Int, _ state: PlainState, _ askedCount: inout Int) {
    let ranked = plan.rankedStatuses[state.standing]
    ranks[option] = ranked.rank
    texts[option] = OptionText(statuses: ranked.statuses, spokenCount: state.spokenCount)
    // It is written either way, and no branch depends on whether it counts.
    askedOptions[askedCount] = Int32(truncatingIfNeeded: option)
    askedCount &+= state.askedCount
  }

  /// Judges the options with rules of which it was not found out whether they are open.
  ///
  /// - Returns: Whether it could be decided.
  private mutating func judgeUnclear() -> Bool {
    for option in 0..<plan.plainOptions.count {
      if areClear(option) { continue }
      leaveOut(option)
      guard findText(of: option) else { return false }
    }
    return true
  }

  /// Notes the statuses that an option can have, where they are not those that its open rules add up to.
  mutating func setStatuses(_ option: Int, _ statuses: UInt8, _ state: PlainState) {
    if statuses == plan.rankedStatuses[state.standing].statuses { return }
    texts[option] = OptionText(ownStatuses: statuses)
    ranks[option] = plan.standings[Int(statuses)].rank(weakness: state.weakness)
  }

  /// Notes that the rules of an option are not judged here.
  mutating func leaveOut(_ option: Int) {
    let place = plan.plainOptions[option]
    for word in Int(place.first)..<Int(place.end) {
      leftOut[word] |= plan.masks[Int(place.firstMasks) &+ word &- Int(place.first)].all
    }
    hasLeftOut = true
  }

  /// Notes the rules that hold and that are open, as far as they were judged here.
  mutating func noteBearing() {
    for word in 0..<bearingRules.count { bearingRules[word] |= (heldRules[word] | openRules[word]) & ~leftOut[word] }
  }

  /// Whether all rules of an option that count as open are known to be.
  private mutating func areClear(_ option: Int) -> Bool {
    let place = plan.plainOptions[option]
    for word in Int(place.first)..<Int(place.end)
    where unclear[word &* CaseGroup.most &+ slot] & plan.masks[Int(place.firstMasks) &+ word &- Int(place.first)].all
      != 0
    {
      return false
    }
    return true
  }
}
