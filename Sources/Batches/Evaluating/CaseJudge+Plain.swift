import CaseSpaces
import Evaluation

// Most options of most cases are plain: nothing ties the open facts of their boxes, and of every fact a cell or nothing is
// known. What is said of them is then a matter of a few operations on words of boxes.

extension CaseJudge {
  /// Finds out which rules hold and which are open as far as their boxes say, a bit for each.
  mutating func meetRules(_ cells: borrowing CaseCells) {
    if hasUnclear {
      unclear.fill(0)
      hasUnclear = false
    }
    for word in plan.ruleWords {
      let met = self.met[word]
      let certain = met & ~constrained[word]
      let several = plan.severalBoxes[word]
      heldBits[word] = certain & ~several
      openBits[word] = met & ~certain & ~several
      if met & several != 0 { meetRulesOfSeveralBoxes(met & several, certain, word, cells) }
    }
  }

  /// A rule of several boxes has the first of its bits.
  private mutating func meetRulesOfSeveralBoxes(
    _ met: UInt64,
    _ certain: UInt64,
    _ word: Int,
    _ cells: borrowing CaseCells
  ) {
    var left = met
    while left != 0 {
      let rule = plan.ruleOfBox[word &* 64 &+ left.trailingZeroBitCount]
      let boxes = left & rule
      left ^= boxes
      let bit = rule & (0 &- rule)
      if boxes & certain != 0 || boxes & (boxes &- 1) != 0 && makeUp(boxes, word, cells) {
        heldBits[word] |= bit
      } else {
        openBits[word] |= bit
      }
    }
  }

  /// Whether every completion lies in one of several boxes; where that is not decided, the rule counts as open and the
  /// option is not plain.
  private mutating func makeUp(_ boxes: UInt64, _ word: Int, _ cells: borrowing CaseCells) -> Bool {
    var levels = LevelSet.zero
    var areApart = true
    var left = boxes
    while left != 0 {
      let own = plan.rows.boxLevels[word &* 64 &+ left.trailingZeroBitCount] & openLevels
      left &= left - 1
      if own.meets(levels) { areApart = false }
      levels |= own
    }
    // Boxes without a common fact can all be missed at once.
    if areApart || canFail(boxes, word, levels) { return false }
    residue.removeAll()
    residue.add(boxes, word, bit: 1)
    guard residue.enumerate(levels, plan.rows, cells, sum: 0) else {
      unclear[word] |= boxes
      hasUnclear = true
      return false
    }
    return !residue.canMissAll
  }

  /// Finds out what is said of an option in a brief answer, if it is plain.
  ///
  /// - Returns: Whether it is.
  @inline(__always)
  mutating func judgePlain(_ option: Int, _ place: OptionWords, _ cells: borrowing CaseCells) -> Bool {
    var sum: UInt8 = 0
    var anyHeld: UInt64 = 0
    var anyOpen: UInt64 = 0
    var strongestHeld: UInt8 = 3
    var strongestOpen: UInt8 = 3
    var position = Int(place.firstMasks)
    for word in Int(place.first)..<Int(place.end) {
      let masks = plan.masks[position]
      position &+= 1
      let held = heldBits[word] & masks.all
      let open = openBits[word] & masks.all
      if held | open == 0 { continue }
      anyHeld |= held & ~masks.notes
      anyOpen |= open
      sum |= masks.sum(of: held)
      // The strongest come first.
      let arguing = held & masks.arguments
      if arguing != 0, strongestHeld == 3 {
        strongestHeld = plan.boxRules[word &* 64 &+ arguing.trailingZeroBitCount].weakness
      }
      let mayArgue = open & masks.arguments
      if mayArgue != 0, strongestOpen == 3 {
        strongestOpen = plan.boxRules[word &* 64 &+ mayArgue.trailingZeroBitCount].weakness
      }
    }
    let number = UInt32(truncatingIfNeeded: option)
    if anyHeld | anyOpen == 0 {
      noteBearing(place)
      texts[option] = .silent
      order[option] = plan.silentOrder | number
      return true
    }
    var statuses = plan.combinations[Int(sum) &* 8]
    if anyOpen != 0 {
      if situation != 0 || hasUnclear, !areUntied(place) { return false }
      if sum & 4 == 0 {
        guard let found = plainStatuses(option, place, sum, cells) else { return false }
        statuses = found
      }
    }
    noteBearing(place)
    texts[option] = .plain
    plainStatuses[option] = statuses
    let verdict = plan.standings[Int(statuses)].verdict
    order[option] = OptionState.order(verdict: verdict, held: strongestHeld, open: strongestOpen) | number
    return true
  }

  /// Notes the rules that hold and that are open.
  @inline(__always)
  private mutating func noteBearing(_ place: OptionWords) {
    var position = Int(place.firstMasks)
    for word in Int(place.first)..<Int(place.end) {
      bearingBoxes[word] |= (heldBits[word] | openBits[word]) & plan.masks[position].all
      position &+= 1
    }
  }

