extension CaseJudge {
  /// Writes a plain option without a table of its states; room has been made.
  @inline(__always)
  mutating func writeRules(
    _ option: Int,
    _ place: PlainOption,
    _ statuses: Int,
    skipping comma: Int,
    to free: inout UnsafeMutableRawPointer
  ) {
    writeOpening(option, statuses, skipping: comma, to: &free)
    if plan.hasIntents { writePlainIntents(place, to: &free) }
    // The list that was written last: 0 for the intents.
    var list = 0
    for number in Int(place.firstPart)..<Int(place.endPart) {
      let part = plan.parts.parts[number]
      var left = part.listed(heldRules[Int(part.word)], openRulesInFile[Int(part.word)])
      while left != 0 {
        let text = Int(part.firstText) &+ left.trailingZeroBitCount
        left &= left &- 1
        let own = Int(plan.parts.lists[text])
        plan.texts.bridges.copy(few: plan.texts.bridge(list, own), to: &free)
        plan.parts.texts.copy(few: text, to: &free)
        list = own
      }
    }
    plan.texts.bridges.copy(few: plan.texts.bridge(list, plan.texts.openList &+ 1), to: &free)
  }

  /// Writes what stands before the intents of a plain option.
  @inline(__always)
  mutating func writeOpening(
    _ option: Int,
    _ statuses: Int,
    skipping comma: Int,
    to free: inout UnsafeMutableRawPointer
  ) {
    let opening = plan.texts.opening(option, plan.standings[statuses])
    plan.texts.optionOpenings.copy(few: opening, skipping: comma, to: &free)
  }

  /// Writes the intents of the arguments that hold for a plain option.
  private mutating func writePlainIntents(_ place: PlainOption, to free: inout UnsafeMutableRawPointer) {
    var intents: UInt64 = 0
    var position = Int(place.firstMasks)
    for word in Int(place.first)..<Int(place.end) {
      var left = heldRules[word] & plan.masks[position].arguments
      position &+= 1
      while left != 0 {
        let argument = plan.rules[word &* 64 &+ left.trailingZeroBitCount].argument
        intents |= plan.arguments[Int(argument)].intents
        left &= left - 1
      }
    }
    var skipped = 1
    while intents != 0 {
      plan.texts.intents.copy(intents.trailingZeroBitCount, skipping: skipped, to: &free)
      skipped = 0
      intents &= intents - 1
    }
  }
}
