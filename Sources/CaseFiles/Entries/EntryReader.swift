import RuleBooks

/// Reads what is entered for the facts of a rule book, from a file, a command or an interview.
package struct EntryReader: Sendable {
  private let forms: [FactForm]
  private let keys: CaseKeys

  package init(book: RuleBook) {
    self.init(book: book, keys: CaseKeys(book: book, ignored: []))
  }

  init(book: RuleBook, keys: CaseKeys) {
    forms = book.facts.indices.map { FactForm(fact: $0, of: book) }
    self.keys = keys
  }

  /// Reads a text as a table's cell is read: `a;b` for several values, `none` for known to be none, nothing for unknown.
  package func read(text: String, for fact: Int) -> Result<FactEntry, CaseProblem> {
    let bytes = Array(text.utf8)
    return result(in: bytes) { () throws(LocatedFault) in
      guard forms.indices.contains(fact) else { throw LocatedFault(.malformedSetting(bytes[...].shown), at: 0) }
      return try read(cell: bytes[...], at: 0, for: fact, keyNamesUnit: false)
    }
  }

  /// Reads `FACT=VALUE`, the fact by any of its keys and the value as a text; `unknown` takes back what is known, unless
  /// it is a value of the fact.
  package func read(setting: String) -> Result<FactEntry, CaseProblem> {
    let bytes = Array(setting.utf8)
    return result(in: bytes) { () throws(LocatedFault) in
      guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else {
        throw LocatedFault(.malformedSetting(bytes[...].shown), at: 0)
      }
      let key = bytes[..<sign].trimmed
      guard case .fact(let fact, let namesUnit) = keys.meaning(of: key) else {
        throw LocatedFault(.unknownFact(key.shown, nearest: keys.factsNearest(to: key)), at: 0)
      }
      let value = bytes[(sign + 1)...]
      do throws(LocatedFault) {
        return try read(cell: value, at: sign + 1, for: fact, keyNamesUnit: namesUnit)
      } catch {
        guard value.trimmed.isWord("unknown") else { throw error }
        return try read(cell: bytes[..<0], at: sign + 1, for: fact, keyNamesUnit: namesUnit)
      }
    }
  }

  /// Reads words for members of a several-of fact, each with whether it is there; nil for not known.
  package func read(
    members: [(word: String, isPresent: Bool?)],
    for fact: Int
  ) -> Result<FactEntry, CaseProblem> {
    result(in: []) { () throws(LocatedFault) in
      let named = members.map { member in
        Entry.Member(
          offset: 0,
          name: Array(member.word.utf8)[...],
          entry: Entry(member.isPresent.map { .truth($0) } ?? .nothing, at: 0)
        )
      }
      return try read(Entry(.members(named), at: 0), for: fact, keyNamesUnit: false)
    }
  }

  /// The fact that a key names; nil where it names none.
  package func fact(named key: String) -> Int? {
    guard case .fact(let fact, _) = keys.meaning(of: Array(key.utf8)[...]) else { return nil }
    return fact
  }

  /// The keys of facts that may have been meant by one that names none.
  package func facts(nearest key: String) -> [String] { keys.factsNearest(to: Array(key.utf8)[...]) }

  /// Reads an entry for a fact.
  func read(_ entry: Entry, for fact: Int, keyNamesUnit: Bool) throws(LocatedFault) -> FactEntry {
    try forms[fact].read(entry, keyNamesUnit: keyNamesUnit)
  }

  /// Reads the cell of a table for a fact.
  func read(
    cell: ArraySlice<UInt8>,
    at offset: Int,
    for fact: Int,
    keyNamesUnit: Bool
  ) throws(LocatedFault) -> FactEntry {
    try forms[fact].read(forms[fact].entry(cell: cell, at: offset), keyNamesUnit: keyNamesUnit)
  }

  private func result(
    in bytes: [UInt8],
    _ read: () throws(LocatedFault) -> FactEntry
  ) -> Result<FactEntry, CaseProblem> {
    do {
      return .success(try read())
    } catch {
      return .failure(CaseProblem(error.fault, at: TextPosition(offset: 0).advanced(to: error.offset, in: bytes)))
    }
  }
}
