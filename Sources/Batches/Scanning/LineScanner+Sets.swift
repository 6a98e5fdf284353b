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
  ) -> Int {
    guard marks.depth < limits.depth else { return -1 }
    let owner = TokenOwner(keys[key].number)
    var present: UInt64 = 0
    var offset = Self.behindSpace(raw, start &+ 1)
    if raw.byte(at: offset) != UInt8(ascii: "]") {
      while true {
        let member = item(owner, raw, &offset, &marks)
        // An item that says again what another says is refused.
        guard member & ~present != 0 else { return -1 }
        present |= member
        // Mostly a comma and the next item follow at once.
        if UInt16(truncatingIfNeeded: raw.word(at: offset)) == 0x222C {
          offset &+= 1
          continue
        }
        offset = Self.behindSpace(raw, offset)
        let byte = raw.byte(at: offset)
        if byte == UInt8(ascii: "]") { break }
        guard byte == UInt8(ascii: ",") else { return -1 }
        offset = Self.behindSpace(raw, offset &+ 1)
      }
    }
    setMembers(present, keys[key].fact, &cells)
    let level = keys[key].fact.level
    if level >= 0 { cells[unchecked: level] = 1 }
    return offset &+ 1
  }

  /// Sets the cells of all members, eight at once: 1 for those that are in the set, else 0.
  @inline(__always)
  private func setMembers(_ present: UInt64, _ column: FactColumn, _ cells: inout MutableSpan<UInt8>) {
    var bytes = cells.mutableBytes
    var member = 0
    while member < column.memberCount {
      // Each byte keeps a bit of its own of eight.
      let kept = (present &>> UInt64(truncatingIfNeeded: member) & 0xFF) &* ByteWord.lows & 0x8040_2010_0804_0201
      let ones = (kept &+ 0x7F7F_7F7F_7F7F_7F7F) &>> 7 & ByteWord.lows
      let place = column.firstMember &+ member
      let own = UInt64.max &>> UInt64(truncatingIfNeeded: max(0, 64 &- 8 &* (column.memberCount &- member)))
      let others = bytes.bytes.word(at: place) & ~own
      bytes.storeBytes(of: UInt64(littleEndian: ones & own | others), toByteOffset: place, as: UInt64.self)
      member &+= 8
    }
  }

  /// The member that the item at an offset names, which moves behind it; none where it has no meaning that can be kept.
  @inline(__always)
  private mutating func item(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    _ offset: inout Int,
    _ marks: inout LineMarks
  ) -> UInt64 {
    let slot = texts.slot(raw, offset, owner: owner.inForm(TokenOwner.Form.item))
    guard slot >= 0 else { return rareItem(owner, raw, &offset, &marks) }
    offset &+= texts[slot].bytes.length
    return 1 &<< UInt64(truncatingIfNeeded: texts[slot].cell)
  }

  /// The member of an item that is long, or met for the first or second time.
  @inline(never)
  private mutating func rareItem(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    _ offset: inout Int,
    _ marks: inout LineMarks
  ) -> UInt64 {
    guard raw.byte(at: offset) == UInt8(ascii: "\"") else { return 0 }
    let form = owner.inForm(TokenOwner.Form.item)
    let start = offset
    if let token = Self.longText(raw, offset, owner: form), let word = words[token] {
      offset += token.length + 2
      texts.learn(raw, start..<offset, owner: form, level: 0, cell: UInt8(word.first.trailingZeroBitCount))
      return word.first
    }
    let fact = owner.fact
    let column = columns[fact]
    let part = parts.item(in: text, at: offset, to: marks.end, depth: marks.depth + 1, for: fact)
    // An item that leaves members open is rare enough to be left to the reader of cases.
    guard let part, part.meaning.questions.isEmpty,
      case .members(let present, let absent) = part.meaning.knowledge, present.nonzeroBitCount == 1,
      present ^ absent == column.everyMember,
      let token = Token(raw, (offset + 1)..<(part.end - 1), owner: form)
    else { return 0 }
    offset = part.end
    learn(token, WordMeaning(member: present))
    return present
  }
}
