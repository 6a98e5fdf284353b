import CaseSpaces

/// Gives the rules of options their bits.
///
/// The rules of an option stand next to each other, those of one list together and the strongest first, as their boxes do.
struct RuleLayout {
  /// For each bit the rule that has it, and its boxes.
  private(set) var rules: [ListedRule] = []
  private(set) var boxes: [RuleBoxes] = []
  /// For each word of bits the rules whose boxes can make up for each other: whatever is chosen of a fact lies in one of
  /// them.
  private(set) var crossing: [UInt64] = []
  private(set) var options: [PlainOption] = []
  private(set) var optionRules: [OptionRules] = []
  /// The levels that boxes of each option constrain, and for each of them these boxes.
  private(set) var levels: [OptionLevel] = []
  private(set) var boxesOfLevels: [Int32] = []
  /// For each box the levels at which it is outside of the cell that is outside of the most boxes of its option.
  private(set) var easyLevels: [LevelSet]
  /// The boxes of each option that argue for it and have cases in common with each that argues against it, and the other
  /// way round.
  private(set) var agreeing: [Int32] = []
  /// The masks of the options, word by word.
  private(set) var masks: [OptionMasks] = []
  let arguments: [Argument]
  /// For each bit of the rules of an option in the order of the file the one that the rule has.
  private(set) var bitsInOrderOfFile: [Int] = []
  private let boxOfBit: [[LevelCells]?]
  private let arities: [Int]

  /// - Parameters:
  ///   - layout: Where the boxes have their bits.
  ///   - counts: For each option the number of its arguments.
  ///   - arities: For each level the number of its cells.
  init(_ layout: BoxLayout, _ counts: [Int], arities: [Int]) {
    arguments = layout.arguments
    boxOfBit = layout.boxes
    self.arities = arities
    easyLevels = Array(repeating: .zero, count: layout.boxes.count)
    var start = 0
    for count in counts {
      addOption(start..<start + count)
      start += count
    }
    fillWord()
  }

  /// Adds bits that no rule has up to the end of the word.
  private mutating func fillWord() {
    while rules.count % 64 != 0 {
      bitsInOrderOfFile.append(rules.count)
      addBit(ListedRule(bitInFile: Int32(rules.count)), .none)
    }
  }

  /// Adds an option by its arguments.
  private mutating func addOption(_ own: Range<Int>) {
    var option = PlainOption()
    option.firstMasks = Int32(masks.count)
    option.firstArgument = Int32(own.lowerBound)
    option.endArgument = Int32(own.upperBound)
    // An argument without a box holds for nobody.
    let placed = own.filter { arguments[$0].firstMask != 0 }
    // In one word where they fit.
    if placed.count <= 64, rules.count % 64 + placed.count > 64 {
      fillWord()
    }
    let first = rules.count
    let inOrderOfFile = placed.indices.sorted { arguments[placed[$0]].rule < arguments[placed[$1]].rule }
    bitsInOrderOfFile += inOrderOfFile.map { first + $0 }
    for argument in placed { addRule(argument) }
    for (place, rule) in inOrderOfFile.enumerated() { rules[first + rule].bitInFile = Int32(first + place) }
    let bits = first..<rules.count
    optionRules.append(self.rules(of: bits))
    if !bits.isEmpty {
      option.first = Int32(first >> 6)
      option.end = Int32((bits.upperBound - 1) >> 6) + 1
      addMasks(bits)
    }
    if option.end == option.first + 1 {
      option.shift = UInt64(first & 63)
      option.mask = ~0 >> UInt64(64 - bits.count)
    }
    options.append(option)
  }

  private mutating func addRule(_ number: Int) {
    let argument = arguments[number]
    let boxes = argument.bits
    let crossing = Self.cross(boxOfBit[boxes].compactMap { $0 }, arities)
    addBit(
      ListedRule(
        argument: Int32(number),
        rule: argument.rule,
        list: argument.list.rawValue + 1,
        weakness: argument.weakness,
        statusBit: argument.statusBit
      ),
      RuleBoxes(first: Int32(boxes.lowerBound), end: Int32(boxes.upperBound)),
      isCrossing: crossing
    )
  }

  private mutating func addBit(_ rule: ListedRule, _ boxes: RuleBoxes, isCrossing: Bool = false) {
    if rules.count % 64 == 0 { crossing.append(0) }
    if isCrossing { crossing[rules.count / 64] |= 1 << UInt64(rules.count % 64) }
    rules.append(rule)
    self.boxes.append(boxes)
  }

