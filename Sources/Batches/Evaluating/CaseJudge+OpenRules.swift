import CaseSpaces
import Evaluation

// What open rules may add to a plain option whose boxes share facts: single completions are looked for that show what they
// come to, and where these are not found all are counted out.

extension CaseJudge {
  /// Finds out what the open rules of an option come to, and which facts matter to that.
  ///
  /// - Returns: Whether it could be decided.
  mutating func judgeOpenRules(of option: Int, _ state: PlainState) -> Bool {
    addBoxes(of: option, state)
    let isTied = search.addTies(plan)
    let levels = isTied ? LevelSet(repeating: .max) : plan.levelsOfOption[option]
    if search.take(plan, among: levels), let found = openStatuses(state, isTied: isTied) {
      setStatuses(option, found, state)
    } else if !isTied, let counted = countStatuses(state.sum) {
      setStatuses(option, counted, state)
    } else {
      leaveOut(option)
      return findText(of: option)
    }
    return true
  }

  /// The statuses that the boxes at hand come to, as bits; nil where that, or whether a fact matters, is not found out.
  private mutating func openStatuses(_ state: PlainState, isTied: Bool) -> UInt8? {
    if isTied || search.crowded != 0 { return search.statuses(state, &missing, plan) }
    // Each box can be met and left whatever becomes of the others.
    search.addFacts(to: &missing)
    let statuses = plan.combinations[Int(state.sum) &* 8 &+ Int(state.added)]
    if state.sum & 3 != 0 || state.added & 3 != 3 { return statuses }
    guard let isContested = search.canBeContested(plan) else { return nil }
    return isContested ? statuses : statuses & ~StatusSet.contested
  }

  /// Adds the boxes of an option's open rules that may add to what holds: all that are met of rules that add what none adds
  /// that holds.
  private mutating func addBoxes(of option: Int, _ state: PlainState) {
    search.removeAll()
    let words = plan.optionWords[option]
    for number in 0..<Int(words.end &- words.first) {
      let word = Int(words.first) &+ number
      let masks = plan.boxMasks[Int(words.firstMasks) &+ number]
      let met = group.metWords.word(word, of: slot)
      if state.sum & 1 == 0 { search.add(met & masks.arguments, word, bit: 1) }
      if state.sum & 2 == 0 { search.add(met & masks.counterarguments, word, bit: 2) }
      search.add(met & masks.exclusions, word, bit: 4)
    }
  }

  /// Counts out the statuses of an option with the boxes at hand; all facts on which they depend are noted.
  private mutating func countStatuses(_ sum: UInt8) -> UInt8? {
    residue.removeAll()
    var levels = LevelSet.zero
    for position in 0..<search.entries.count {
      let entry = search.entries[position]
      residue.add(entry.boxes, Int(entry.word), bit: entry.bit)
      levels |= self.levels(of: entry.boxes, Int(entry.word))
    }
    guard let (statuses, decisive) = residue.statuses(levels, plan, group.slots[slot], sum: sum) else { return nil }
    addMissing(decisive)
    return statuses
  }
}
