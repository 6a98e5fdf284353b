import CaseSpaces
import Evaluation
import Reports

extension CaseJudge {
  /// What a finding is about, in the first word of its key.
  private static let ruleSubject: UInt64 = 1 << 60
  private static let statusSubject: UInt64 = 2 << 60

  /// Finds out what is said of an option.
  ///
  /// - Returns: Whether it could be decided.
  mutating func judge(option: Int, _ cells: borrowing CaseCells) -> Bool {
    let place = plan.optionWords[option]
    let (heldStart, openStart) = (held.count, open.count)
    var sum: UInt8 = 0
    var isAnyMet = false
    var last: Int32 = -1
    for word in Int(place.first)..<Int(place.end) {
      var left = met[word] & place.mask
      while left != 0 {
        isAnyMet = true
        let number = plan.argumentOfBox[word * 64 + left.trailingZeroBitCount]
        let argument = plan.arguments[Int(number)]
        left &= ~argument.mask(in: word)
        // A rule with boxes in several words is met once.
        if number == last { continue }
        last = number
        var isHeld = false
        for word in argument.words where met[word] & argument.mask(in: word) & ~constrained[word] != 0 {
          isHeld = true
        }
        if isHeld {
          held.append(number)
          sum |= argument.statusBit
        } else if !judge(argument: number, cells, &sum) {
          return false
        }
      }
    }
    guard isAnyMet else {
      states[option] = OptionState()
      order.append(rank(.unsupported, 3, 3, option))
      return true
    }
    var state = OptionState(
      heldStart: Int32(heldStart),
      heldEnd: Int32(held.count),
      openStart: Int32(openStart),
      openEnd: Int32(open.count),
      statuses: StatusSet.status(ofArguments: sum)
    )
    if openStart < open.count {
      guard findStatuses(of: option, sum, &state, cells) else { return false }
    }
    noteBearing(state)
    sortOpen(state.open)
    order.append(rank(state, option))
    states[option] = state
    return true
  }

  /// Finds out whether a rule holds of which no box is met in every completion.
  ///
  /// - Returns: Whether it could be decided.
  private mutating func judge(argument number: Int32, _ cells: borrowing CaseCells, _ sum: inout UInt8) -> Bool {
    let argument = plan.arguments[Int(number)]
    key.removeAll()
    key.append(0)
    clearRelevant()
    for word in argument.words {
      let boxes = met[word] & argument.mask(in: word)
      key.append(boxes)
      addLevels(of: boxes, word)
    }
    if plan.isBrief, situation == 0 || !isTied(), canFail(argument) {
      open.append(OpenArgument(argument: number, finding: -1))
      return true
    }
    _ = closeKey(Self.ruleSubject | UInt64(number), cells)
    var (found, hash) = knownFinding()
    if found < 0 {
      guard prepareProbe(cells) else { return false }
      do throws(OutOfBudget) {
        let rule = Int(argument.rule)
        guard let standing = try probe?.standing(ofRule: rule, wantsNeeds: !plan.isBrief) else { return false }
        var text: [UInt8] = []
        if standing.truth == .open {
          let openRule = OptionAnswer.OpenRule(rule: rule, needs: standing.needs)
          text = AnswerTexts.element { plan.writer.write(&$0, openRule) }
        }
        found = remember(hash: hash, value: standing.truth.number, facts: standing.needs, text: text)
      } catch {
        return false
      }
    }
    let truth = Int(table.findings[found].value)
    if truth == Truth.holds.number {
      held.append(number)
      sum |= argument.statusBit
    } else if truth == Truth.open.number {
      open.append(OpenArgument(argument: number, finding: Int32(found)))
    }
    return true
  }

  /// Whether some cell of an open fact, that nothing ties, is outside of every met box of a rule.
  private func canFail(_ argument: Argument) -> Bool {
    for word in 0..<relevant.count {
      var left = relevant[word]
      while left != 0 {
        let level = word * 64 + left.trailingZeroBitCount
        left &= left - 1
        // What is left of a level that is neither open nor known is not looked at here.
        if partialLevels.contains(level) { continue }
        for cell in 0..<Int(plan.rows.arities[level]) where isOutside(argument, level, cell) { return true }
      }
    }
    return false
  }

  private func isOutside(_ argument: Argument, _ level: Int, _ cell: Int) -> Bool {
    for word in argument.words {
      let boxes = met[word] & argument.mask(in: word)
      if plan.rows.word(word, level, cell) & boxes != boxes { return false }
    }
    return true
  }

