import CaseFiles
import RuleBooks

extension LineScanner {
  /// Scans a list of words for a fact with several values; it names the whole set.
  @inline(__always)
  mutating func scanSet(
    _ fact: Int,
    _ column: FactColumn,
    _ owner: UInt32,
    _ depth: Int,
    _ source: Source,
    _ raw: RawSpan,
    _ offset: inout Int,
    _ cells: inout MutableSpan<UInt8>,
    _ masks: inout [UInt64],
    _ marks: inout LineMarks
  ) -> Bool {
    var present: UInt64 = 0
    var open: UInt64 = 0
    offset &+= 1
    Self.skipSpace(raw, &offset)
    if raw.byte(at: offset) != UInt8(ascii: "]") {
      while true {
        guard let item = item(fact, owner, depth, source, raw, &offset) else { return false }
        // An item that says again what another says is refused.
        guard (item.first | item.second) & (present | open) == 0 else { return false }
        present |= item.first
        open |= item.second
        Self.skipSpace(raw, &offset)
        let byte = raw.byte(at: offset)
        if byte == UInt8(ascii: "]") { break }
        guard byte == UInt8(ascii: ",") else { return false }
        offset &+= 1
        Self.skipSpace(raw, &offset)
      }
    }
    offset &+= 1
    let absent = column.everyMember & ~present & ~open
    guard present | absent != 0 else { return true }
    setMembers(column, present: present, absent: absent, &cells)
    marks.say(fact)
    return true
  }

  /// The item at an offset: the members that it says are in the set, and those that it leaves open.
  @inline(__always)
  private mutating func item(
    _ fact: Int,
    _ owner: UInt32,
    _ depth: Int,
    _ source: Source,
    _ raw: RawSpan,
    _ offset: inout Int
  ) -> WordMeaning? {
    guard raw.byte(at: offset) == UInt8(ascii: "\"") else { return nil }
    if let (token, end) = Self.shortText(raw, offset, owner: owner | Form.item), let word = words[token] {
      offset = end
      return word
    }
    return rareItem(fact, owner | Form.item, depth, source, raw, &offset)
  }

  @inline(never)
  private mutating func rareItem(
    _ fact: Int,
    _ owner: UInt32,
    _ depth: Int,
    _ source: Source,
    _ raw: RawSpan,
    _ offset: inout Int
  ) -> WordMeaning? {
    if let (token, end) = Self.longText(raw, offset, owner: owner), let word = words[token] {
      offset = end
      return word
    }
    guard let part = parts.item(in: source.bytes, at: offset, to: source.end, depth: depth + 1, for: fact),
      part.meaning.questions.isEmpty, case .members(let present, let absent) = part.meaning.knowledge
    else { return nil }
    let word = WordMeaning(present: present, open: columns[fact].everyMember & ~present & ~absent)
    if let token = Token(raw, (offset + 1)..<(part.end - 1), owner: owner) { words.learn(token, word) }
    offset = part.end
    return word
  }
}
