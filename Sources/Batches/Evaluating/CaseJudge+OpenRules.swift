import CaseSpaces
import Evaluation

// What open rules may add to a plain option: the boxes of most of them come out in every combination, and the others are
// counted out.

extension CaseJudge {
  /// The statuses that an option can have whose open rules may add to what holds.
  ///
  /// - Returns: nil where that takes more.
  mutating func openStatuses(
    _ option: Int,
    _ place: PlainOption,
    _ state: PlainState,
    _ cells: borrowing CaseCells
  ) -> UInt8? {
    var levels = LevelSet.zero
    var shared = LevelSet.zero
    adding.removeAll()
    for word in Int(place.first)..<Int(place.end) {
      let masks = plan.masks[Int(place.firstMasks) &+ word &- Int(place.first)]
      var left = openRules[word] & masks.adding(to: state.sum)
      while left != 0 {
        let rule = plan.rules[word &* 64 &+ left.trailingZeroBitCount]
        left &= left - 1
        var boxes = rule.boxes & met[Int(rule.word)]
        let entry = ResidualBoxes(word: rule.word, bit: rule.statusBit, boxes: boxes)
        adding.append(entry)
        while boxes != 0 {
          let own = self.levels(ofBox: boxes.trailingZeroBitCount, entry)
          boxes &= boxes &- 1
          shared |= levels & own
          levels |= own
        }
      }
    }
    if shared.isEmpty {
      // Boxes without a common fact are met and missed in every combination, and each of their facts matters.
      decisiveLevels |= levels
      return plan.combinations[Int(state.sum) &* 8 &+ Int(state.added)]
    }
    if let decisive = independentLevels(levels, sharing: shared) {
      decisiveLevels |= decisive
      // Two lists can be met together; of three of them only where that does not meet the third. All that this changes is
      // whether the option can be contested.
      let isNever = state.added == 7 && !canBeContested()
      return plan.combinations[Int(state.sum) &* 8 &+ Int(state.added)] & ~(isNever ? StatusSet.contested : 0)
    }
    let words = plan.optionWords[option]
    if words.isSingle || words.end - words.first <= 4 && plan.factOfLevel.count <= 64, missing.count == 1 {
      return rememberedStatuses(option, words, state.sum, levels, cells)
    }
    guard let (statuses, decisive) = countStatuses(state.sum, levels, cells) else { return nil }
    decisiveLevels |= decisive
    return statuses
  }

  /// The levels that matter to boxes that share some, where each box can be met with all others missed; nil where that is
  /// not plain.
  ///
  /// Where all boxes leave the same cells of each level that they share, a completion meets a box by choosing these cells
  /// on all of its levels, and misses it by any other. A box whose levels are among another's is met whenever the other
  /// is, which says no more of the option if both say the same. Of boxes of which that is true of no two, each can be met
  /// with all others missed, so that a change of any of its levels is seen.
  private func independentLevels(_ levels: LevelSet, sharing shared: LevelSet) -> LevelSet? {
    var all: UInt64 = 0
    let word = Int(adding[0].word)
    for position in 0..<adding.count {
      if Int(adding[position].word) != word { return nil }
      all |= adding[position].boxes
    }
    var levelsLeft = shared
    while let level = levelsLeft.popFirst() {
      let arity = Int(plan.rows.arities[level])
      let constrained = plan.rows.word(word, level, arity) & all
      for cell in 0..<arity {
        let outside = plan.rows.word(word, level, cell) & all
        if outside != 0, outside != constrained { return nil }
      }
    }
    // Only levels that are all shared can be among another's.
    var included: UInt64 = 0
    for position in 0..<adding.count {
      var boxes = adding[position].boxes
      while boxes != 0 {
        let box = boxes.trailingZeroBitCount
        boxes &= boxes - 1
        let own = self.levels(ofBox: box, adding[position])
        if !(own & ~shared).isEmpty { continue }
        guard let others = self.boxes(including: own, box, position) else { return nil }
        included |= others
      }
    }
    return included == 0 ? levels : self.levels(of: all & ~included, word)
  }

