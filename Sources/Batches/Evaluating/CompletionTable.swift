/// The completions of a few open levels, a bit each, with the arguments that boxes add in them.
///
/// Every level has bits of its own in the number of a completion, as many as its cells need; numbers that no cell has
/// stand for the last one, so that each number is a completion. The levels of the lowest six bits lie within a word.
struct CompletionTable: ~Copyable {
  /// The most bits of the number of a completion above those within a word.
  private static let mostWordBits = 12
  private static let bitsOfWord = 6

  private var places = PlainList<CompletionLevel>()
  /// For each cell of a level the boxes that it is outside of.
  private var outsides = PlainList<UInt64>()
  private var wordBits = 0
  /// For each box the completions of a word that lie in it as far as the levels within a word say.
  private var within = PlainList<UInt64>(repeating: 0, count: 64)
  /// For each level above those, and each box, the cells that lie in it, by their bits of the completion's number.
  private var cellsWithin = PlainList<UInt64>()
  /// The completions in which something argues for the option, argues against it and excludes it, word by word.
  private var supported = PlainList<UInt64>()
  private var opposed = PlainList<UInt64>()
  private var excluded = PlainList<UInt64>()
  /// The completions of one box.
  private var spread = PlainList<UInt64>()
  /// The sums that are reached, as bits.
  private(set) var sums: UInt8 = 0

  var levelCount: Int { places.count }

  func level(_ place: Int) -> Int32 { places[place].level }

  mutating func begin() {
    places.removeAll()
    outsides.removeAll()
  }

  mutating func beginLevel(_ level: Int) {
    places.append(CompletionLevel(level: Int32(level), firstCell: Int32(outsides.count)))
  }

  /// Adds a cell to the last level, unless it has one that is outside of the same boxes.
  @inline(__always)
  mutating func addCell(outside: UInt64) {
    let place = places.count - 1
    for other in Int(places[place].firstCell)..<outsides.count where outsides[other] == outside { return }
    outsides.append(outside)
    places[place].cellCount += 1
  }

  /// Fills the table.
  ///
  /// - Parameters:
  ///   - boxes: All boxes of the group.
  ///   - arguments: The boxes that argue for, argue against and exclude.
  /// - Returns: Whether there are few enough completions.
  mutating func fill(_ boxes: UInt64, _ arguments: (UInt64, UInt64, UInt64)) -> Bool {
    guard placeLevels() else { return false }
    var left = boxes
    while left != 0 {
      within[left.trailingZeroBitCount] = .max
      left &= left - 1
    }
    cellsWithin.removeAll()
    for place in 0..<places.count {
      if places[place].shift < Self.bitsOfWord { narrowWithin(place) } else { addCellsWithin(place) }
    }
    if wordBits == 0 {
      fillWord(boxes, arguments)
    } else {
      fillWords(boxes, arguments)
    }
    sums = 0
    // Most tables come to every sum that they can within a few words.
    let possible = Self.possibleSums(boxes, arguments)
    for word in 0..<1 << wordBits {
      sums |= self.word(word).sums(among: .max)
      if sums == possible { break }
    }
    return true
  }

  /// The sums, as bits, that some boxes can come to at most.
  private static func possibleSums(_ boxes: UInt64, _ arguments: (UInt64, UInt64, UInt64)) -> UInt8 {
    var sums: UInt8 = 0b1
    if boxes & arguments.0 != 0 { sums |= sums << 1 }
    if boxes & arguments.1 != 0 { sums |= sums << 2 }
    if boxes & arguments.2 != 0 { sums |= sums << 4 }
    return sums
  }

  @inline(__always)
  private func word(_ word: Int) -> Completions {
    Completions(supported: supported[word], opposed: opposed[word], excluded: excluded[word])
  }

  @inline(__always)
  private mutating func fillWord(_ boxes: UInt64, _ arguments: (UInt64, UInt64, UInt64)) {
    var found = Completions(supported: 0, opposed: 0, excluded: 0)
    var left = boxes
    while left != 0 {
      let box = left.trailingZeroBitCount
      left &= left - 1
      if arguments.0 >> UInt64(box) & 1 != 0 { found.supported |= within[box] }
      if arguments.1 >> UInt64(box) & 1 != 0 { found.opposed |= within[box] }
      if arguments.2 >> UInt64(box) & 1 != 0 { found.excluded |= within[box] }
    }
    supported.removeAll()
    opposed.removeAll()
    excluded.removeAll()
    supported.append(found.supported)
    opposed.append(found.opposed)
    excluded.append(found.excluded)
  }

  private mutating func fillWords(_ boxes: UInt64, _ arguments: (UInt64, UInt64, UInt64)) {
    supported.removeAll()
    opposed.removeAll()
    excluded.removeAll()
    supported.append(repeating: 0, count: 1 << wordBits)
    opposed.append(repeating: 0, count: 1 << wordBits)
    excluded.append(repeating: 0, count: 1 << wordBits)
    var left = boxes
    while left != 0 {
      let box = left.trailingZeroBitCount
      left &= left - 1
      spreadCompletions(of: box)
      if arguments.0 >> UInt64(box) & 1 != 0 { supported.formUnion(spread) }
      if arguments.1 >> UInt64(box) & 1 != 0 { opposed.formUnion(spread) }
      if arguments.2 >> UInt64(box) & 1 != 0 { excluded.formUnion(spread) }
    }
  }

