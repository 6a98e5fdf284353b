import CaseSpaces
import Evaluation
import Reports

extension CaseJudge {
  /// Finds the statuses that an option with open rules can have, and the missing facts on which they depend.
  ///
  /// - Parameter sum: What the rules that hold add up to; they do not exclude the option.
  /// - Returns: Whether it could be decided.
  mutating func findStatuses(
    of option: Int,
    _ sum: UInt8,
    _ state: inout OptionState
  ) -> Bool {
    var added: UInt8 = 0
    var levels = LevelSet.zero
    var reached: UInt8 = 1 << sum
    var areApart = true
    for position in state.open {
      let rule = open[position]
      let argument = plan.arguments[Int(rule.argument)]
      let bit = argument.statusBit & ~sum
      // Only rules that would add something can change the status.
      if bit == 0 { continue }
      if argument.isWide || rule.boxes & (rule.boxes &- 1) != 0 || levels.meets(rule.levels) { areApart = false }
      added |= bit
      levels |= rule.levels
      // For each sum that is reached also the one with this rule.
      reached |= StatusSet.combined(reached, 1 << bit)
    }
    if added == 0 { return true }
    guard plan.isBrief, !isTied(levels) else { return findStatusesAgain(of: option, sum, &state) }
    if areApart {
      // Single boxes without a common fact are met and missed in every combination, and each of their facts matters.
      state.statuses = StatusSet(sums: reached).bits
      addFacts(of: levels, to: option)
      return true
    }
    if enumerateStatuses(of: option, sum, &state, levels) { return true }
    return findStatusesAgain(of: option, sum, &state)
  }

  /// Finds the statuses of an option and the facts on which they depend, completion by completion.
  ///
  /// - Returns: Whether it could.
  private mutating func enumerateStatuses(
    of option: Int,
    _ sum: UInt8,
    _ state: inout OptionState,
    _ levels: LevelSet
  ) -> Bool {
    residue.removeAll()
    for position in state.open {
      let rule = open[position]
      let argument = plan.arguments[Int(rule.argument)]
      let bit = argument.statusBit & ~sum
      if bit == 0 { continue }
      for word in argument.words { residue.add(met[word] & argument.mask(in: word), word, bit: bit) }
    }
    guard let (statuses, decisive) = residue.statuses(levels, plan, group.slots[slot], sum: sum) else { return false }
    state.statuses = statuses
    addFacts(of: decisive, to: option)
    return true
  }

  /// Finds the statuses by all that they depend on.
  private mutating func findStatusesAgain(
    of option: Int,
    _ sum: UInt8,
    _ state: inout OptionState
  ) -> Bool {
    key.removeAll()
    key.append(0)
    key.append(UInt64(sum))
    relevant = .zero
    for position in state.open {
      let rule = open[position]
      let argument = plan.arguments[Int(rule.argument)]
      guard argument.statusBit & ~sum != 0 else { continue }
      relevant |= rule.levels
      for word in argument.words {
        let boxes = met[word] & argument.mask(in: word)
        if boxes == 0 { continue }
        key.append(UInt64(word))
        key.append(boxes)
      }
    }
    // The first word of the key has twelve bits for the number of its words.
    guard key.count < 1 << 12 else { return false }
    closeKey(FindingSubject.statuses | UInt64(key.count) << 32 | UInt64(option))
    var (found, hash) = knownFinding()
    if found < 0 {
      guard prepareProbe() else { return false }
      do throws(OutOfBudget) {
        guard let standing = try probe?.standing(ofOption: option) else { return false }
        let depends = standing.depends
        var text: [UInt8] = []
        if !plan.isBrief {
          text = AnswerTexts.text { output in
            output.write("]")
            plan.writer.writeEnd(of: option, depends, into: &output)
          }
        }
        let facts = depends.alone + depends.together
        found = remember(hash: hash, value: Int(standing.statuses.bits), facts: facts, text: text)
        dependencies?[found] = depends
      } catch {
        return false
      }
    }
    state.statuses = UInt8(truncatingIfNeeded: table.findings[found].value)
    state.finding = Int32(found)
    for word in 0..<missing.count { missing[word] |= table.facts[found * missing.count + word] }
    facts[option] = table.facts[found * missing.count]
    return true
  }

  @inline(__always)
  mutating func addFacts(of levels: LevelSet, to option: Int) {
    facts[option] = firstFacts(of: levels)
    addMissing(levels)
  }

  /// Notes the facts of some levels as missing.
  @inline(__always)
  mutating func addMissing(_ levels: LevelSet) {
    var left = levels
    while let level = left.popFirst() {
      let fact = Int(plan.factOfLevel[level])
      missing[fact >> 6] |= 1 << UInt64(fact & 63)
    }
  }

  /// The facts of some levels, as bits, as far as they fit into a word.
  @inline(__always)
  private mutating func firstFacts(of levels: LevelSet) -> UInt64 {
    var facts: UInt64 = 0
    var left = levels
    while let level = left.popFirst() { facts |= 1 << UInt64(plan.factOfLevel[level] & 63) }
    return facts
  }
}
