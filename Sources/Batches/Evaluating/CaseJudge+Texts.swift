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
      order[option] = plan.silentOrder | UInt32(truncatingIfNeeded: option)
      return true
    }
    guard place.isSingle, missing.count == 1, partialLevels.isEmpty, cache.isInUse() else {
      return judgeUnwritten(option, cells)
    }
    let touched = met & constrained[word]
    let key = OptionCache.Key(
      met: met,
      levels: touched == 0 ? .zero : levels(of: touched, word),
      option: option,
      situation: touched == 0 ? 0 : situation
    )
    let slot = OptionCache.slot(of: key)
    if cache.holds(key, at: slot) {
      let entry = cache[slot]
      texts[option] = OptionText(start: entry.textStart, count: Int32(entry.textCount))
      order[option] = UInt32(entry.rank) << 24 | UInt32(truncatingIfNeeded: option)
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
    order[option] = rank
    var draft = AnswerBuffer(capacity: 1)
    swap(&draft, &self.draft)
    draft.removeAll()
    write(option: option, skipping: 0, into: &draft)
    if let count = UInt16(exactly: draft.count) {
      let start = cache.add(draft)
      texts[option] = OptionText(start: start, count: Int32(count))
      let entry = OptionCache.Entry(
        key: key,
        facts: facts[option],
        textStart: start,
        textCount: count,
        rank: UInt8(truncatingIfNeeded: rank >> 24),
        isPending: pending.count > before
      )
      cache.put(entry, at: slot)
    } else {
      texts[option] = .unwritten
    }
    swap(&draft, &self.draft)
    return true
  }

  /// Judges an option whose text is put together when it is written.
  private mutating func judgeUnwritten(_ option: Int, _ cells: borrowing CaseCells) -> Bool {
    texts[option] = .unwritten
    guard let rank = judge(option: option, cells) else { return false }
    order[option] = rank
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
