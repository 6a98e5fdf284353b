extension CaseJudge {
  /// Writes a plain option with more rules than there are tables for; room has been made.
  mutating func writeWords(_ option: Int, skipping comma: Int, into buffer: inout AnswerBuffer) {
    let place = plan.plainOptions[option]
    buffer.writeReserved { free in
      let standing = plan.standings[Int(plainStatuses[option])]
      plan.texts.optionOpenings.copy(plan.texts.opening(option, standing), skipping: comma, to: &free)
      if plan.hasIntents { writePlainIntents(place, to: &free) }
      // The list that was written last: 0 for the intents.
      var list = 0
      var anyOpen: UInt64 = 0
      var position = Int(place.firstMasks)
      for word in Int(place.first)..<Int(place.end) {
        let masks = plan.masks[position]
        position &+= 1
        anyOpen |= openRules[word] & masks.all
        var left = heldRules[word] & masks.all & ~masks.notes
        while left != 0 {
          let rule = plan.rules[word &* 64 &+ left.trailingZeroBitCount]
          left &= left - 1
          let own = Int(rule.list)
          if own == list {
            plan.texts.held.copy(Int(rule.argument), skipping: 0, to: &free)
          } else {
            plan.texts.bridges.copy(plan.texts.bridge(list, own), skipping: 0, to: &free)
            plan.texts.held.copy(Int(rule.argument), skipping: 1, to: &free)
            list = own
          }
        }
      }
      let openList = plan.texts.openList
      if anyOpen != 0 {
        plan.texts.bridges.copy(plan.texts.bridge(list, openList), skipping: 0, to: &free)
        writePlainOpen(place, to: &free)
        list = openList
      }
      plan.texts.bridges.copy(plan.texts.bridge(list, openList + 1), skipping: 0, to: &free)
    }
  }

  /// Writes the open rules of a plain option, in the order of the file.
  private mutating func writePlainOpen(_ place: PlainOption, to free: inout UnsafeMutableRawPointer) {
    var skipped = 1
    var first = place.firstArgument
    while first < place.endArgument {
      // Their places in that order, as bits.
      var places: UInt64 = 0
      var position = Int(place.firstMasks)
      for word in Int(place.first)..<Int(place.end) {
        var left = openRules[word] & plan.masks[position].all
        position &+= 1
        while left != 0 {
          let own = plan.rules[word &* 64 &+ left.trailingZeroBitCount].place &- (first &- place.firstArgument)
          left &= left &- 1
          if UInt32(bitPattern: own) < 64 { places |= 1 &<< UInt64(truncatingIfNeeded: own) }
        }
      }
      while places != 0 {
        let argument = plan.inOrderOfFile[Int(first) &+ places.trailingZeroBitCount]
        places &= places &- 1
        plan.texts.open.copy(Int(argument), skipping: skipped, to: &free)
        skipped = 0
      }
      first &+= 64
    }
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
