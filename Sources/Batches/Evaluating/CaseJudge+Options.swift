import CaseSpaces
import Evaluation
import Reports

extension CaseJudge {
  /// Finds out what is said of an option.
  ///
  /// - Returns: Its rank in the order of display; nil where it could not be decided.
  mutating func judge(option: Int) -> UInt8? {
    takeBoxes()
    let place = plan.optionWords[option]
    var state = OptionState(heldStart: Int32(held.count), openStart: Int32(open.count))
    var sum: UInt8 = 0
    facts[option] = 0
    var heldWeakness: UInt8 = 3
    var openWeakness: UInt8 = 3
    var last: Int32 = -1
    for word in Int(place.first)..<Int(place.end) {
      var left = met[word] & place.mask
      while left != 0 {
        let number = plan.argumentOfBox[word * 64 + left.trailingZeroBitCount]
        let argument = plan.arguments[Int(number)]
        let boxes = left & argument.mask(in: word)
        left ^= boxes
        // A rule with boxes in several words is met once.
        if number == last { continue }
        last = number
        let openCount = open.count
        switch judge(number, argument, boxes, word) {
        case .holds:
          // Brief answers leave out notes that hold.
          if argument.list != .notes || !plan.isBrief { held.append(number) }
          sum |= argument.statusBit
          if argument.list == .arguments {
            state.intents |= argument.intents
            heldWeakness = min(heldWeakness, argument.weakness)
          }
        case .open:
          if argument.list == .arguments { openWeakness = min(openWeakness, argument.weakness) }
          keepOpenSorted(from: Int(state.openStart), openCount)
        case .fails: continue
        case nil: return nil
        }
        if !isBearing[Int(number)] { note(number, argument) }
      }
    }
    state.heldEnd = Int32(held.count)
    state.openEnd = Int32(open.count)
    state.statuses = StatusSet.status(ofArguments: sum)
    // Where all is excluded nothing matters any more.
    if state.openStart < state.openEnd, sum & 4 == 0 {
      guard findStatuses(of: option, sum, &state) else { return nil }
    }
    states[option] = state
    let verdict = plan.standings[Int(state.statuses)].verdict
    return OptionState.rank(verdict: verdict, held: heldWeakness, open: openWeakness)
  }

  /// Finds out whether a rule that is met holds; one that is open is listed.
  ///
  /// - Returns: nil where it could not be decided.
  @inline(__always)
  private mutating func judge(
    _ number: Int32,
    _ argument: Argument,
    _ boxes: UInt64,
    _ word: Int
  ) -> Truth? {
    if boxes & ~constrained[word] != 0 { return .holds }
    if argument.firstWord != argument.lastWord || !plan.isBrief { return judgeAgain(number, argument) }
    let levels = levels(of: boxes, word)
    // What ties facts may settle the rule.
    if isTied(levels) { return judgeAgain(number, argument) }
    // Several boxes can make up for each other.
    if boxes & (boxes - 1) != 0, !canFail(boxes, word, levels) {
      residue.removeAll()
      residue.add(boxes, word, bit: 1)
      guard residue.enumerate(levels, plan, group.slots[slot], sum: 0) else { return judgeAgain(number, argument) }
      if !residue.canMissAll { return .holds }
    }
    open.append(OpenArgument(argument: number, finding: -1, boxes: boxes, levels: levels))
    return .open
  }

  /// Finds out whether a rule holds by all that this depends on.
  private mutating func judgeAgain(_ number: Int32, _ argument: Argument) -> Truth? {
    key.removeAll()
    key.append(0)
    relevant = .zero
    for word in argument.words {
      let boxes = met[word] & argument.mask(in: word)
      if boxes & ~constrained[word] != 0 { return .holds }
      key.append(boxes)
      relevant |= levels(of: boxes, word)
    }
    let levels = relevant
    closeKey(FindingSubject.rule | UInt64(number))
    var (found, hash) = knownFinding()
    if found < 0 {
      guard prepareProbe() else { return nil }
      do throws(OutOfBudget) {
        let rule = Int(argument.rule)
        guard let standing = try probe?.standing(ofRule: rule, wantsNeeds: !plan.isBrief) else { return nil }
        var text: [UInt8] = []
        if standing.truth == .open, !plan.isBrief {
          let openRule = OptionAnswer.OpenRule(rule: rule, needs: standing.needs)
          text = AnswerTexts.text { plan.writer.write(&$0, openRule) }
        }
        found = remember(hash: hash, value: standing.truth.number, facts: standing.needs, text: text)
      } catch {
        return nil
      }
    }
    let truth = Truth(number: Int(table.findings[found].value))
    if truth == .open {
      let boxes = met[Int(argument.firstWord)] & argument.firstMask
      let finding = plan.isBrief ? -1 : Int32(found)
      open.append(OpenArgument(argument: number, finding: finding, boxes: boxes, levels: levels))
    }
    return truth
  }

  /// Moves the last open rule of an option to its place in the order of the file.
  @inline(__always)
  private mutating func keepOpenSorted(from start: Int, _ position: Int) {
    guard position > start else { return }
    let moved = open[position]
    let rule = plan.arguments[Int(moved.argument)].rule
    var place = position
    while place > start, plan.arguments[Int(open[place - 1].argument)].rule > rule {
      open[place] = open[place - 1]
      place -= 1
    }
    if place != position { open[place] = moved }
  }

  private mutating func note(_ number: Int32, _ argument: Argument) {
    isBearing[Int(number)] = true
    note(rule: Int(argument.rule))
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

  init(number: Int) { self = number == 0 ? .fails : number == 1 ? .holds : .open }
}
