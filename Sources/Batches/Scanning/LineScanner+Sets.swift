import CaseFiles
import RuleBooks

extension LineScanner {
  /// Scans a list of words for a fact with several values; it names the whole set.
  ///
  /// - Returns: The offset behind it.
  @inline(never)
  mutating func scanSet(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    _ start: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Int {
    guard marks.depth < limits.depth else { return -1 }
    let fact = owner.fact
    var present: UInt64 = 0
    var offset = Self.behindSpace(raw, start &+ 1)
    if raw.byte(at: offset) != UInt8(ascii: "]") {
      while true {
        let slot = item(owner, raw, &offset, &marks)
        guard slot >= 0 else { return -1 }
        let item = words.meaning(at: slot)
        // An item that says again what another says is refused.
        guard item.first & present == 0 else { return -1 }
        present |= item.first
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
    setMembers(present, columns[fact], &cells)
    let level = columns[fact].level
    if level >= 0 { cells[level] = 1 }
    marks.say(fact)
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

  /// The slot of the item at an offset, which moves behind it; -1 where it has no meaning that can be kept.
  @inline(__always)
  private mutating func item(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    _ offset: inout Int,
    _ marks: inout LineMarks
  ) -> Int {
    guard raw.byte(at: offset) == UInt8(ascii: "\"") else { return -1 }
    let token = Self.shortText(raw, offset, owner: owner.inForm(TokenOwner.Form.item))
    if token.length != 0 {
      let slot = words.slot(ofShort: token)
      if slot >= 0 {
        offset &+= token.length &+ 2
        return slot
      }
    }
    return rareItem(owner, raw, &offset, &marks)
  }

  /// The slot of an item that is long or met for the first time.
  @inline(never)
  private mutating func rareItem(
    _ owner: TokenOwner,
    _ raw: RawSpan,
    _ offset: inout Int,
    _ marks: inout LineMarks
  ) -> Int {
    let form = owner.inForm(TokenOwner.Form.item)
    if let token = Self.longText(raw, offset, owner: form), let slot = words.slot(of: token) {
      offset += token.length + 2
      return slot
    }
    let fact = owner.fact
    let column = columns[fact]
    let part = parts.item(in: text, at: offset, to: marks.end, depth: marks.depth + 1, for: fact)
    // An item that leaves members open is rare enough to be left to the reader of cases.
    guard let part, part.meaning.questions.isEmpty,
      case .members(let present, let absent) = part.meaning.knowledge, present.nonzeroBitCount == 1,
      present ^ absent == column.everyMember,
      let token = Token(raw, (offset + 1)..<(part.end - 1), owner: form)
    else { return -1 }
    offset = part.end
    return learn(token, WordMeaning(member: present))
  }
}
