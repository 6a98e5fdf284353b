import CaseSpaces
import Evaluation

// What open rules may add to a plain option: most of their boxes can each be met and left whatever becomes of the others; of
// the rest single completions are looked for that show what they come to, and where these are not found all are counted out.

extension CaseJudge {
  /// The statuses that an option can have whose open rules may add to what holds; the facts on which they depend are noted.
  ///
  /// What boxes come to that share facts is found out later.
  @inline(__always)
  mutating func openStatuses(_ option: Int, _ state: PlainState) -> UInt8 {
    let statuses = plan.combinations[Int(state.sum) &* 8 &+ Int(state.added)]
    let words = plan.optionWords[option]
    var levels: UInt64 = 0
    if words.isSingle {
      let word = Int(words.first)
      let boxes = plan.boxMasks[Int(words.firstMasks)].adding(to: state.sum) & met[word]
      if !search.isTied(boxes, word) {
        let (crowded, touched) = search.sharing(boxes, word, plan)
        let areFew = search.open.count <= CompletionSearch.mostLevels
        if crowded == 0 {
          if areFew { freeLevels |= touched } else { search.addFacts(of: boxes, word, to: &missing, plan) }
          if state.sum & 3 != 0 || state.added & 3 != 3 { return statuses }
          addBoxes(of: option, state)
          let isContested = search.take(plan) ? search.canBeContested(plan) : nil
          if let isContested { return isContested ? statuses : statuses & ~StatusSet.contested }
        }
        if areFew { levels = touched }
      }
    } else {
      addBoxes(of: option, state)
      if search.areApart(plan) {
        search.addFacts(to: &missing, plan)
        return statuses
      }
    }
    deferred.append(OpenOption(option, state, levels: levels))
    return statuses
  }

  /// Adds the boxes of an option's open rules that may add to what holds: all that are met of rules that add what none adds
  /// that holds.
  @inline(__always)
  private mutating func addBoxes(of option: Int, _ state: PlainState) {
    search.removeAll()
    let words = plan.optionWords[option]
    for number in 0..<Int(words.end &- words.first) {
      let word = Int(words.first) &+ number
      let masks = plan.boxMasks[Int(words.firstMasks) &+ number]
      if state.sum & 1 == 0 { search.add(met[word] & masks.arguments, word, bit: 1) }
      if state.sum & 2 == 0 { search.add(met[word] & masks.counterarguments, word, bit: 2) }
      search.add(met[word] & masks.exclusions, word, bit: 4)
    }
  }

  /// Finds out what the open rules of the options come to that were deferred.
  ///
  /// - Returns: Whether it could be decided.
  mutating func judgeDeferred(_ cells: borrowing CaseCells) -> Bool {
    for position in 0..<deferred.count {
      let (option, state) = (Int(deferred[position].option), deferred[position].state)
      addBoxes(of: option, state)
      // Only where nothing ties the boxes somebody has looked at their levels.
      let levels = deferred[position].levels
      let isTied = levels == 0 && search.addTies(plan)
      let statuses: UInt8
      if search.take(plan, at: levels), let found = search.statuses(state, &missing, plan) {
        statuses = found
      } else if !isTied, let counted = countStatuses(state.sum, cells) {
        statuses = counted
      } else {
        leaveOut(option)
        guard findText(of: option, cells) else { return false }
        continue
      }
      setStatuses(option, statuses, state.weakness)
    }
    return true
  }

  /// Counts out the statuses of an option with the boxes at hand; all facts on which they depend are noted.
  private mutating func countStatuses(_ sum: UInt8, _ cells: borrowing CaseCells) -> UInt8? {
    residue.removeAll()
    var levels = LevelSet.zero
    for position in 0..<search.entries.count {
      let entry = search.entries[position]
      residue.add(entry.boxes, Int(entry.word), bit: entry.bit)
      levels |= self.levels(of: entry.boxes, Int(entry.word))
    }
    guard let (statuses, decisive) = residue.statuses(levels, plan, cells, sum: sum) else { return nil }
    addMissing(decisive)
    return statuses
  }
}