  /// Whether boxes may make up for each other.
  ///
  /// They cannot where each level has a cell outside of all boxes that constrain it: a completion of such cells lies in
  /// none of those that a case leaves open.
  private static func cross(_ boxes: [[LevelCells]], _ arities: [Int]) -> Bool {
    var cells: [Int: UInt64] = [:]
    for box in boxes {
      for level in box { cells[level.level, default: 0] |= level.cells }
    }
    return cells.contains { level, cells in cells.nonzeroBitCount == arities[level] }
  }

  private mutating func addMasks(_ bits: Range<Int>) {
    let first = masks.count
    let firstWord = bits.lowerBound >> 6
    masks += Array(repeating: OptionMasks(), count: (bits.upperBound - 1) >> 6 - firstWord + 1)
    for bit in bits {
      guard let list = Argument.List(rawValue: rules[bit].list - 1) else { continue }
      masks[first + bit >> 6 - firstWord].add(1 << UInt64(bit & 63), list)
    }
  }

  /// Where the rules of an option and their boxes begin and end.
  private mutating func rules(of bits: Range<Int>) -> OptionRules {
    var found = OptionRules()
    func end(_ isBefore: (ListedRule) -> Bool) -> Int32 {
      Int32(bits.first { !isBefore(rules[$0]) } ?? bits.upperBound)
    }
    let arguments = Argument.List.arguments.rawValue + 1
    found.first = Int32(bits.lowerBound)
    found.endOfStrongest = end { $0.list == arguments && $0.weakness == 0 }
    found.endOfLessStrong = end { $0.list == arguments && $0.weakness <= 1 }
    found.endOfArguments = end { $0.list <= arguments }
    found.endOfCounterarguments = end { $0.list <= Argument.List.counterarguments.rawValue + 1 }
    found.endOfExclusions = end { $0.list <= Argument.List.exclusions.rawValue + 1 }
    found.end = Int32(bits.upperBound)
    guard let first = bits.first else { return found }
    func endOfBoxes(_ end: Int32) -> Int32 { end == found.first ? boxes[first].first : boxes[Int(end) - 1].end }
    found.firstBox = boxes[first].first
    found.endOfArgumentBoxes = endOfBoxes(found.endOfArguments)
    found.endOfCounterargumentBoxes = endOfBoxes(found.endOfCounterarguments)
    found.endOfBoxes = endOfBoxes(found.endOfExclusions)
    found.firstLevel = Int32(levels.count)
    addLevels(found)
    found.endOfLevels = Int32(levels.count)
    found.firstAgreeing = Int32(agreeing.count)
    addAgreeing(found)
    found.endOfAgreeing = Int32(agreeing.count)
    return found
  }

  /// Adds the levels that the boxes of an option constrain.
  private mutating func addLevels(_ place: OptionRules) {
    var boxes: [Int: [(bit: Int32, cells: UInt64)]] = [:]
    for bit in place.firstBox..<place.endOfBoxes {
      for constrained in boxOfBit[Int(bit)] ?? [] {
        boxes[constrained.level, default: []].append((bit, constrained.cells))
      }
    }
    for (level, own) in boxes.sorted(by: { $0.key < $1.key }) {
      let first = Int32(boxesOfLevels.count)
      boxesOfLevels += own.map { $0.bit }
      levels.append(OptionLevel(level: Int32(level), firstBox: first, endOfBoxes: Int32(boxesOfLevels.count)))
      let left = (0..<arities[level]).map { cell in own.filter { $0.cells >> UInt64(cell) & 1 == 0 } }
      for box in left.max(by: { $0.count < $1.count }) ?? [] { easyLevels[Int(box.bit)].insert(level) }
    }
  }

  /// Finds the boxes of each option that argue for it and lie partly in each that argues against it, and the other way
  /// round.
  private mutating func addAgreeing(_ place: OptionRules) {
    let arguments = place.firstBox..<place.endOfArgumentBoxes
    let counterarguments = place.endOfArgumentBoxes..<place.endOfCounterargumentBoxes
    for (own, others) in [(arguments, counterarguments), (counterarguments, arguments)] {
      for bit in own where others.allSatisfy({ meet(bit, $0) }) { agreeing.append(bit) }
    }
  }

  /// Whether two boxes have a case in common; a bit without a box is in nobody's way.
  private func meet(_ one: Int32, _ other: Int32) -> Bool {
    guard let one = boxOfBit[Int(one)], let other = boxOfBit[Int(other)] else { return true }
    return !one.contains { left in other.contains { $0.level == left.level && $0.cells & left.cells == 0 } }
  }
}
