extension CaseJudge {
  /// Finds what is written of an option, and its place in the order of display.
  ///
  /// - Returns: Whether it could be decided.
  mutating func findText(of option: Int, _ cells: borrowing CaseCells) -> Bool {
    let place = plan.optionWords[option]
    let word = Int(place.first)
    let met = self.met[word] & place.mask
    if met == 0, place.isSingle {
      texts[option] = .silent
      states[option] = OptionState()
      order.append(plan.silentOrder | UInt32(option))
      return true
    }
    guard place.isSingle, missing.count == 1, partialLevels.isEmpty, cache.isInUse() else {
      return judgeUnwritten(option, cells)
    }
    let touched = met & constrained[word]
    let key = OptionCache.Key(
      met: met,
      levels: touched == 0 ? .zero : levels(of: touched, word),
      option: Int32(option),
      situation: touched == 0 ? 0 : Int32(situation)
    )
    let slot = OptionCache.slot(of: key)
    if cache.holds(key, at: slot) {
      let entry = cache[slot]
      texts[option] = OptionText(start: entry.textStart, count: entry.textCount)
      order.append(entry.order)
      if entry.isPending {
        pending.append(PendingOption(option: Int32(option), facts: entry.facts))
      } else {
        missing[0] |= entry.facts
      }
      facts[option] = entry.facts
      return true
    }
    let before = pending.count
    guard let rank = judge(option: option, cells) else { return false }
    order.append(rank)
    var draft = AnswerBuffer(capacity: 1)
    swap(&draft, &self.draft)
    draft.removeAll()
    write(option: option, skipping: 0, into: &draft)
    let start = cache.add(draft)
    texts[option] = OptionText(start: start, count: Int32(draft.count))
    cache.put(
      OptionCache.Entry(
        key: key,
        textStart: start,
        textCount: Int32(draft.count),
        order: rank,
        isPending: pending.count > before,
        facts: facts[option]
      ),
      at: slot
    )
    swap(&draft, &self.draft)
    return true
  }

  /// Judges an option whose text is put together when it is written.
  private mutating func judgeUnwritten(_ option: Int, _ cells: borrowing CaseCells) -> Bool {
    texts[option] = .unwritten
    guard let rank = judge(option: option, cells) else { return false }
    order.append(rank)
    return true
  }

  /// Makes sure of the facts on which options depend whose statuses are known already.
  ///
  /// - Returns: Whether it could be decided.
  mutating func settlePending(_ cells: borrowing CaseCells) -> Bool {
    for position in 0..<pending.count {
      let waiting = pending[position]
      // Brief answers do not say which options a missing fact matters to.
      if missing.count == 1, waiting.facts & ~missing[0] == 0 { continue }
      let option = Int(waiting.option)
      let count = pending.count
      guard judge(option: option, cells) != nil, findDependencies(of: option, cells) else { return false }
      pending.removeLast(pending.count - count)
    }
    return true
  }
}
