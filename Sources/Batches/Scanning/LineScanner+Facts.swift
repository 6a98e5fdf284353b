import CaseFiles

extension LineScanner {
  /// The bytes of the literals, and which of a word are theirs.
  private static var bytesOfTrue: UInt64 { 0x65_7572_74 }
  private static var bytesOfFalse: UInt64 { 0x65_736C_6166 }
  private static var maskOfFalse: UInt64 { 0xFF_FFFF_FFFF }

  /// Scans the value of a fact.
  ///
  /// - Parameter key: The column of the fact's key.
  /// - Returns: The offset behind it.
  @inline(__always)
  mutating func scanFact(
    _ key: Int,
    _ raw: RawSpan,
    _ offset: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Int? {
    let word = raw.word(at: offset)
    switch keys[key].kind {
    case .yesOrNo:
      // Which of the two it is cannot be foreseen, and no branch depends on it: a bit of the first letter says it.
      let isTrue = word &>> 4 & 1
      let expected = Self.bytesOfFalse ^ ((0 &- isTrue) & (Self.bytesOfFalse ^ Self.bytesOfTrue))
      if word & (Self.maskOfFalse &>> (isTrue &* 8)) == expected {
        let cell = keys[key].fact.literalCells &>> UInt16(truncatingIfNeeded: isTrue &* 8)
        cells[unchecked: Int(keys[key].fact.level)] = UInt8(truncatingIfNeeded: cell)
        return offset &+ 5 &- Int(truncatingIfNeeded: isTrue)
      }
    case .number:
      if let number = WholeNumber(word), let place = keys[key].fact.grid.place(of: number.value),
        numberCells[place] != NumberColumn.offGrid
      {
        let level = Int(keys[key].fact.level)
        if level >= 0 { cells[unchecked: level] = numberCells[place] }
        return offset &+ number.length
      }
      if UInt8(truncatingIfNeeded: word) != UInt8(ascii: "\"") { return scanToken(key, raw, offset, &cells, &marks) }
    case .several:
      if UInt8(truncatingIfNeeded: word) == UInt8(ascii: "[") { return scanSet(key, raw, offset, &cells, &marks) }
    case .text: return scanFreeText(key, raw, offset, &cells, &marks)
    default: break
    }
    if let slot = texts.slot(raw, offset, owner: keys[key].number | TokenOwner.Form.text) {
      cells[unchecked: Int(texts[slot].level)] = texts[slot].cell
      return offset &+ texts[slot].bytes.length
    }
    return scanToken(key, raw, offset, &cells, &marks)
  }

  /// A value whose token may be known.
  @inline(never)
  private mutating func scanToken(
    _ key: Int,
    _ raw: RawSpan,
    _ offset: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Int? {
    let owner = TokenOwner(keys[key].number)
    let isText = raw.byte(at: offset) == UInt8(ascii: "\"")
    let token: Token
    if isText {
      token = Self.shortText(raw, offset, owner: owner.inForm(TokenOwner.Form.text))
    } else {
      let fact = owner.fact
      if keys[key].kind == .number, let (cell, length) = plainNumber(raw.word(at: offset), fact) {
        let level = Int(columns[fact].level)
        if level >= 0 { cells[level] = cell }
        return offset &+ length
      }
      token = Self.shortBare(raw, offset, owner: owner.inForm(TokenOwner.Form.bare))
    }
    let slot = token.length == 0 ? -1 : words.slot(ofShort: token)
    guard slot >= 0 else { return scanRareValue(owner, raw, offset, &cells, &marks) }
    let word = words.meaning(at: slot)
    apply(word, to: owner.fact, &cells, &marks)
    guard isText else { return offset &+ token.length }
    let end = offset &+ token.length &+ 2
    if word.kind == .cell { texts.learn(raw, offset..<end, owner: token.owner, level: word.level, cell: word.cell) }
    return end
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

  /// The value of a fact that is free text.
  @inline(never)
  private mutating func scanFreeText(
    _ key: Int,
    _ raw: RawSpan,
    _ offset: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Int? {
    guard raw.byte(at: offset) == UInt8(ascii: "\"") else { return scanToken(key, raw, offset, &cells, &marks) }
    // One character that is plainly no white space is enough for a text that says something.
    let first = raw.byte(at: offset &+ 1)
    guard first > 0x20, first < 0x80, first != UInt8(ascii: "\\"), first != UInt8(ascii: "\"") else {
      return scanRareValue(TokenOwner(keys[key].number), raw, offset, &cells, &marks)
    }
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
  ) -> Int? {
    let fact = owner.fact
    let isFreeText = columns[fact].kind == .text
    let isText = raw.byte(at: offset) == UInt8(ascii: "\"")
    let form = owner.inForm(isText ? TokenOwner.Form.text : TokenOwner.Form.bare)
    if isText, !isFreeText, let token = Self.longText(raw, offset, owner: form), let word = words[token] {
      let end = offset + token.length + 2
      apply(word, to: fact, &cells, &marks)
      if word.kind == .cell { texts.learn(raw, offset..<end, owner: form, level: word.level, cell: word.cell) }
      return end
    }
    let part = parts.entry(
      in: text,
      at: offset,
      to: marks.end,
      depth: marks.depth,
      for: fact,
      keyNamesUnit: owner.namesUnit
    )
    guard let part, part.meaning.questions.isEmpty else { return nil }
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
    case .nothing, .item: unsaid.insert(fact)
    case .said: break
    case .cell: cells[Int(word.level)] = word.cell
    case .partial:
      cells[Int(word.level)] = CaseCells.partial
      masks[Int(word.level)] = word.first
      marks.hasPartialLevel = true
    case .members:
      let column = columns[fact]
      if column.level >= 0 { cells[Int(column.level)] = 1 }
      for member in 0..<column.memberCount {
        let bit: UInt64 = 1 << UInt64(member)
        if word.first & bit != 0 { cells[Int(column.firstMember + member)] = 1 }
        if word.second & bit != 0 { cells[Int(column.firstMember + member)] = 0 }
      }
    }
  }

  /// Remembers what a token means; where there is no room left, everything else is forgotten for it.
  mutating func learn(_ token: Token, _ word: WordMeaning) {
    if words.isFull { words.forget() }
    words.learn(token, word)
  }
}
