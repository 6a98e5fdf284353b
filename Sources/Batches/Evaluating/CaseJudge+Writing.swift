import Evaluation

extension CaseJudge {
  /// Writes the answer to the case that was judged last, as one JSON object.
  ///
  /// - Parameters:
  ///   - identifier: The case's identifier as JSON.
  ///   - position: The number of the case.
  ///   - file: What stands between the position and the rule book.
  mutating func write(
    identifier: UnsafeRawBufferPointer,
    position: Int,
    file: [UInt8],
    into buffer: inout AnswerBuffer
  ) {
    buffer.reserve(plan.texts.mostOfAnswer + identifier.count + file.count)
    buffer.writeReserved { free in
      plan.texts.parts.copy(AnswerTexts.Part.beforeIdentifier.rawValue, to: &free)
      if let first = identifier.baseAddress {
        free.copyMemory(from: first, byteCount: identifier.count)
        free += identifier.count
      }
      plan.texts.parts.copy(AnswerTexts.Part.beforePosition.rawValue, to: &free)
      AnswerBuffer.write(decimal: position, to: &free)
      if !file.isEmpty {
        file.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: free, count: file.count).copyMemory(from: $0) }
        free += file.count
      }
      plan.texts.parts.copy(AnswerTexts.Part.opening.rawValue, to: &free)
    }
    var place = 0
    while place < plan.optionWords.count {
      let first = place
      // Only brief answers have their room.
      if plan.isBrief { buffer.writeReserved { place = writePlain(from: first, to: &$0) } }
      if place == plan.optionWords.count { break }
      writeOther(Int(order[place]), skipping: place == 0 ? 1 : 0, into: &buffer)
      place &+= 1
    }
    buffer.append(plan.texts.parts, AnswerTexts.Part.beforeMissing.rawValue)
    writeMissing(into: &buffer)
    buffer.append(plan.texts.parts, AnswerTexts.Part.beforeQuestions.rawValue)
    var skipped = 1
    for question in asked {
      buffer.append(plan.texts.questions, question, skipping: skipped)
      skipped = 0
    }
    buffer.append(plan.texts.parts, AnswerTexts.Part.end.rawValue)
  }

  /// Writes plain options and those to which no rule speaks, up to the first other one.
  ///
  /// - Parameter first: The place of the first option in the order of display.
  /// - Returns: The place of the other one.
  @inline(__always)
  private mutating func writePlain(from first: Int, to free: inout UnsafeMutableRawPointer) -> Int {
    var place = first
    while place < plan.optionWords.count {
      let option = Int(order[place])
      let text = texts[option]
      let skipped = place == 0 ? 1 : 0
      if text.isPlain {
        let own = plan.plainOptions[option]
        if own.firstState < 0 {
          writeRules(option, own, text.statuses, skipping: skipped, to: &free)
        } else if text.hasOwnStatuses {
          let state = state(own)
          writeOpening(option, text.statuses, skipping: skipped, to: &free)
          plan.states.texts.copy(state, skipping: Int(plan.states.openingCounts[state]), to: &free)
        } else {
          plan.states.texts.copy(state(own), skipping: skipped, to: &free)
        }
      } else if text.isSilent {
        plan.texts.silentOptions.copy(option, skipping: skipped, to: &free)
      } else {
        break
      }
      place &+= 1
    }
    return place
  }

  /// The state of a plain option with a table of them.
  @inline(__always)
  private mutating func state(_ place: PlainOption) -> Int {
    let word = Int(place.first)
    let held = heldRules[word] &>> place.shift & place.mask
    let open = openRules[word] &>> place.shift & place.mask
    return plan.states.number(place, held: held, open: open)
  }

  /// Writes an option that is not plain.
  private mutating func writeOther(_ option: Int, skipping skipped: Int, into buffer: inout AnswerBuffer) {
    let text = texts[option]
    if text.start >= 0 {
      buffer.append(padded: cache.text, Int(text.start) + skipped, Int(text.start + text.count))
    } else if text.isSilent {
      buffer.append(plan.texts.silentOptions, option, skipping: skipped)
    } else {
      write(option: option, skipping: skipped, into: &buffer)
    }
  }

  mutating func write(option: Int, skipping comma: Int, into buffer: inout AnswerBuffer) {
    let state = states[option]
    if state.isSilent { return buffer.append(plan.texts.silentOptions, option, skipping: comma) }
    let standing = plan.standings[Int(state.statuses)]
    buffer.append(plan.texts.optionOpenings, plan.texts.opening(option, standing), skipping: comma)
    plan.texts.writeIntents(state.intents, into: &buffer)
    // The list that was written last: 0 for the intents.
    var list = 0
    for position in state.held {
      let argument = Int(held[position])
      let own = Int(plan.arguments[argument].list.rawValue) + 1
      buffer.append(plan.texts.bridges, plan.texts.bridge(list, own))
      buffer.append(plan.texts.held, argument)
      list = own
    }
    let openList = plan.texts.openList
    for position in state.open {
      let rule = open[position]
      buffer.append(plan.texts.bridges, plan.texts.bridge(list, openList))
      if rule.finding >= 0 {
        table.text.withBytes(of: table.findings[Int(rule.finding)].textRange) { buffer.append($0) }
      } else {
        buffer.append(plan.texts.open, Int(rule.argument))
      }
      list = openList
    }
    if plan.isBrief { return buffer.append(plan.texts.bridges, plan.texts.bridge(list, openList + 1)) }
    if list != openList { buffer.append(plan.texts.bridges, plan.texts.bridge(list, openList)) }
    if state.finding < 0 {
      buffer.append(plan.texts.optionEnds, option)
    } else {
      table.text.withBytes(of: table.findings[Int(state.finding)].textRange) { buffer.append($0) }
    }
  }

  private mutating func writeMissing(into buffer: inout AnswerBuffer) {
    // A brief answer has its room already.
    if plan.isBrief { return buffer.writeReserved { writeMissing(to: &$0) } }
    listDependents()
    var skipped = 1
    for word in 0..<missing.count {
      var left = missing[word]
      while left != 0 {
        let fact = word * 64 + left.trailingZeroBitCount
        let isRequired = required[word] & left & (0 &- left) != 0
        left &= left - 1
        if isRequired {
          buffer.append(plan.texts.missingAndRequired, fact, skipping: skipped)
        } else {
          buffer.append(plan.texts.missing, fact, skipping: skipped)
        }
        skipped = 0
        for (position, option) in dependents[fact].enumerated() {
          if position > 0 { buffer.append(UInt8(ascii: ",")) }
          buffer.append(plan.texts.optionNames, Int(option))
        }
        buffer.append(UInt8(ascii: "]"))
        buffer.append(UInt8(ascii: "}"))
      }
    }
  }

  /// Writes the missing facts of a brief answer.
  @inline(__always)
  private mutating func writeMissing(to free: inout UnsafeMutableRawPointer) {
    var skipped = 1
    for word in 0..<missing.count {
      var left = missing[word]
      while left != 0 {
        let fact = word &* 64 &+ left.trailingZeroBitCount
        if required[word] & left & (0 &- left) != 0 {
          plan.texts.missingAndRequired.copy(fact, skipping: skipped, to: &free)
        } else {
          plan.texts.missing.copy(fact, skipping: skipped, to: &free)
        }
        left &= left &- 1
        skipped = 0
      }
    }
  }

  /// Lists the options that depend on each missing fact.
  private mutating func listDependents() {
    for fact in dependents.indices { dependents[fact].removeAll(keepingCapacity: true) }
    for option in 0..<states.count {
      for word in 0..<missing.count {
        var left = facts(of: option, word)
        while left != 0 {
          dependents[word * 64 + left.trailingZeroBitCount].append(Int32(option))
          left &= left - 1
        }
      }
    }
  }

  /// The missing facts on which an option depends, as the bits of a word; exact for answers that are not brief.
  mutating func facts(of option: Int, _ word: Int) -> UInt64 {
    if texts[option].isSilent { return 0 }
    if missing.count == 1 { return facts[option] }
    let finding = states[option].finding
    return finding < 0 ? 0 : table.facts[Int(finding) * missing.count + word]
  }
}
