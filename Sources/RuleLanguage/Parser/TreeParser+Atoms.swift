extension TreeParser {
  /// Reads what an atom asks of its fact, whose name has been read.
  mutating func atom(_ subject: Name) throws(Abandoned) -> Atom {
    let test = try test()
    return Atom(subject: subject, test: test, place: place(from: subject.place))
  }

  /// Whether the current token starts a test, so that a name before it is the subject of an atom.
  var startsTest: Bool {
    switch current.keyword {
    case .is, .in, .at, .above, .below, .from, .include: return true
    case .only: return next.keyword != .when
    default: break
    }
    if case .foreign(let sign) = current.kind {
      switch sign {
      case .and, .or, .not: return false
      default: return true
      }
    }
    return foreignWord != nil
  }

  private mutating func test() throws(Abandoned) -> AtomTest {
    guard startsTest else {
      guard isAt(word: "none"), next.keyword != .when, next.keyword != .otherwise else { return .holds }
      advance()
      return .isEmpty
    }
    if case .foreign(let sign) = current.kind { return try foreignTest(sign) }
    if let word = foreignWord { return try foreignTest(word) }
    let keyword = current.keyword
    advance()
    switch keyword {
    case .is: return try equality()
    case .in: return try membership()
    case .at:
      if accept(word: "least") { return try bound { .atLeast($0, unit: $1) } }
      try expect(word: "most", .leastOrMost)
      return try bound { .atMost($0, unit: $1) }
    case .above: return try bound { .above($0, unit: $1) }
    case .below: return try bound { .below($0, unit: $1) }
    case .from: return try range { parser throws(Abandoned) in try parser.expect(.to, .toInRange) }
    case .include: return try inclusion()
    case .only: return try exactSet()
    default: return .holds
    }
  }

  private mutating func equality() throws(Abandoned) -> AtomTest {
    if let word = surplusIs {
      let surplus = Place(start: tokens[index - 1].place.start, end: current.place.start)
      let place = tokens[index - 1].place.through(current.place)
      noteForeign("is " + word, meant: word, at: place, edits: [Fix.Edit(surplus, "")])
      return try test()
    }
    if accept(.not) {
      if isAt(.in) { throw fail(.isNotIn) }
      return try bound { .differs($0, unit: $1) }
    }
    return try bound { .equals($0, unit: $1) }
  }

  /// The word of a test that stands behind `is` although it stands alone: `is above`, `is at least`.
  private var surplusIs: String? {
    switch current.keyword {
    case .above, .below, .in: current.text
    case .at where next.text == "least" || next.text == "most": "at " + next.text
    default: nil
    }
  }

  private mutating func membership() throws(Abandoned) -> AtomTest {
    if isAt(.open) { return .isIn(try bracketedNames(.value), isBracketed: true) }
    return .isIn([try name(.group)], isBracketed: false)
  }

  private mutating func bound(_ test: (Operand, Word?) -> AtomTest) throws(Abandoned) -> AtomTest {
    let operand = try operand()
    return test(operand, unit(of: operand))
  }

  mutating func unit(of operand: Operand) -> Word? {
    switch operand {
    case .name: nil
    case .number: unit()
    }
  }

  /// Reads both ends of a range; a unit behind the first end is read as if it stood behind the second.
  private mutating func range(
    _ separator: (inout TreeParser) throws(Abandoned) -> Void
  ) throws(Abandoned) -> AtomTest {
    let low = try operand()
    let place = current.place
    let early = unit(of: low)
    if let early {
      noteForeign(early.text, meant: nil, at: place, edits: [Fix.Edit(Place(start: low.place.end, end: place.end), "")])
    }
    try separator(&self)
    let high = try operand()
    let late = unit(of: high)
    if let early, late == nil {
      foreignEdits.append(Fix.Edit(at: high.place.end, " " + Piece(early).text))
    }
    return .within(low, high, unit: late ?? early)
  }

  private mutating func inclusion() throws(Abandoned) -> AtomTest {
    if accept(.any) {
      try expect(word: "of", .listOf)
      return .includesAny(try bracketedNames(.value))
    }
    if accept(.all) {
      try expect(word: "of", .listOf)
      return .includesAll(try bracketedNames(.value))
    }
    return .includes(try operand())
  }

  private mutating func exactSet() throws(Abandoned) -> AtomTest {
    guard isAt(.open) else { return .only([try operand()], isBracketed: false) }
    let open = current.place
    advance()
    let operands = try list { parser throws(Abandoned) in try parser.member() }
    try close(open)
    return .only(operands, isBracketed: true)
  }

  // MARK: Other languages

  private enum ForeignWord {
    case between
    case include
  }

  private var foreignWord: ForeignWord? {
    guard current.kind == .word, current.keyword == nil else { return nil }
    switch current.text {
    case "between": return next.kind == .number || next.isName ? .between : nil
    case "includes", "contains", "contain":
      return next.isName || next.keyword == .any || next.keyword == .all ? .include : nil
    default: return nil
    }
  }

  private mutating func foreignTest(_ word: ForeignWord) throws(Abandoned) -> AtomTest {
    let token = current
    advance()
    switch word {
    case .between:
      noteForeign("between", meant: "from … to …", at: token.place, edits: [Fix.Edit(token.place, "from")])
      return try range { parser throws(Abandoned) in
        if !parser.isAt(.to) { parser.foreignEdits.append(Fix.Edit(parser.current.place, "to")) }
        if !parser.accept(.to), !parser.accept(word: "AND") { try parser.expect(.and, .andInBetween) }
      }
    case .include:
      noteForeign(token.text, meant: "include", at: token.place)
      return try inclusion()
    }
  }

  private mutating func foreignTest(_ sign: ForeignOperator) throws(Abandoned) -> AtomTest {
    let token = current
    advance()
    noteForeign(token.text, meant: sign.words, at: token.place)
    switch sign {
    case .atLeast: return try bound { .atLeast($0, unit: $1) }
    case .atMost: return try bound { .atMost($0, unit: $1) }
    case .above: return try bound { .above($0, unit: $1) }
    case .below: return try bound { .below($0, unit: $1) }
    case .differs: return try bound { .differs($0, unit: $1) }
    default: return try bound { .equals($0, unit: $1) }
    }
  }
}
