import CaseSpaces
import Evaluation

// What open rules may add to a plain option: the boxes of most of them come out in every combination; of the others single
// completions are looked for that show what they come to, and where these are not found all are counted out.

extension CaseJudge {
  /// The statuses that an option can have whose open rules may add to what holds.
  ///
  /// Boxes without a common fact are met and missed in every combination, and each of their facts matters. What others come
  /// to is found out later.
  mutating func openStatuses(_ option: Int, _ place: PlainOption, _ state: PlainState) -> UInt8 {
    var levels = LevelSet.zero
    var shared = LevelSet.zero
    let first = adding.count
    for word in Int(place.first)..<Int(place.end) {
      let masks = plan.masks[Int(place.firstMasks) &+ word &- Int(place.first)]
      var left = openRules[word] & masks.adding(to: state.sum)
      while left != 0 {
        let rule = plan.rules[word &* 64 &+ left.trailingZeroBitCount]
        left &= left - 1
        addBoxes(of: rule, rule.boxes & met[Int(rule.word)], Int(rule.word), &levels, &shared)
        if rule.isWide { addOtherWords(of: rule, &levels, &shared) }
      }
    }
    if shared.isEmpty {
      adding.removeLast(adding.count &- first)
      decisiveLevels |= levels
    } else {
      deferred.append(
        DeferredOption(
          option: Int32(truncatingIfNeeded: option),
          firstAdding: Int32(truncatingIfNeeded: first),
          endAdding: Int32(truncatingIfNeeded: adding.count),
          state: state,
          levels: levels
        )
      )
    }
    return plan.combinations[Int(state.sum) &* 8 &+ Int(state.added)]
  }

  /// Adds open boxes of a rule in one word, with their levels.
  @inline(__always)
  private mutating func addBoxes(
    of rule: ListedRule,
    _ boxes: UInt64,
    _ word: Int,
    _ levels: inout LevelSet,
    _ shared: inout LevelSet
  ) {
    let entry = ResidualBoxes(word: Int32(truncatingIfNeeded: word), bit: rule.statusBit, boxes: boxes)
    if boxes != 0 { adding.append(entry) }
    var left = boxes
    while left != 0 {
      let own = self.levels(ofBox: left.trailingZeroBitCount, entry)
      left &= left &- 1
      shared |= levels & own
      levels |= own
    }
  }

  private mutating func addOtherWords(of rule: ListedRule, _ levels: inout LevelSet, _ shared: inout LevelSet) {
    let argument = plan.arguments[Int(rule.argument)]
    for word in argument.words.dropFirst() {
      addBoxes(of: rule, argument.mask(in: word) & met[word], word, &levels, &shared)
    }
  }

  /// The open levels of a box.
  @inline(__always)
  private mutating func levels(ofBox box: Int, _ entry: ResidualBoxes) -> LevelSet {
    plan.rows.boxLevels[Int(entry.word) &* 64 &+ box] & openLevels
  }

  /// Finds out what the open rules of the options come to that were deferred.
  ///
  /// - Returns: Whether it could be decided.
  mutating func judgeDeferred(_ cells: borrowing CaseCells) -> Bool {
    let isSearching = search.begin(openLevels, plan.rows)
    var settled = LevelSet.zero
    settle(decisiveLevels, &settled)
    for position in 0..<deferred.count {
      let entry = deferred[position]
      let option = Int(entry.option)
      let statuses: UInt8
      var decisive = LevelSet.zero
      if isSearching, search.take(adding, entry.adding, plan.rows),
        let found = search.statuses(entry.state, asked: entry.levels & ~settled, plan, &decisive)
      {
        statuses = found
      } else if let (reached, counted) = countStatuses(entry, cells) {
        statuses = reached
        decisive = counted
      } else {
        leaveOut(plan.plainOptions[option])
        guard findText(of: option, cells) else { return false }
        continue
      }
      if !decisive.isEmpty {
        decisiveLevels |= decisive
        settle(decisive, &settled)
      }
      setStatuses(option, statuses, entry.state.weakness)
    }
    return true
  }

  /// Adds all levels of the facts of some that matter.
  private mutating func settle(_ decisive: LevelSet, _ settled: inout LevelSet) {
    var levels = decisive & ~settled
    while let level = levels.popFirst() {
      settled |= plan.siblings[level]
      levels &= ~plan.siblings[level]
    }
  }

  /// Counts out the statuses of an option and the levels on which they depend.
  private mutating func countStatuses(
    _ entry: DeferredOption,
    _ cells: borrowing CaseCells
  ) -> (statuses: UInt8, decisive: LevelSet)? {
    residue.removeAll()
    for position in entry.adding {
      let boxes = adding[position]
      residue.add(boxes.boxes, Int(boxes.word), bit: boxes.bit)
    }
    let sum = entry.state.sum
    guard residue.enumerate(entry.levels, plan.rows, cells, sum: sum) else { return nil }
    let reached = residue.reached(sum)
    guard let decisive = residue.decisive(sum, reached) else { return nil }
    return (reached, decisive)
  }
}
