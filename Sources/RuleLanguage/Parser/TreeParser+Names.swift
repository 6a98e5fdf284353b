extension TreeParser {
  /// Reads a name.
  mutating func name(_ role: NameRole) throws(Abandoned) -> Name {
    let token = current
    if token.isName {
      advance()
      return Name(token.text, at: token.place)
    }
    if let reserved = reservedName(role) { return reserved }
    throw fail(.name(role))
  }

  /// Reads an identifier, which may have dots.
  mutating func identifier(_ role: NameRole) throws(Abandoned) -> Name {
    if isAt(.dotted) {
      let token = current
      advance()
      return Name(token.text, at: token.place)
    }
    return try name(role)
  }

  /// Reads a reserved word that stands where a name must, and reports it; nil where the name is rather missing.
  private mutating func reservedName(_ role: NameRole) -> Name? {
    let token = current
    guard token.kind == .word, token.keyword != nil, !startsClause(at: index), !startsDeclaration(at: index) else {
      return nil
    }
    report(.reservedWord(token.text, role), at: token.place)
    brokenNames.insert(token.text)
    advance()
    return Name(token.text, at: token.place)
  }

  /// Reads names with commas between them.
  mutating func names(_ role: NameRole) throws(Abandoned) -> [Name] {
    try list { parser throws(Abandoned) in try parser.name(role) }
  }

  mutating func identifiers(_ role: NameRole) throws(Abandoned) -> [Name] {
    try list { parser throws(Abandoned) in try parser.identifier(role) }
  }

  /// Reads names in brackets.
  mutating func bracketedNames(_ role: NameRole) throws(Abandoned) -> [Name] {
    let open = current.place
    try expect(.open, .openBracket)
    let list = try names(role)
    try close(open)
    return list
  }

  /// Reads elements with commas between them; a missing comma is reported once and read as if it were there.
  ///
  /// The word to stop at ends the list although it is not reserved.
  mutating func list<Element>(
    stop: String? = nil,
    _ element: (inout TreeParser) throws(Abandoned) -> Element
  ) throws(Abandoned) -> [Element] {
    var elements = [try element(&self)]
    var missing: Token?
    while true {
      if accept(.comma) {
        elements.append(try element(&self))
      } else if lacksComma(stop: stop) {
        missing = missing ?? current
        elements.append(try element(&self))
      } else {
        break
      }
    }
    if let missing { report(.missingComma(before: missing.text), at: missing.place) }
    return elements
  }

  /// Whether the current word can only go on a list whose comma was forgotten.
  private func lacksComma(stop: String?) -> Bool {
    guard current.isIdentifier, !current.isFirstOnLine, current.text != stop else { return false }
    guard next.keyword != .when, next.keyword != .otherwise else { return false }
    return misspeltClause(at: index) == nil && misspeltDeclaration() == nil
  }

  mutating func prose(_ role: TextRole) throws(Abandoned) -> Prose {
    guard isAt(.text) else { throw fail(.text(role)) }
    let token = current
    advance()
    return Prose(token.text, at: token.place)
  }

  mutating func numeral(_ role: NumberRole) throws(Abandoned) -> Numeral {
    guard isAt(.number) else { throw fail(.number(role)) }
    let token = current
    advance()
    return Numeral(token.text, at: token.place)
  }

  /// Reads a name with its label; where the label is missing, the name stands for it.
  mutating func labelled(_ role: NameRole) throws(Abandoned) -> LabelledName {
    let name = try name(role)
    guard isAt(.text) else {
      report(.missingLabel(of: role, name: name.text), at: name.place)
      return LabelledName(name: name, label: Prose(name.text, at: name.place))
    }
    return LabelledName(name: name, label: try prose(.label))
  }

  /// Reads a word that is accepted at entry: a name or a text.
  mutating func entryWord() throws(Abandoned) -> Word {
    let token = current
    if isAt(.text) {
      advance()
      return Word(token.text, isQuoted: true, at: token.place)
    }
    let name = try name(.entryWord)
    return Word(name.text, isQuoted: false, at: name.place)
  }

  /// Reads the value that a fact is compared with: a name or a number.
  mutating func operand() throws(Abandoned) -> Operand {
    if isAt(.number) { return .number(try numeral(.operand)) }
    if isAt(.unknown) { throw fail(.unknownAsValue) }
    return .name(try name(.value))
  }

  /// Reads the unit that may follow a number.
  mutating func unit() -> Word? {
    let token = current
    switch token.kind {
    case .unit:
      advance()
      return Word(token.text, isQuoted: false, at: token.place)
    case .text:
      advance()
      return Word(token.text, isQuoted: true, at: token.place)
    case .word where token.keyword == nil && token.text != "step":
      if next.keyword == .when || next.keyword == .otherwise || next.kind == .text { return nil }
      advance()
      return Word(token.text, isQuoted: false, at: token.place)
    default: return nil
    }
  }

  /// Reads a closing bracket; where a clause ends without it, it is reported and read as if it were there.
  mutating func close(_ open: Place) throws(Abandoned) {
    if accept(.close) { return }
    if !isAt(.invalid) {
      report(
        .missingBracket,
        at: current.place,
        related: [Diagnostic.Related(place: open, words: "the bracket opens here")]
      )
    }
    if isAt(.end) || startsClause(at: index) || startsDeclaration(at: index) { return }
    throw Abandoned()
  }
}
