import CaseFiles

extension LineScanner {
  /// The bytes of the literals, and which of a word are theirs.
  private static var bytesOfTrue: UInt32 { 0x65_7572_74 }
  private static var bytesOfFalse: UInt64 { 0x65_736C_6166 }
  private static var maskOfFalse: UInt64 { 0xFF_FFFF_FFFF }

  /// Scans the value of a fact.
  ///
  /// - Returns: The offset behind it.
  @inline(__always)
  mutating func scanFact(
    _ owner: TokenOwner,
    _ kind: KeyColumn.Kind,
    _ raw: RawSpan,
    _ offset: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Int {
    let fact = owner.fact
    switch kind {
    case .yesOrNo:
      let word = raw.word(at: offset)
      let isTrue = UInt32(truncatingIfNeeded: word) == Self.bytesOfTrue
      if isTrue || word & Self.maskOfFalse == Self.bytesOfFalse {
        cells[columns[fact].level] = isTrue ? columns[fact].cellOfTrue : columns[fact].cellOfFalse
        marks.say(fact)
        return offset &+ (isTrue ? 4 : 5)
      }
    case .number:
      if let (cell, length) = plainNumber(raw.word(at: offset), fact) {
        let level = columns[fact].level
        if level >= 0 { cells[level] = cell }
        marks.say(fact)
        return offset &+ length
      }
    case .several:
      if raw.byte(at: offset) == UInt8(ascii: "[") { return scanSet(owner, raw, offset, &cells, &marks) }
    case .text:
      if raw.byte(at: offset) == UInt8(ascii: "\"") { return scanProse(owner, raw, offset, &cells, &marks) }
    default: break
    }
    var behind = offset
    let token: Token
    if raw.byte(at: offset) == UInt8(ascii: "\"") {
      token = Self.shortText(raw, offset, owner: owner.inForm(TokenOwner.Form.text))
      behind &+= 2
    } else {
      token = Self.shortBare(raw, offset, owner: owner.inForm(TokenOwner.Form.bare))
    }
    if token.length != 0 {
      let slot = words.slot(ofShort: token)
      if slot >= 0 {
        let word = words.meaning(at: slot)
        if word.kind == .cell {
          cells[Int(word.level)] = word.cell
          marks.say(fact)
        } else {
          apply(word, to: fact, &cells, &marks)
        }
        return behind &+ token.length
      }
    }
    return scanRareValue(owner, raw, offset, &cells, &marks)
  }

  /// The cell of a plain number on the grid of a fact, and the bytes that the number takes; nil where it is not plain, or
  /// not on the grid.
  @inline(__always)
  private mutating func plainNumber(_ word: UInt64, _ fact: Int) -> (cell: UInt8, length: Int)? {
    guard let number = PlainNumber(word) else { return nil }
    let zeros = numbers[fact].decimals &- number.decimals
    guard zeros >= 0, zeros < powers.count else { return nil }
    let distance = number.digits &* powers[zeros] &- numbers[fact].low
    let table = numbers[fact].table
    let cell: UInt8
    if table >= 0 {
      guard distance >= 0, distance < numbers[fact].size else { return nil }
      cell = numberCells[table &+ Int(truncatingIfNeeded: distance)]
    } else {
      cell = numbers[fact].cell(at: distance)
    }
    return cell == NumberColumn.offGrid ? nil : (cell, number.length)
  }

  /// A free text.
  @inline(never)
  private mutating func scanProse(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    _ offset: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Int {
    // One character that is plainly no white space is enough for a text that says something.
    let first = raw.byte(at: offset &+ 1)
    guard first > 0x20, first < 0x80, first != UInt8(ascii: "\\"), first != UInt8(ascii: "\"") else {
      return scanRareValue(owner, raw, offset, &cells, &marks)
    }
    marks.say(owner.fact)
    return endOfText(raw, offset, &marks)
  }

  /// A value that is long, met for the first time, or of a form that is not remembered.
  @inline(never)
  private mutating func scanRareValue(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    _ offset: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Int {
    let fact = owner.fact
    let isFreeText = columns[fact].kind == .text
    let isText = raw.byte(at: offset) == UInt8(ascii: "\"")
    let form = owner.inForm(isText ? TokenOwner.Form.text : TokenOwner.Form.bare)
    if isText, !isFreeText, let token = Self.longText(raw, offset, owner: form), let word = words[token] {
      apply(word, to: fact, &cells, &marks)
      return offset + token.length + 2
    }
    let part = parts.entry(
      in: text,
      at: offset,
      to: marks.end,
      depth: marks.depth,
      for: fact,
      keyNamesUnit: owner.namesUnit
    )
    guard let part, part.meaning.questions.isEmpty else { return -1 }
    let word = WordMeaning(part.meaning.knowledge, of: fact, in: space)
    let own = isText ? (offset + 1)..<(part.end - 1) : offset..<part.end
    if !isFreeText || !isText, let token = Token(raw, own, owner: form) { learn(token, word) }
    apply(word, to: fact, &cells, &marks)
    return part.end
  }

  /// Notes what is said of a fact.
  @inline(never)
  private mutating func apply(
    _ word: WordMeaning,
    to fact: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) {
    switch word.kind {
    case .nothing, .item: return
    case .said: break
    case .cell: cells[Int(word.level)] = word.cell
    case .partial:
      cells[Int(word.level)] = CaseCells.partial
      masks[Int(word.level)] = word.first
    case .members:
      let column = columns[fact]
      if column.level >= 0 { cells[column.level] = 1 }
      for member in 0..<column.memberCount {
        let bit: UInt64 = 1 << UInt64(member)
        if word.first & bit != 0 { cells[column.firstMember + member] = 1 }
        if word.second & bit != 0 { cells[column.firstMember + member] = 0 }
      }
    }
    marks.say(fact)
  }

  /// Remembers what a token means; where there is no room left, everything else is forgotten for it.
  ///
  /// - Returns: The slot of the token.
  @discardableResult
  mutating func learn(_ token: Token, _ word: WordMeaning) -> Int {
    if words.isFull { words.forget() }
    return words.learn(token, word) ?? -1
  }
}
