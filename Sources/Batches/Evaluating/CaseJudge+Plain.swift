import CaseSpaces
import Evaluation

// Most options of most cases are plain: nothing ties the open facts of their boxes, and of every fact a cell or nothing is
// known. What is said of them is then a matter of a few operations on words of rules.

extension CaseJudge {
  /// Finds out which rules hold and which are open as far as their boxes say, a bit for each.
  mutating func meetRules() {
    heldRules.fill(0)
    openRules.fill(0)
    if hasLeftOut {
      leftOut.fill(0)
      hasLeftOut = false
    }
    if hasUnclear {
      unclear.fill(0)
      hasUnclear = false
    }
    for number in 0..<plan.ruleWords.count {
      let word = plan.firstRuleWord &+ number
      let met = self.met[word]
      if met == 0 { continue }
      let folded = plan.ruleWords[number].folded(SIMD2(met & ~constrained[word], met))
      var held = folded[0]
      var open = folded[1] & ~held
      let crossing = open & plan.ruleWords[number].crossing
      if crossing != 0 {
        let madeUp = madeUp(crossing, number)
        held |= madeUp
        open &= ~madeUp
      }
      let target = Int(plan.ruleWords[number].target)
      let rules = plan.ruleWords[number].rules(SIMD2(held, open))
      heldRules[target] |= rules[0]
      openRules[target] |= rules[1]
    }
    for number in 0..<plan.wideRules.count { meetWide(Int(plan.wideRules[number])) }
    if situation != 0 { settleTied() }
  }

  /// Finds out which open rules hold or fail by what ties their levels.
  private mutating func settleTied() {
    for word in 0..<openRules.count {
      var left = openRules[word]
      while left != 0 {
        let mark = left & (0 &- left)
        let argument = plan.arguments[Int(plan.rules[word &* 64 &+ left.trailingZeroBitCount].argument)]
        left ^= mark
        takeUp(argument)
        if !search.addTies(plan) { continue }
        let isTaken = search.take(plan)
        let canFail = isTaken ? search.canLeaveAll(plan) : nil
        let canHold = isTaken ? search.canBeMet(plan) : nil
        if canFail == false || canHold == false { openRules[word] ^= mark }
        if canFail == false { heldRules[word] |= mark }
        if canFail == nil || canHold == nil { markUnclear(mark, word) }
      }
    }
  }

  /// Those of some rules, each of which has its first box here, whose boxes make up for each other: every completion lies in
  /// one of them. Where that is not decided, the rule counts as open and the option is not plain.
  private mutating func madeUp(_ rules: UInt64, _ number: Int) -> UInt64 {
    let word = plan.firstRuleWord &+ number
    var madeUp: UInt64 = 0
    var left = rules
    while left != 0 {
      let first = left & (0 &- left)
      left ^= first
      let boxes = plan.ruleOfBox[word &* 64 &+ first.trailingZeroBitCount] & met[word]
      if boxes & (boxes &- 1) == 0 || canFail(boxes, word, levels(of: boxes, word)) { continue }
      search.removeAll()
      search.add(boxes, word, bit: 1)
      switch canLeaveAll() {
      case true?: break
      case false?: madeUp |= first
      case nil:
        markUnclear(plan.ruleWords[number].rules(SIMD2(first, 0))[0], Int(plan.ruleWords[number].target))
      }
    }
    return madeUp
  }

  /// Finds out of a rule with boxes in several words whether it holds or is open.
  private mutating func meetWide(_ bit: Int) {
    let argument = plan.arguments[Int(plan.rules[bit].argument)]
    let mark: UInt64 = 1 << UInt64(bit & 63)
    for word in argument.words where met[word] & argument.mask(in: word) & ~constrained[word] != 0 {
      heldRules[bit >> 6] |= mark
      return
    }
    takeUp(argument)
    if search.entries.count == 0 { return }
    switch canLeaveAll() {
    case true?: openRules[bit >> 6] |= mark
    case false?: heldRules[bit >> 6] |= mark
    case nil:
      openRules[bit >> 6] |= mark
      markUnclear(mark, bit >> 6)
    }
  }

