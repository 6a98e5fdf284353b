import CaseSpaces

/// Gives the rules of options their bits.
///
/// The rules of an option stand next to each other, those of one list together and the strongest first, as their boxes do.
struct RuleLayout {
  /// For each word of boxes how its rules become bits.
  private(set) var words: [RuleWord] = []
  /// For each bit the rule that has it.
  private(set) var rules: [ListedRule] = []
  /// The bits of rules with boxes in several words.
  private(set) var wideRules: [Int32] = []
  private(set) var options: [PlainOption] = []
  /// The masks of the options, word by word.
  private(set) var masks: [OptionMasks] = []
  let arguments: [Argument]
  /// The arguments of each option in the order of the file, where they stand among all arguments.
  private(set) var inOrderOfFile: [Int32]
  /// For each argument its bit; -1 where it has no box.
  private var bitOfArgument: [Int]
  /// For each argument its place in the order of the file among those of its option.
  private var places: [Int32]

  /// - Parameters:
  ///   - layout: Where the boxes have their bits.
  ///   - counts: For each option the number of its arguments.
  ///   - range: The words of boxes of options.
  ///   - arities: For each level the number of its cells.
  init(_ layout: BoxLayout, _ counts: [Int], words range: Range<Int>, arities: [Int]) {
    arguments = layout.arguments
    bitOfArgument = Array(repeating: -1, count: arguments.count)
    inOrderOfFile = []
    places = Array(repeating: 0, count: arguments.count)
    var ownArguments: [Range<Int>] = []
    for count in counts {
      let start = ownArguments.last?.upperBound ?? 0
      ownArguments.append(start..<start + count)
    }
    for own in ownArguments {
      let sorted = own.sorted { arguments[$0].rule < arguments[$1].rule }
      inOrderOfFile += sorted.map { Int32($0) }
      for (place, argument) in sorted.enumerated() { places[argument] = Int32(place) }
    }
    var argumentsOfWord: [[Int]] = Array(repeating: [], count: range.count)
    for argument in arguments.indices where arguments[argument].firstMask != 0 {
      argumentsOfWord[Int(arguments[argument].firstWord) - range.lowerBound].append(argument)
    }
    for own in argumentsOfWord {
      addWord(own.filter { !arguments[$0].isWide }, layout.boxes, arities)
      // Such a rule stands behind the others that begin in its word.
      for wide in own where arguments[wide].isWide {
        wideRules.append(Int32(rules.count))
        addRule(wide)
      }
    }
    for own in ownArguments { addOption(own) }
  }

  /// Gives the rules of a word of boxes their bits, all in one word.
  private mutating func addWord(_ own: [Int], _ boxes: [[LevelCells]?], _ arities: [Int]) {
    if rules.count & 63 + own.count > 64 { while rules.count & 63 != 0 { rules.append(ListedRule()) } }
    let start = rules.count
    var crossing: UInt64 = 0
    for number in own {
      let argument = arguments[number]
      let place = Int(argument.firstWord) * 64
      let bits = (0..<64).filter { argument.firstMask >> UInt64($0) & 1 == 1 }
      if Self.cross(bits.compactMap { boxes[place + $0] }, arities) { crossing |= argument.firstMask }
      addRule(number)
    }
    words.append(RuleWord(own.map { arguments[$0].firstMask }, crossing: crossing, at: start))
  }

  private mutating func addRule(_ number: Int) {
    let argument = arguments[number]
    bitOfArgument[number] = rules.count
    rules.append(
      ListedRule(
        argument: Int32(number),
        rule: argument.rule,
        place: places[number],
        list: argument.list.rawValue + 1,
        weakness: argument.weakness,
        statusBit: argument.statusBit
      )
    )
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

  /// Adds an option by its arguments.
  private mutating func addOption(_ own: Range<Int>) {
    var option = PlainOption()
    defer { options.append(option) }
    option.firstMasks = Int32(masks.count)
    option.firstArgument = Int32(own.lowerBound)
    option.endArgument = Int32(own.upperBound)
    let bits = own.map { bitOfArgument[$0] }.filter { $0 >= 0 }
    guard let first = bits.first, let last = bits.last else { return }
    option.first = Int32(first >> 6)
    option.end = Int32(last >> 6) + 1
    masks += Array(repeating: OptionMasks(), count: last >> 6 - first >> 6 + 1)
    for bit in bits {
      guard let list = Argument.List(rawValue: rules[bit].list - 1) else { continue }
      let place = Int(option.firstMasks) + bit >> 6 - first >> 6
      masks[place].add(1 << UInt64(bit & 63), list, weakness: rules[bit].weakness)
    }
    if option.end == option.first + 1 {
      option.shift = UInt64(first & 63)
      option.mask = ~0 >> UInt64(63 - (last - first))
    }
  }
}