  /// Whether nothing ties the open facts of an option's open rules, and all of these are known to be open.
  private func areUntied(_ place: OptionWords) -> Bool {
    for word in Int(place.first)..<Int(place.end) {
      let masks = plan.masks[Int(place.firstMasks) &+ word &- Int(place.first)]
      if unclear[word] & masks.all != 0 { return false }
      var left = openBits[word] & masks.all
      while left != 0 {
        let bit = left.trailingZeroBitCount
        left &= left - 1
        let boxes = plan.ruleOfBox[word &* 64 &+ bit] & met[word]
        if isTied(levels(of: boxes, word)) { return false }
      }
    }
    return true
  }

  /// The statuses that an option with open rules can have, as bits; the missing facts on which they depend are noted.
  ///
  /// - Parameter sum: What the rules that hold add up to; they do not exclude the option.
  /// - Returns: nil where that takes more.
  @inline(__always)
  private mutating func plainStatuses(
    _ option: Int,
    _ place: OptionWords,
    _ sum: UInt8,
    _ cells: borrowing CaseCells
  ) -> UInt8? {
    var added: UInt8 = 0
    var levels = LevelSet.zero
    var areApart = true
    for word in Int(place.first)..<Int(place.end) {
      let masks = plan.masks[Int(place.firstMasks) &+ word &- Int(place.first)]
      let adding = openBits[word] & masks.adding(to: sum)
      added |= masks.sum(of: adding)
      var left = boxes(ofRules: adding, word)
      // Several boxes of a rule share facts or make up for each other.
      if left.nonzeroBitCount != adding.nonzeroBitCount { areApart = false }
      while left != 0 {
        let own = plan.rows.boxLevels[word &* 64 &+ left.trailingZeroBitCount] & openLevels
        left &= left - 1
        if own.meets(levels) { areApart = false }
        levels |= own
      }
    }
    if added == 0 { return plan.combinations[Int(sum) &* 8] }
    if areApart {
      // Single boxes without a common fact are met and missed in every combination, and each of their facts matters.
      addFacts(of: levels, to: option)
      return plan.combinations[Int(sum) &* 8 &+ Int(added)]
    }
    if place.isSingle || place.end - place.first <= 4 && plan.factOfLevel.count <= 64, missing.count == 1 {
      return rememberedStatuses(option, place, sum, levels, cells)
    }
    guard let (statuses, decisive) = countStatuses(place, sum, levels, cells) else { return nil }
    addFacts(of: decisive, to: option)
    return statuses
  }

  /// The statuses of an option with its boxes in few words, which are looked up before they are counted out.
  private mutating func rememberedStatuses(
    _ option: Int,
    _ place: OptionWords,
    _ sum: UInt8,
    _ levels: LevelSet,
    _ cells: borrowing CaseCells
  ) -> UInt8? {
    var boxes = LevelSet.zero
    for word in Int(place.first)..<Int(place.end) {
      let position = word &- Int(place.first)
      let adding = openBits[word] & plan.masks[Int(place.firstMasks) &+ position].adding(to: sum)
      boxes[position] = self.boxes(ofRules: adding, word)
    }
    let key = OptionCache.Key(boxes: boxes, levels: levels, option: option, sum: sum)
    let pair = cache.pair(of: key)
    let isLookedUp = cache.isInUse()
    if isLookedUp, let slot = cache.slot(holding: key, in: pair) {
      let entry = cache[slot]
      missing[0] |= entry.facts
      return entry.rank
    }
    guard let (statuses, decisive) = countStatuses(place, sum, levels, cells) else { return nil }
    addFacts(of: decisive, to: option)
    if isLookedUp, let slot = cache.freeSlot(in: pair) {
      cache.put(OptionCache.Entry(key: key, facts: facts[option], text: .silent, count: 0, rank: statuses), in: slot)
    }
    return statuses
  }

  /// Counts out the statuses of an option and the levels on which they depend.
  private mutating func countStatuses(
    _ place: OptionWords,
    _ sum: UInt8,
    _ levels: LevelSet,
    _ cells: borrowing CaseCells
  ) -> (statuses: UInt8, decisive: LevelSet)? {
    residue.removeAll()
    for word in Int(place.first)..<Int(place.end) {
      let masks = plan.masks[Int(place.firstMasks) &+ word &- Int(place.first)]
      let adding = openBits[word] & masks.adding(to: sum)
      if adding == 0 { continue }
      let boxes = boxes(ofRules: adding, word)
      residue.add(boxes & masks.arguments, word, bit: 1)
      residue.add(boxes & masks.counterarguments, word, bit: 2)
      residue.add(boxes & masks.exclusions, word, bit: 4)
    }
    guard residue.enumerate(levels, plan.rows, cells, sum: sum) else { return nil }
    let reached = residue.reached(sum)
    guard let decisive = residue.decisive(sum, reached) else { return nil }
    return (reached, decisive)
  }

  /// The boxes that are met of open rules, each of which has the first of its bits here.
  @inline(__always)
  private func boxes(ofRules rules: UInt64, _ word: Int) -> UInt64 {
    var left = rules & plan.severalBoxes[word]
    if left == 0 { return rules }
    var boxes = rules & ~left
    while left != 0 {
      boxes |= plan.ruleOfBox[word &* 64 &+ left.trailingZeroBitCount] & met[word]
      left &= left - 1
    }
    return boxes
  }
}
