import CaseFiles
import RuleBooks

extension LineScanner {
  /// Scans a list of words for a fact with several values; it names the whole set.
  ///
  /// - Returns: The offset behind it.
  @inline(never)
  mutating func scanSet(
    _ key: Int,
    _ raw: RawSpan,
    _ start: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Int? {
    guard marks.depth < limits.depth else { return nil }
    let owner = TokenOwner(keys[key].number)
    var present: UInt64 = 0
    var offset = Self.behindSpace(raw, start &+ 1)
    if raw.byte(at: offset) != UInt8(ascii: "]") {
      // As with keys, an item is told by what stands before it.
      offset &-= 1
      while true {
        let member: UInt64
        (member, offset) = item(owner, raw, behind: offset, &marks)
        // An item that says again what another says is refused.
        guard member & ~present != 0 else { return nil }
        present |= member
        if Self.isFollowed(raw, offset) { continue }
        offset = Self.behindSpace(raw, offset)
        let byte = raw.byte(at: offset)
        if byte == UInt8(ascii: "]") { break }
        guard byte == UInt8(ascii: ",") else { return nil }
        offset = Self.behindSpace(raw, offset &+ 1) &- 1
      }
    }
    setMembers(present, keys[key].fact, &cells)
    let level = Int(keys[key].fact.level)
    if level >= 0 { cells[unchecked: level] = 1 }
    return offset &+ 1
  }

  /// Sets the cells of all members, eight at once: 1 for those that are in the set, else 0.
  @inline(__always)
  private mutating func setMembers(_ present: UInt64, _ column: FactColumn, _ cells: inout MutableSpan<UInt8>) {
    var bytes = cells.mutableBytes
    var place = Int(column.firstMember)
    var rest = present
    var count = Int(column.memberCount)
    while count > 0 {
      // Each byte keeps a bit of its own of eight.
      let kept = (rest & 0xFF) &* ByteWord.lows & 0x8040_2010_0804_0201
      let ones = (kept &+ 0x7F7F_7F7F_7F7F_7F7F) &>> 7 & ByteWord.lows
      // The cells of another fact may follow.
      let own = count >= 8 ? UInt64.max : (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1
      let others = bytes.bytes.word(at: place) & ~own
      bytes.storeBytes(of: UInt64(littleEndian: ones & own | others), toByteOffset: place, as: UInt64.self)
      rest &>>= 8
      place &+= 8
      count &-= 8
    }
  }

  /// The member that the item behind an offset names, and the offset behind it; no member where it has no meaning that can be
  /// kept.
  @inline(__always)
  private mutating func item(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    behind start: Int,
    _ marks: inout LineMarks
  ) -> (member: UInt64, end: Int) {
    guard let slot = texts.slot(raw, start &+ 1, owner: owner.inForm(TokenOwner.Form.item)) else {
      return rareItem(owner, raw, start &+ 1, &marks)
    }
    return (1 &<< UInt64(truncatingIfNeeded: texts[slot].cell), start &+ (texts[slot].bytes.length &+ 1))
  }

  /// The member of an item that is long, or met for the first or second time.
  @inline(never)
  private mutating func rareItem(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    _ start: Int,
    _ marks: inout LineMarks
  ) -> (member: UInt64, end: Int) {
    guard raw.byte(at: start) == UInt8(ascii: "\"") else { return (0, start) }
    let form = owner.inForm(TokenOwner.Form.item)
    if let token = Self.longText(raw, start, owner: form), let word = words[token] {
      let end = start + token.length + 2
      texts.learn(raw, start..<end, owner: form, level: 0, cell: UInt8(word.first.trailingZeroBitCount))
      return (word.first, end)
    }
    let fact = owner.fact
    let column = columns[fact]
    let part = parts.item(in: text, at: start, to: marks.end, depth: marks.depth + 1, for: fact)
    // An item that leaves members open is rare enough to be left to the reader of cases.
    guard let part, part.meaning.questions.isEmpty,
      case .members(let present, let absent) = part.meaning.knowledge, present.nonzeroBitCount == 1,
      present ^ absent == column.everyMember,
      let token = Token(raw, (start + 1)..<(part.end - 1), owner: form)
    else { return (0, start) }
    learn(token, WordMeaning(member: present))
    return (present, part.end)
  }
}
