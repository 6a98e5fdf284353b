// What boxes that share facts come to in most cases of a group.
//
// Every level has a cell that is outside of the most boxes of an option. Where the open levels take these cells, but for those
// of one box that is to be met, many boxes are left at once. What that does not show is left to be found out case by case.

extension CaseGroup {
  /// How many boxes are looked at beside others for each case of which something is to be found out.
  private static let effort = 3

  /// The cases in which it is to be found out what an option's open rules add to what holds.
  mutating func asked(_ option: Int) -> CaseSet {
    let cases = options[option]
    let asked = cases.addable & (cases.crowded | cases.disputed | separate)
    let others = asked & ~separate
    return others.isEmpty ? asked : asked & ~settled(plan.optionRules[option], cases, others)
  }

  /// The cases, among some, in which an option can have every status that the sum of its boxes comes to, as far as that is
  /// found; all facts that matter to that are known to be missing.
  private mutating func settled(_ place: OptionRules, _ cases: OptionCases, _ among: CaseSet) -> CaseSet {
    let anyArgument = any(place.firstBox, place.endOfArgumentBoxes)
    let anyCounterargument = any(place.endOfArgumentBoxes, place.endOfCounterargumentBoxes)
    var agreeing = CaseSet.zero
    for position in Int(place.firstAgreeing)..<Int(place.endOfAgreeing) {
      let box = plan.agreeingBoxes[position]
      agreeing |= adding[Int(box)] & (box < place.endOfArgumentBoxes ? anyCounterargument : anyArgument)
    }
    let crowdedByExclusions = findCrowded(place, among)
    var open = among & (~cases.disputed | (agreeing & ~crowdedByExclusions))
    for number in 0..<crowdedBoxes.count { open &= left(Int(crowdedBoxes[number]), at: .every) }
    // An argument is to be met where none holds, and else a counterargument.
    var reached = (cases.argued & ~anyCounterargument) | (~cases.argued & ~anyArgument)
    var unknown = unknown(place)
    var sought = open & (unknown | ~reached)
    var effort = Self.effort &* sought.count
    var box = Int(place.firstBox)
    while !sought.isEmpty, box < Int(place.endOfBoxes), effort > 0 {
      if adding[box].meets(sought) {
        effort &-= crowdedBoxes.count &+ 1
        let beside = beside(box, place)
        let isArgument = box < Int(place.endOfArgumentBoxes)
        let isWanted = isArgument ? ~cases.argued : box < Int(place.endOfCounterargumentBoxes) ? cases.argued : .zero
        reached |= beside & isWanted
        if beside.meets(open & unknown) {
          miss(box, place, beside & open & unknown)
          unknown = self.unknown(place)
        }
        sought = open & (unknown | ~reached)
      }
      box &+= 1
    }
    return open & reached & ~unknown
  }

  /// The cases in which boxes of an option touch a level whose fact is not known to be missing.
  @inline(__always)
  private mutating func unknown(_ place: OptionRules) -> CaseSet {
    var unknown = CaseSet.zero
    for number in Int(place.firstLevel)..<Int(place.endOfLevels) {
      unknown |= touched[number] & ~missing[fact(number)]
    }
    return unknown
  }

  /// The cases in which any of some boxes may add to what holds.
  @inline(__always)
  private mutating func any(_ first: Int32, _ end: Int32) -> CaseSet {
    var cases = CaseSet.zero
    for box in Int(first)..<Int(end) { cases |= adding[box] }
    return cases
  }

  /// Finds the boxes of an option that, in some cases, cannot be left at a level of their own.
  ///
  /// - Returns: The cases in which exclusions are among them.
  private mutating func findCrowded(_ place: OptionRules, _ among: CaseSet) -> CaseSet {
    crowdedBoxes.removeAll()
    var exclusions = CaseSet.zero
    for box in Int(place.firstBox)..<Int(place.endOfBoxes) {
      let own = adding[box] & ~apart[box]
      crowdedBoxes.append(Int32(truncatingIfNeeded: box), counting: own.meets(among) ? 1 : 0)
      if box >= Int(place.endOfCounterargumentBoxes) { exclusions |= own }
    }
    return exclusions
  }

  /// The cases in which a box need not be left, or can be at a level of its own or easily at one of some levels.
  @inline(__always)
  private mutating func left(_ box: Int, at levels: LevelSet) -> CaseSet {
    var cases = ~adding[box] | apart[box]
    let levels = plan.easyLevels[box] & levels
    for word in 0..<plan.levelWordCount {
      var left = levels[word]
      while left != 0 {
        cases |= openCases[word &* 64 &+ left.trailingZeroBitCount]
        left &= left &- 1
      }
    }
    return cases
  }

  /// The cases in which a box can be met with all boxes left that are not of its list.
  @inline(__always)
  private mutating func beside(_ box: Int, _ place: OptionRules) -> CaseSet {
    let list = place.list(of: box)
    let levels = ~plan.rows.boxLevels[box]
    var cases = adding[box]
    for number in 0..<crowdedBoxes.count {
      let other = Int(crowdedBoxes[number])
      let left = other == box ? .every : left(other, at: levels)
      leftBeside[number] = left
      if !list.contains(other) { cases &= left }
    }
    return cases
  }

  /// Notes that some cases miss the facts of the levels of a box each of which alone decides whether anything is met: the
  /// others of its list are left, too, where such a level takes a cell that the box is outside of.
  private mutating func miss(_ box: Int, _ place: OptionRules, _ cases: CaseSet) {
    let list = place.list(of: box)
    var levels = plan.rows.boxLevels[box]
    while let level = levels.popFirst() {
      var decisive = cases & openCases[level]
      if decisive.isEmpty { continue }
      let isEasy = plan.easyLevels[box].contains(level)
      for number in 0..<crowdedBoxes.count {
        let other = Int(crowdedBoxes[number])
        guard list.contains(other), !isEasy || !plan.easyLevels[other].contains(level) else { continue }
        decisive &= leftBeside[number]
      }
      missing[Int(plan.factOfLevel[level])] |= decisive
    }
  }
}
