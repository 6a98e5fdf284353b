extension CaseJudge {
  /// Finds what is written of an option, and its place in the order of display.
  ///
  /// - Returns: Whether it could be decided.
  mutating func findText(of option: Int) -> Bool {
    takeBoxes()
    let place = plan.optionWords[option]
    let word = Int(place.first)
    let met = self.met[word] & place.mask
    if met == 0, place.isSingle {
      texts[option] = .silent
      ranks[option] = plan.silentRank
      return true
    }
    guard place.isSingle, missing.count == 1, partialLevels.isEmpty, cache.isInUse() else {
      return judgeUnwritten(option)
    }
    let key = cacheKey(option, met, word)
    let pair = cache.pair(of: key)
    if let slot = cache.slot(holding: key, in: pair) {
      let entry = cache[slot]
      texts[option] = OptionText(start: entry.textStart, count: Int32(entry.textCount))
      ranks[option] = entry.rank
      missing[0] |= entry.facts
      facts[option] = entry.facts
      return true
    }
    guard let rank = judge(option: option) else { return false }
    ranks[option] = rank
    texts[option] = .unwritten
    guard let slot = cache.freeSlot(in: pair) else { return true }
    var draft = AnswerBuffer(capacity: 1)
    swap(&draft, &self.draft)
    draft.removeAll()
    write(option: option, skipping: 0, into: &draft)
    if let count = UInt16(exactly: draft.count) {
      let text = OptionText(start: cache.add(draft), count: Int32(count))
      texts[option] = text
      let entry = OptionCache.Entry(
        key: key,
        facts: facts[option],
        text: text,
        count: count,
        rank: rank
      )
      cache.put(entry, in: slot)
    }
    swap(&draft, &self.draft)
    return true
  }

  /// What the text of an option depends on: of a rule that holds it does not matter by which box.
  @inline(__always)
  private mutating func cacheKey(_ option: Int, _ met: UInt64, _ word: Int) -> OptionCache.Key {
    let certain = met & ~constrained[word]
    var kept: UInt64 = 0
    var open: UInt64 = 0
    var left = met
    while left != 0 {
      let rule = plan.ruleOfBox[word * 64 + left.trailingZeroBitCount]
      let boxes = left & rule
      left ^= boxes
      if boxes & certain != 0 {
        kept |= rule
      } else {
        kept |= boxes
        open |= boxes
      }
    }
    if open == 0 { return OptionCache.Key(met: kept, levels: .zero, option: option, situation: 0) }
    let levels = levels(of: open, word)
    return OptionCache.Key(met: kept, levels: levels, option: option, situation: situation)
  }

  /// Judges an option whose text is put together when it is written.
  private mutating func judgeUnwritten(_ option: Int) -> Bool {
    texts[option] = .unwritten
    guard let rank = judge(option: option) else { return false }
    ranks[option] = rank
    return true
  }
}
