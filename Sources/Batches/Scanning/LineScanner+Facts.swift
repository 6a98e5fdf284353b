import CaseFiles

extension LineScanner {
  /// The form in which a value stands, as a part of the owner of its token: the same bytes can mean something else in it.
  enum Form {
    static let bare: UInt32 = 0
    static let text: UInt32 = 1
    static let item: UInt32 = 2
    /// Added where the key names the unit.
    static let namesUnit: UInt32 = 4
  }

  /// Scans the value of a fact.
  @inline(__always)
  mutating func scanFact(
    _ key: KeyColumn,
    depth: Int,
    _ source: Source,
    _ raw: RawSpan,
    _ offset: inout Int,
    _ cells: inout MutableSpan<UInt8>,
    _ masks: inout [UInt64],
    _ marks: inout LineMarks
  ) -> Bool {
    let fact = Int(key.number)
    let column = columns[fact]
    let byte = raw.byte(at: offset)
    let owner = UInt32(truncatingIfNeeded: fact) &<< 3 | (key.namesUnit ? Form.namesUnit : 0)
    if byte == UInt8(ascii: "\"") {
      if column.kind == .text {
        // A character in ASCII is enough for a text that says something.
        let first = raw.byte(at: offset &+ 1)
        if first > 0x20, first < 0x80, first != UInt8(ascii: "\\"), first != UInt8(ascii: "\""),
          let end = endOfText(source, raw, offset)
        {
          offset = end
          marks.say(fact)
          return true
        }
      } else if let (token, end) = Self.shortText(raw, offset, owner: owner | Form.text), let word = words[token] {
        offset = end
        apply(word, to: fact, column, &cells, &masks, &marks)
        return true
      }
    } else if byte == UInt8(ascii: "[") {
      if column.kind == .several, depth < parts.limits.depth {
        return scanSet(fact, column, owner, depth, source, raw, &offset, &cells, &masks, &marks)
      }
    } else {
      if column.kind == .number, let (cell, length) = plainNumber(raw.word(at: offset), numbers[fact]) {
        offset &+= length
        if column.level >= 0 { cells[column.level] = cell }
        marks.say(fact)
        return true
      }
      if let (token, end) = Self.shortBare(raw, offset, owner: owner), let word = words[token] {
        offset = end
        apply(word, to: fact, column, &cells, &masks, &marks)
        return true
      }
    }
    return scanRareValue(key, depth, owner, source, raw, &offset, &cells, &masks, &marks)
  }

  /// The cell of a plain number on the grid of a fact, and the bytes that the number takes; nil where it is not plain, or
  /// not on the grid.
  @inline(__always)
  private func plainNumber(_ word: UInt64, _ grid: NumberColumn) -> (cell: UInt8, length: Int)? {
    guard let number = PlainNumber(word) else { return nil }
    let zeros = grid.decimals &- number.decimals
    guard zeros >= 0, zeros < powers.count else { return nil }
    let value = number.digits &* powers[zeros]
    guard value >= grid.low, value <= grid.last, grid.step == 1 || (value &- grid.low) % grid.step == 0 else {
      return nil
    }
    var cell: UInt8 = 0
    for index in grid.thresholds where thresholds[index] <= value { cell &+= 1 }
    return (cell, number.length)
  }

  /// A value that is long, met for the first time, or of a form that is not remembered.
  @inline(never)
  private mutating func scanRareValue(
    _ key: KeyColumn,
    _ depth: Int,
    _ owner: UInt32,
    _ source: Source,
    _ raw: RawSpan,
    _ offset: inout Int,
    _ cells: inout MutableSpan<UInt8>,
    _ masks: inout [UInt64],
    _ marks: inout LineMarks
  ) -> Bool {
    let fact = Int(key.number)
    let column = columns[fact]
    let isText = raw.byte(at: offset) == UInt8(ascii: "\"")
    let form = owner | (isText ? Form.text : Form.bare)
    if isText, column.kind != .text, let (token, end) = Self.longText(raw, offset, owner: form),
      let word = words[token]
    {
      offset = end
      apply(word, to: fact, column, &cells, &masks, &marks)
      return true
    }
    guard
      let part = parts.entry(
        in: source.bytes,
        at: offset,
        to: source.end,
        depth: depth,
        for: fact,
        keyNamesUnit: key.namesUnit
      ), part.meaning.questions.isEmpty
    else { return false }
    let word = WordMeaning(part.meaning.knowledge, of: fact, in: space)
    let own = isText ? (offset + 1)..<(part.end - 1) : offset..<part.end
    if column.kind != .text, let token = Token(raw, own, owner: form) { words.learn(token, word) }
    offset = part.end
    apply(word, to: fact, column, &cells, &masks, &marks)
    return true
  }

  /// Notes what is said of a fact.
  @inline(__always)
  func apply(
    _ word: WordMeaning,
    to fact: Int,
    _ column: FactColumn,
    _ cells: inout MutableSpan<UInt8>,
    _ masks: inout [UInt64],
    _ marks: inout LineMarks
  ) {
    switch word.kind {
    case .nothing, .item: return
    case .said: break
    case .cell: cells[Int(word.level)] = word.cell
    case .partial:
      cells[Int(word.level)] = CaseCells.partial
      masks[Int(word.level)] = word.first
    case .members: setMembers(column, present: word.first, absent: word.second, &cells)
    }
    marks.say(fact)
  }

  /// Sets the levels of a fact with several values.
  @inline(__always)
  func setMembers(_ column: FactColumn, present: UInt64, absent: UInt64, _ cells: inout MutableSpan<UInt8>) {
    if column.level >= 0 { cells[column.level] = 1 }
    for member in 0..<column.memberCount {
      let isPresent = UInt8(truncatingIfNeeded: present &>> UInt64(truncatingIfNeeded: member)) & 1
      let isAbsent = UInt8(truncatingIfNeeded: absent &>> UInt64(truncatingIfNeeded: member)) & 1
      cells[column.firstMember &+ member] = isPresent | isAbsent == 0 ? CaseCells.open : isPresent
    }
  }
}
