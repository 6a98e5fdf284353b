// What is said of options in the cases of a group.

extension CaseGroup {
  /// Finds the state of every option, and the facts that are missing for those whose open boxes can each be met and left
  /// whatever becomes of the others.
  mutating func judgeOptions() {
    missing.fill(.zero)
    for option in 0..<plan.optionRules.count { judge(option) }
    for option in 0..<plan.optionRules.count { put(asked(option), option, bit: PlainState.bitOfAsked) }
    states.turnToWords(of: count)
  }

  /// The state of an option in a case.
  @inline(__always)
  mutating func state(_ option: Int, of slot: Int) -> PlainState {
    let (square, place) = option.quotientAndRemainder(dividingBy: PlainState.countOfWord)
    let word = states.word(square, of: slot)
    return PlainState(
      bits: UInt16(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: place &* PlainState.bitCount))
    )
  }

  /// Sets a bit of the state of an option where some cases have it.
  @inline(__always)
  private mutating func put(_ cases: CaseSet, _ option: Int, bit: Int) {
    // All bits of a word are a bit of some state, so that those of the options follow each other.
    states[option &* PlainState.bitCount &+ bit] = cases
  }

  private mutating func judge(_ option: Int) {
    let place = plan.optionRules[option]
    let strongest = union(place.first, place.endOfStrongest)
    let lessStrong = union(place.endOfStrongest, place.endOfLessStrong)
    let weak = union(place.endOfLessStrong, place.endOfArguments)
    let counterarguments = union(place.endOfArguments, place.endOfCounterarguments)
    let exclusions = union(place.endOfCounterarguments, place.endOfExclusions)
    let notes = union(place.endOfExclusions, place.end)
    let argued = strongest.held | lessStrong.held | weak.held
    let mayArgue = (strongest.open | lessStrong.open | weak.open) & ~argued & ~exclusions.held
    let mayCounter = counterarguments.open & ~counterarguments.held & ~exclusions.held
    let mayExclude = exclusions.open & ~exclusions.held
    put(argued, option, bit: 0)
    put(counterarguments.held, option, bit: 1)
    put(exclusions.held, option, bit: 2)
    put(mayArgue, option, bit: 3)
    put(mayCounter, option, bit: 4)
    put(mayExclude, option, bit: 5)
    // How weak the strongest rules are: 0 for a strong one to 3 for none.
    put(~strongest.open & (lessStrong.open | ~weak.open), option, bit: 6)
    put(~strongest.open & ~lessStrong.open, option, bit: 7)
    put(~strongest.held & (lessStrong.held | ~weak.held), option, bit: 8)
    put(~strongest.held & ~lessStrong.held, option, bit: 9)
    let held = argued | counterarguments.held | exclusions.held
    let open = strongest.open | lessStrong.open | weak.open | counterarguments.open | exclusions.open | notes.open
    put(held | open, option, bit: PlainState.bitOfSpoken)
    var cases = OptionCases()
    cases.argued = argued
    cases.addable = (mayArgue | mayCounter | mayExclude) & all & ~partial
    cases.disputed = mayArgue & mayCounter & cases.addable
    if !cases.addable.isEmpty {
      share(place, cases.addable & ~argued, cases.addable & ~counterarguments.held, cases.addable)
      cases.crowded = crowded(place)
      miss(place, cases.addable & ~cases.crowded & ~separate)
    }
    options[option] = cases
  }

  /// The cases for which any of some rules holds, and those for which any is open.
  @inline(__always)
  private mutating func union(_ first: Int32, _ end: Int32) -> RuleCases {
    var cases = RuleCases()
    for rule in Int(first)..<Int(end) {
      cases.held |= rules[rule].held
      cases.open |= rules[rule].open
    }
    return cases
  }

  /// Finds what the boxes of an option share that may add to what holds.
  ///
  /// - Parameters:
  ///   - argument: The cases in which an argument would add something.
  ///   - counterargument: Those in which a counterargument would.
  ///   - exclusion: Those in which an exclusion would.
  private mutating func share(
    _ place: OptionRules,
    _ argument: CaseSet,
    _ counterargument: CaseSet,
    _ exclusion: CaseSet
  ) {
    add(Int(place.firstBox)..<Int(place.endOfArgumentBoxes), argument)
    add(Int(place.endOfArgumentBoxes)..<Int(place.endOfCounterargumentBoxes), counterargument)
    add(Int(place.endOfCounterargumentBoxes)..<Int(place.endOfBoxes), exclusion)
    for number in Int(place.firstLevel)..<Int(place.endOfLevels) {
      let level = plan.optionLevels[number]
      let open = openCases[Int(level.level)]
      var once = CaseSet.zero
      var twice = CaseSet.zero
      for position in Int(level.firstBox)..<Int(level.endOfBoxes) {
        let own = adding[Int(plan.boxesOfLevels[position])]
        twice |= once & own
        once |= own
      }
      touched[number] = once & open
      let alone = open & ~twice
      if !once.meets(alone) { continue }
      for position in Int(level.firstBox)..<Int(level.endOfBoxes) { apart[Int(plan.boxesOfLevels[position])] |= alone }
    }
  }

  @inline(__always)
  private mutating func add(_ boxes: Range<Int>, _ cases: CaseSet) {
    for box in boxes {
      adding[box] = met[box] & cases
      apart[box] = .zero
    }
  }

  /// The cases with a box that cannot be left at an open level that no other of them constrains.
  ///
  /// In all others each of their levels matters, and a status can be had if the sum of some boxes comes to it, but for being
  /// contested.
  @inline(__always)
  private mutating func crowded(_ place: OptionRules) -> CaseSet {
    var crowded = CaseSet.zero
    for box in Int(place.firstBox)..<Int(place.endOfBoxes) { crowded |= adding[box] & ~apart[box] }
    return crowded
  }

  /// Notes that some cases miss the facts of all levels that boxes of an option touch.
  private mutating func miss(_ place: OptionRules, _ cases: CaseSet) {
    if cases.isEmpty { return }
    for number in Int(place.firstLevel)..<Int(place.endOfLevels) {
      missing[fact(number)] |= touched[number] & cases
    }
  }

  /// The fact of a level of an option.
  @inline(__always)
  mutating func fact(_ number: Int) -> Int { Int(plan.factOfLevel[Int(plan.optionLevels[number].level)]) }
}
