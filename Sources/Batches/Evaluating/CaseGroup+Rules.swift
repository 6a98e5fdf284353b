// What the boxes of rules come to for the cases of a group.

extension CaseGroup {
  /// Finds the cases for which each rule holds, and those for which it is open, as far as single boxes say.
  mutating func meetRules() {
    for rule in 0..<rules.count {
      let place = plan.ruleBoxes[rule]
      var cases = BoxCases()
      for box in Int(place.first)..<Int(place.end) {
        let own = self.cases(inBox: box)
        met[box] = own.met
        cases.met |= own.met
        cases.certain |= own.certain
      }
      let held = cases.met & cases.certain
      rules[rule] = RuleCases(held: held, open: cases.met & ~held)
    }
    findCrossing()
    for rule in 0..<rules.count {
      heldWords[rule] = rules[rule].held
      openWords[rule] = rules[rule].open
      openWordsInFile[Int(plan.rules[rule].bitInFile)] = rules[rule].open
    }
    heldWords.turnToWords(of: count)
    openWords.turnToWords(of: count)
    openWordsInFile.turnToWords(of: count)
  }

  /// Finds the cases that meet several boxes of an open rule whose boxes can make up for each other.
  private mutating func findCrossing() {
    crossing = .zero
    for word in 0..<plan.crossing.count {
      var left = plan.crossing[word]
      while left != 0 {
        crossing |= casesOfSeveral(word &* 64 &+ left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
    crossing &= all
  }

  /// The cases for which a rule is open and that meet several of its boxes.
  @inline(__always)
  private mutating func casesOfSeveral(_ rule: Int) -> CaseSet {
    let place = plan.ruleBoxes[rule]
    var once = CaseSet.zero
    var twice = CaseSet.zero
    for box in Int(place.first)..<Int(place.end) {
      twice |= once & met[box]
      once |= met[box]
    }
    return twice & rules[rule].open
  }

  /// Settles an open rule of a case.
  mutating func settle(_ rule: Int, of slot: Int, holds: Bool) {
    rules[rule].open.remove(slot)
    openWords.removeBit(rule, of: slot)
    openWordsInFile.removeBit(Int(plan.rules[rule].bitInFile), of: slot)
    if !holds { return }
    rules[rule].held.insert(slot)
    heldWords.insertBit(rule, of: slot)
  }
}
