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
    buffer.append(plan.texts.beforeIdentifier)
    buffer.append(identifier)
    buffer.append(plan.texts.beforePosition)
    buffer.append(decimal: position)
    buffer.append(file)
    buffer.append(plan.texts.opening)
    var skipped = 1
    for place in 0..<order.count {
      write(option: Int(order[place] & 0xFF_FFFF), skipping: skipped, into: &buffer)
      skipped = 0
    }
    buffer.append(plan.texts.beforeMissing)
    writeMissing(into: &buffer)
    buffer.append(plan.texts.beforeQuestions)
    skipped = 1
    for question in asked {
      buffer.append(plan.texts.questions, question, skipping: skipped)
      skipped = 0
    }
    buffer.append(plan.texts.end)
  }

  private func write(option: Int, skipping comma: Int, into buffer: inout AnswerBuffer) {
    let state = states[option]
    if state.held.isEmpty, state.open.isEmpty { return buffer.append(plan.texts.silentOptions, option, skipping: comma) }
    let opening = AnswerTexts.opening(option, state.verdict, isContested: state.isContested)
    buffer.append(plan.texts.optionOpenings, opening, skipping: comma)
    writeIntents(state, into: &buffer)
    var position = state.held.lowerBound
    for list in 0..<plan.texts.listCount {
      buffer.append(plan.texts.beforeLists, list)
      var skipped = 1
      while position < state.held.upperBound {
        let argument = Int(held[position])
        guard Int(plan.arguments[argument].list.rawValue) == list else { break }
        buffer.append(plan.texts.held, argument, skipping: skipped)
        skipped = 0
        position += 1
      }
    }
    buffer.append(plan.texts.beforeOpen)
    var skipped = 1
    for position in state.open {
      let open = open[position]
      if open.finding >= 0 {
        let range = table.findings[Int(open.finding)].textRange
        table.text.withBytes(of: range.lowerBound + skipped..<range.upperBound) { buffer.append($0) }
      } else {
        buffer.append(plan.texts.open, Int(open.argument), skipping: skipped)
      }
      skipped = 0
    }
    if plan.isBrief || state.finding < 0 {
      buffer.append(plan.texts.optionEnds, option)
    } else {
      table.text.withBytes(of: table.findings[Int(state.finding)].textRange) { buffer.append($0) }
    }
  }

  private func writeIntents(_ state: OptionState, into buffer: inout AnswerBuffer) {
    var intents: UInt64 = 0
    for position in state.held { intents |= plan.arguments[Int(held[position])].intents }
    var skipped = 1
    while intents != 0 {
      buffer.append(plan.texts.intents, intents.trailingZeroBitCount, skipping: skipped)
      skipped = 0
      intents &= intents - 1
    }
  }

  private mutating func writeMissing(into buffer: inout AnswerBuffer) {
    if !plan.isBrief { listDependents() }
    var skipped = 1
    for word in 0..<missing.count {
      var left = missing[word]
      while left != 0 {
        let fact = word * 64 + left.trailingZeroBitCount
        let isRequired = required[word] >> UInt64(fact & 63) & 1 == 1
        left &= left - 1
        if isRequired {
          buffer.append(plan.texts.missingAndRequired, fact, skipping: skipped)
        } else {
          buffer.append(plan.texts.missing, fact, skipping: skipped)
        }
        skipped = 0
        guard !plan.isBrief else { continue }
        for (position, option) in dependents[fact].enumerated() {
          if position > 0 { buffer.append(UInt8(ascii: ",")) }
          buffer.append(plan.texts.optionNames, Int(option))
        }
        buffer.append(UInt8(ascii: "]"))
        buffer.append(UInt8(ascii: "}"))
      }
    }
  }

  /// Lists the options that depend on each missing fact.
  private mutating func listDependents() {
    for fact in dependents.indices { dependents[fact].removeAll(keepingCapacity: true) }
    for option in 0..<states.count where states[option].finding >= 0 {
      for word in 0..<missing.count {
        var left = table.facts[Int(states[option].finding) * missing.count + word]
        while left != 0 {
          dependents[word * 64 + left.trailingZeroBitCount].append(Int32(option))
          left &= left - 1
        }
      }
    }
  }
}