  /// Hands the boxes of a rule that are met to the search.
  private mutating func takeUp(_ argument: Argument) {
    search.removeAll()
    for word in argument.words { search.add(met[word] & argument.mask(in: word), word, bit: 1) }
  }

  /// Notes rules of which it is not found out whether they are open.
  private mutating func markUnclear(_ rules: UInt64, _ word: Int) {
    unclear[word] |= rules
    hasUnclear = true
  }

  /// Whether some completion lies in none of the boxes at hand; nil where that is not found out.
  mutating func canLeaveAll() -> Bool? { search.take(plan) ? search.canLeaveAll(plan) : nil }

  /// Finds out what is said of every option in a brief answer.
  ///
  /// - Returns: Whether it could be decided.
  mutating func judgePlainOptions(_ cells: borrowing CaseCells) -> Bool {
    addable.removeAll()
    for option in 0..<plan.plainOptions.count {
      let place = plan.plainOptions[option]
      if place.firstState < 0 {
        judgeWords(option)
        continue
      }
      let word = Int(place.first)
      let held = heldRules[word] &>> place.shift & place.mask
      let open = openRules[word] &>> place.shift & place.mask
      noteState(option, plan.states.number(place, held: held, open: open))
    }
    if hasUnclear, !judgeUnclear(cells) { return false }
    freeLevels = 0
    for position in 0..<addable.count {
      let (option, state) = (Int(addable[position].option), addable[position].state)
      if hasUnclear, !areClear(option) { continue }
      setStatuses(option, openStatuses(option, state), state.weakness)
    }
    search.addFacts(at: freeLevels, to: &missing)
    return judgeDeferred(cells)
  }

  /// Notes the state of an option, with the statuses that it has if nothing is added.
  @inline(__always)
  private mutating func noteState(_ option: Int, _ number: Int) {
    let state = plan.states[number]
    texts[option] = OptionText(plainState: number)
    plainStatuses[option] = state.statuses
    order[option] = OptionState.order(rank: state.rank) | UInt32(truncatingIfNeeded: option)
    addable.append(OpenOption(option, state), counting: state.openCount)
  }

  /// Judges the options with rules of which it was not found out whether they are open.
  ///
  /// - Returns: Whether it could be decided.
  private mutating func judgeUnclear(_ cells: borrowing CaseCells) -> Bool {
    for option in 0..<plan.plainOptions.count {
      if areClear(option) { continue }
      leaveOut(option)
      guard findText(of: option, cells) else { return false }
    }
    return true
  }

  /// Finds out what is said of an option with more rules than there are tables for.
  private mutating func judgeWords(_ option: Int) {
    let place = plan.plainOptions[option]
    var held = OptionMasks()
    var open = OptionMasks()
    var position = Int(place.firstMasks)
    for word in Int(place.first)..<Int(place.end) {
      held.join(heldRules[word], of: plan.masks[position])
      open.join(openRules[word], of: plan.masks[position])
      position &+= 1
    }
    if held.arguments | held.counterarguments | held.exclusions | open.all == 0 {
      texts[option] = .silent
      order[option] = plan.silentOrder | UInt32(truncatingIfNeeded: option)
      return
    }
    let sum = held.sum
    let statuses = plan.combinations[Int(sum) &* 8]
    let state = PlainState(
      sum: sum,
      added: sum & 4 == 0 ? open.sum & ~sum : 0,
      statuses: statuses,
      plan.standings[Int(statuses)],
      weakness: held.weakness &* 4 &+ open.weakness
    )
    texts[option] = OptionText(plainState: -1)
    setStatuses(option, statuses, state.weakness)
    addable.append(OpenOption(option, state), counting: state.openCount)
  }

  @inline(__always)
  mutating func setStatuses(_ option: Int, _ statuses: UInt8, _ weakness: UInt8) {
    plainStatuses[option] = statuses
    let rank = plan.standings[Int(statuses)].rank(weakness: weakness)
    order[option] = OptionState.order(rank: rank) | UInt32(truncatingIfNeeded: option)
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
    where unclear[word] & plan.masks[Int(place.firstMasks) &+ word &- Int(place.first)].all != 0 {
      return false
    }
    return true
  }
}