  /// Finds the statuses that an option with open rules can have, and the missing facts on which they depend.
  ///
  /// - Parameter sum: What the rules that hold add up to.
  private mutating func findStatuses(
    of option: Int,
    _ sum: UInt8,
    _ state: inout OptionState,
    _ cells: borrowing CaseCells
  ) -> Bool {
    // Only rules that would add something can change the status, and where all is excluded nothing matters any more.
    key.removeAll()
    key.append(0)
    key.append(UInt64(sum))
    clearRelevant()
    var boxCount = 0
    var added: UInt8 = 0
    for position in state.open {
      let argument = plan.arguments[Int(open[position].argument)]
      guard argument.statusBit & ~sum != 0, sum & 4 == 0 else { continue }
      added |= argument.statusBit
      for word in argument.words {
        let boxes = met[word] & argument.mask(in: word)
        guard boxes != 0 else { continue }
        boxCount += boxes.nonzeroBitCount
        key.append(UInt64(word))
        key.append(boxes)
        addLevels(of: boxes, word)
      }
    }
    if boxCount == 0 { return true }
    let boxWords = key.count
    let isTied = closeKey(Self.statusSubject | UInt64(boxWords) << 32 | UInt64(option), cells)
    if boxCount == 1, plan.isBrief, !isTied {
      state.statuses = StatusSet.status(ofArguments: sum) | StatusSet.status(ofArguments: sum | added)
      state.finding = -2
      addFacts(ofRelevantLevelsFor: option)
      return true
    }
    var (found, hash) = knownFinding()
    if found < 0 {
      guard prepareProbe(cells) else { return false }
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
        found = remember(
          hash: hash,
          value: Int(standing.statuses.bits),
          facts: depends.alone + depends.together,
          text: text
        )
      } catch {
        return false
      }
    }
    state.statuses = UInt8(truncatingIfNeeded: table.findings[found].value)
    state.finding = Int32(found)
    for word in 0..<missing.count {
      missing[word] |= table.facts[found * missing.count + word]
    }
    return true
  }

  /// The facts of a single open box all matter.
  private mutating func addFacts(ofRelevantLevelsFor option: Int) {
    for word in 0..<missing.count { factsOfOption[option * missing.count + word] = 0 }
    for word in 0..<relevant.count {
      var left = relevant[word]
      while left != 0 {
        let fact = Int(plan.factOfLevel[word * 64 + left.trailingZeroBitCount])
        left &= left - 1
        factsOfOption[option * missing.count + (fact >> 6)] |= 1 << UInt64(fact & 63)
        missing[fact >> 6] |= 1 << UInt64(fact & 63)
      }
    }
  }

  /// Puts the open rules of an option into the order of the file.
  private mutating func sortOpen(_ range: Range<Int>) {
    guard range.count > 1 else { return }
    for position in range.dropFirst() {
      let moved = open[position]
      let rule = plan.arguments[Int(moved.argument)].rule
      var place = position
      while place > range.lowerBound, plan.arguments[Int(open[place - 1].argument)].rule > rule {
        open[place] = open[place - 1]
        place -= 1
      }
      open[place] = moved
    }
  }

  private mutating func noteBearing(_ state: OptionState) {
    for position in state.held where !isBearing[Int(held[position])] { note(held[position]) }
    for position in state.open where !isBearing[Int(open[position].argument)] { note(open[position].argument) }
  }

  private mutating func note(_ argument: Int32) {
    isBearing[Int(argument)] = true
    bearing.add(rule: Int(plan.arguments[Int(argument)].rule))
  }

  // MARK: The order of display

  private func rank(_ state: OptionState, _ option: Int) -> UInt32 {
    var heldWeakness: UInt8 = 3
    for position in state.held {
      let argument = plan.arguments[Int(held[position])]
      if argument.list == .arguments { heldWeakness = min(heldWeakness, argument.weakness) }
    }
    var openWeakness: UInt8 = 3
    for position in state.open {
      let argument = plan.arguments[Int(open[position].argument)]
      if argument.list == .arguments { openWeakness = min(openWeakness, argument.weakness) }
    }
    return rank(state.verdict, heldWeakness, openWeakness, option)
  }

  private func rank(_ verdict: Verdict, _ held: UInt8, _ open: UInt8, _ option: Int) -> UInt32 {
    let group = (UInt32(verdict.position) * 4 + UInt32(held)) * 4 + UInt32(open)
    return group << 24 | UInt32(option)
  }
}

extension Truth {
  /// The truth as a number of a finding.
  var number: Int {
    switch self {
    case .fails: 0
    case .holds: 1
    case .open: 2
    }
  }
}
