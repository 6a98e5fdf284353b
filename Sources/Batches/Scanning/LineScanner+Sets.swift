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
    let firstMember = columns[fact].firstMember
    let memberCount = columns[fact].memberCount
    for member in 0..<memberCount { cells[firstMember &+ member] = 0 }
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
        if item.level >= 0 { cells[Int(item.level)] = 1 }
        offset = Self.behindSpace(raw, offset)
        let byte = raw.byte(at: offset)
        if byte == UInt8(ascii: "]") { break }
        guard byte == UInt8(ascii: ",") else { return -1 }
        offset = Self.behindSpace(raw, offset &+ 1)
      }
    }
    let level = columns[fact].level
    if level >= 0 { cells[level] = 1 }
    marks.say(fact)
    return offset &+ 1
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
    let part = parts.item(in: marks.bytes, at: offset, to: marks.end, depth: marks.depth + 1, for: fact)
    // An item that leaves members open is rare enough to be left to the reader of cases.
    guard let part, part.meaning.questions.isEmpty,
      case .members(let present, let absent) = part.meaning.knowledge, present.nonzeroBitCount == 1,
      present ^ absent == column.everyMember,
      let token = Token(raw, (offset + 1)..<(part.end - 1), owner: form)
    else { return -1 }
    let level = column.firstMember < 0 ? -1 : column.firstMember + present.trailingZeroBitCount
    offset = part.end
    return learn(token, WordMeaning(level: level, member: present))
  }
}