  /// Whether a box that argues for the option and one that argues against it can be met with no exclusion met, where all
  /// boxes leave the same cells of each level that they share.
  private func canBeContested() -> Bool {
    for one in 0..<adding.count where adding[one].bit == 1 {
      for other in 0..<adding.count where adding[other].bit == 2 {
        var left = adding[one].boxes
        while left != 0 {
          let levels = self.levels(ofBox: left.trailingZeroBitCount, adding[one])
          left &= left - 1
          var others = adding[other].boxes
          while others != 0 {
            let both = levels | self.levels(ofBox: others.trailingZeroBitCount, adding[other])
            others &= others - 1
            if !isAnyExclusion(within: both) { return true }
          }
        }
      }
    }
    return false
  }

  private func isAnyExclusion(within levels: LevelSet) -> Bool {
    for position in 0..<adding.count where adding[position].bit == 4 {
      var left = adding[position].boxes
      while left != 0 {
        if (self.levels(ofBox: left.trailingZeroBitCount, adding[position]) & ~levels).isEmpty { return true }
        left &= left - 1
      }
    }
    return false
  }

  /// The open levels of a box.
  @inline(__always)
  private func levels(ofBox box: Int, _ entry: ResidualBoxes) -> LevelSet {
    plan.rows.boxLevels[Int(entry.word) &* 64 &+ box] & openLevels
  }

  /// The other boxes that are met only where one is; nil where these say something else of the option.
  private func boxes(including levels: LevelSet, _ box: Int, _ position: Int) -> UInt64? {
    var found: UInt64 = 0
    for other in 0..<adding.count {
      var left = adding[other].boxes
      while left != 0 {
        let another = left.trailingZeroBitCount
        left &= left - 1
        let own = self.levels(ofBox: another, adding[other])
        if another == box || !(levels & ~own).isEmpty { continue }
        if adding[other].bit != adding[position].bit { return nil }
        // Of two boxes with the same levels the first counts.
        if levels != own || box < another { found |= 1 &<< UInt64(truncatingIfNeeded: another) }
      }
    }
    return found
  }

  /// The statuses of an option with its boxes in few words, which are looked up before they are counted out.
  private mutating func rememberedStatuses(
    _ option: Int,
    _ words: OptionWords,
    _ sum: UInt8,
    _ levels: LevelSet,
    _ cells: borrowing CaseCells
  ) -> UInt8? {
    var boxes = LevelSet.zero
    for position in 0..<adding.count { boxes[Int(adding[position].word &- words.first)] |= adding[position].boxes }
    let key = OptionCache.Key(boxes: boxes, levels: levels, option: option, sum: sum)
    let pair = cache.pair(of: key)
    let isLookedUp = cache.isInUse()
    if isLookedUp, let slot = cache.slot(holding: key, in: pair) {
      let entry = cache[slot]
      missing[0] |= entry.facts
      return entry.rank
    }
    guard let (statuses, decisive) = countStatuses(sum, levels, cells) else { return nil }
    addFacts(of: decisive, to: option)
    if isLookedUp, let slot = cache.freeSlot(in: pair) {
      cache.put(OptionCache.Entry(key: key, facts: facts[option], text: .silent, count: 0, rank: statuses), in: slot)
    }
    return statuses
  }

  /// Counts out the statuses of an option with the boxes that may add to what holds, and the levels on which they depend.
  private mutating func countStatuses(
    _ sum: UInt8,
    _ levels: LevelSet,
    _ cells: borrowing CaseCells
  ) -> (statuses: UInt8, decisive: LevelSet)? {
    residue.removeAll()
    for position in 0..<adding.count {
      let entry = adding[position]
      residue.add(entry.boxes, Int(entry.word), bit: entry.bit)
    }
    guard residue.enumerate(levels, plan.rows, cells, sum: sum) else { return nil }
    let reached = residue.reached(sum)
    guard let decisive = residue.decisive(sum, reached) else { return nil }
    return (reached, decisive)
  }
}