  private mutating func spreadCompletions(of box: Int) {
    spread.removeAll()
    spread.append(within[box])
    var above = 0
    for place in 0..<places.count where places[place].shift >= Self.bitsOfWord {
      let cells = cellsWithin[above * 64 + box]
      above += 1
      // The words so far are those of number 0 of this level; the other numbers repeat them or have none.
      let count = spread.count
      for number in 1..<1 << Int(places[place].width) {
        if cells >> UInt64(number) & 1 == 1 {
          spread.appendOwn(count)
        } else {
          spread.append(repeating: 0, count: count)
        }
      }
      if cells & 1 == 0 { spread.fill(0, count: count) }
    }
  }

  /// Gives the levels their bits, within a word as far as they fit.
  private mutating func placeLevels() -> Bool {
    var inside: Int32 = 0
    var above = Int32(Self.bitsOfWord)
    for place in 0..<places.count {
      let width = Int32(64 - UInt64(places[place].cellCount - 1).leadingZeroBitCount)
      places[place].width = width
      if inside + width <= Self.bitsOfWord {
        places[place].shift = width == 0 ? 0 : inside
        inside += width
      } else {
        places[place].shift = above
        above += width
      }
    }
    wordBits = Int(above) - Self.bitsOfWord
    return wordBits <= Self.mostWordBits
  }

  /// The numbers, as bits, that stand for a cell of a level.
  @inline(__always)
  private func numbers(of cell: Int, _ place: CompletionLevel) -> UInt64 {
    cell < Int(place.cellCount) - 1 ? 1 << UInt64(cell) : ~0 << UInt64(cell)
  }

  /// The completions of a word that have a cell of a level within the word.
  @inline(__always)
  private func completions(of cell: Int, _ place: CompletionLevel) -> UInt64 {
    if place.width == 1 {
      let first = Self.completions(without: Int(place.shift))
      return cell == 0 ? first : ~first
    }
    let stride = 1 << UInt64(place.shift)
    let run: UInt64 = ~(~0 << UInt64(stride))
    var completions: UInt64 = 0
    let last = cell < Int(place.cellCount) - 1 ? cell : 1 << Int(place.width) - 1
    for number in cell...last { completions |= run << UInt64(number * stride) }
    // The same again for every number above.
    var period = stride << Int(place.width)
    while period < 64 {
      completions |= completions << UInt64(period)
      period *= 2
    }
    return completions
  }

  /// Takes from the boxes what the cells of a level within a word are outside of.
  @inline(__always)
  private mutating func narrowWithin(_ position: Int) {
    let place = places[position]
    for cell in 0..<Int(place.cellCount) {
      var outside = outsides[Int(place.firstCell) + cell]
      if outside == 0 { continue }
      let completions = completions(of: cell, place)
      while outside != 0 {
        within[outside.trailingZeroBitCount] &= ~completions
        outside &= outside - 1
      }
    }
  }

  private mutating func addCellsWithin(_ position: Int) {
    let place = places[position]
    let first = cellsWithin.count
    for _ in 0..<64 { cellsWithin.append(.max) }
    for cell in 0..<Int(place.cellCount) {
      var outside = outsides[Int(place.firstCell) + cell]
      let numbers = numbers(of: cell, place)
      while outside != 0 {
        cellsWithin[first + outside.trailingZeroBitCount] &= ~numbers
        outside &= outside - 1
      }
    }
  }

  /// The number of a level's cell in the completions of a word.
  @inline(__always)
  private func number(of word: Int, _ place: CompletionLevel) -> Int {
    word >> (Int(place.shift) - Self.bitsOfWord) & (1 << Int(place.width) - 1)
  }

  // MARK: What the completions come to

  /// The pairs of sums between which a change of a level alone leads: eight bits for each lower sum.
  ///
  /// - Parameter decisive: Pairs of which one is enough to know.
  func pairs(of position: Int, decisive: UInt64) -> UInt64 {
    let place = places[position]
    var pairs: UInt64 = 0
    for bit in Int(place.shift)..<Int(place.shift + place.width) {
      if bit < Self.bitsOfWord {
        let distance = UInt64(1) << UInt64(bit)
        let lower = Self.completions(without: bit)
        for word in 0..<1 << wordBits {
          let completions = self.word(word)
          completions.addPairs(completions.shifted(distance), among: lower, to: &pairs)
          if pairs & decisive != 0 { return pairs }
        }
      } else {
        let distance = 1 << (bit - Self.bitsOfWord)
        for word in 0..<1 << wordBits where word & distance == 0 {
          self.word(word).addPairs(self.word(word | distance), among: .max, to: &pairs)
          if pairs & decisive != 0 { return pairs }
        }
      }
    }
    return pairs
  }

  /// The completions of a word whose numbers do not have a bit.
  @inline(__always)
  private static func completions(without bit: Int) -> UInt64 {
    switch bit {
    case 0: 0x5555_5555_5555_5555
    case 1: 0x3333_3333_3333_3333
    case 2: 0x0F0F_0F0F_0F0F_0F0F
    case 3: 0x00FF_00FF_00FF_00FF
    case 4: 0x0000_FFFF_0000_FFFF
    default: 0x0000_0000_FFFF_FFFF
    }
  }

  /// Appends for each cell of a level the sums that it leaves, as bits.
  func appendCellSums(of position: Int, to list: inout PlainList<UInt8>) {
    let place = places[position]
    for cell in 0..<Int(place.cellCount) {
      var sums: UInt8 = 0
      for word in 0..<1 << wordBits {
        if place.shift < Self.bitsOfWord {
          sums |= self.word(word).sums(among: completions(of: cell, place))
        } else if numbers(of: cell, place) >> UInt64(number(of: word, place)) & 1 == 1 {
          sums |= self.word(word).sums(among: .max)
        }
      }
      list.append(sums)
    }
  }
}
