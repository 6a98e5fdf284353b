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
    guard token.kind == .word, let keyword = token.keyword else { return nil }
    let isLabelled = next.kind == .text && !token.isFirstOnLine && role.isLabelled
    if !isLabelled {
      if startsClause(at: index) || startsDeclaration(at: index) || looksLikeClause(keyword, after: index) {
        return nil
      }
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

  /// Reads the colon of a declaration; where it is merely missing, it is reported and read as if it were there.
  mutating func colon(_ role: NameRole) throws(Abandoned) {
    if accept(.colon) { return }
    let abandoned = fail(.colon(of: role))
    guard current.isName || isAt(.in) || isAt(.not) || isAt(.all) || isAt(.any) || isAt(.open) else { throw abandoned }
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
  /// Some lists are followed by a word that is not reserved, so that nothing can be said about a missing comma; in others
  /// every element has a label, so that a word without one ends the list.
  mutating func list<Element>(
    mayLackComma: Bool = true,
    isLabelled: Bool = false,
    _ element: (inout TreeParser) throws(Abandoned) -> Element
  ) throws(Abandoned) -> [Element] {
    var elements = [try element(&self)]
    var missing: Token?
    var commas: [Fix.Edit] = []
    while true {
      if accept(.comma) {
        elements.append(try element(&self))
      } else if mayLackComma, lacksComma, !isLabelled || next.kind == .text {
        missing = missing ?? current
        commas.append(Fix.Edit(at: tokens[index - 1].place.end, ","))
        elements.append(try element(&self))
      } else {
        break
      }
    }
    if let missing {
      report(
        .missingComma(before: missing.text),
        at: missing.place,
        fixes: [Fix(commas.count == 1 ? "add the comma" : "add the commas", commas)]
      )
    }
    return elements
  }

  /// Whether the current word can only go on a list whose comma was forgotten.
  private var lacksComma: Bool {
    guard current.isIdentifier, !current.isFirstOnLine else { return false }
    guard next.keyword != .when, next.keyword != .otherwise else { return false }
    return misspeltClause(at: index) == nil && misspeltDeclaration() == nil
  }

  mutating func prose(_ role: TextRole) throws(Abandoned) -> Prose {
    guard isAt(.text) else {
      isInProse = current.kind == .word
      throw fail(.text(role))
    }
    let token = current
    advance()
    return Prose(token.text, at: token.place)
  }

  mutating func numeral(_ role: NumberRole) throws(Abandoned) -> Numeral {
    guard isAt(.number) else { throw fail(.number(role)) }
    let token = current
    advance()
    if let whole = decimalComma(behind: token) { return whole }
    return Numeral(token.text, at: token.place)
  }

  /// Reads the rest of a number that was written with a comma, and reports it.
  private mutating func decimalComma(behind token: Token) -> Numeral? {
    let decimals = next
    guard isAt(.comma), decimals.kind == .number, !token.text.utf8.contains(UInt8(ascii: ".")),
      !decimals.text.utf8.contains(UInt8(ascii: ".")), token.place.end == current.place.start,
      current.place.end == decimals.place.start
    else { return nil }
    let place = token.place.through(decimals.place)
    let whole = Numeral(token.text + "." + decimals.text, at: place)
    report(.decimalComma(whole.text), at: place)
    advance()
    advance()
    return whole
  }

  /// Reads a name with its label; where the label is missing, the name stands for it.
  mutating func labelled(_ role: NameRole) throws(Abandoned) -> LabelledName {
    let name = try name(role)
    guard isAt(.text) else {
      if isAt(.invalid) { hasReported = true }
      report(.missingLabel(of: role, name: name.text), at: name.place)
      return LabelledName(name: name, label: Prose(name.text, at: name.place))
    }
    return LabelledName(name: name, label: try prose(.label))
  }

  /// Reads a name with its label and, behind it, the name that it had before.
  mutating func renamable(_ role: NameRole) throws(Abandoned) -> LabelledName {
    let labelled = try labelled(role)
    guard let old = try formerName(role) else { return labelled }
    return LabelledName(name: labelled.name, label: labelled.label, renamedFrom: old)
  }

  /// Reads `renamed from OLD` where it stands.
  mutating func formerName(_ role: NameRole) throws(Abandoned) -> Name? {
    guard accept(.renamed) else { return nil }
    return try oldName(role)
  }

  /// Reads what follows `renamed`.
  mutating func oldName(_ role: NameRole) throws(Abandoned) -> Name {
    try expect(.from, .fromInRenamed)
    return role == .rule ? try identifier(role) : try name(role)
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
    return try namedOperand()
  }

  /// Reads a member of a set, where `1,2` are two numbers.
  mutating func member() throws(Abandoned) -> Operand {
    let token = current
    if accept(.number) { return .number(Numeral(token.text, at: token.place)) }
    return try namedOperand()
  }

  private mutating func namedOperand() throws(Abandoned) -> Operand {
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

  /// Whether a branch of a definition starts here.
  var startsBranch: Bool {
    current.isName && (next.keyword == .when || next.keyword == .otherwise)
  }

  /// Reads a closing bracket; where a clause ends without it, it is reported and read as if it were there.
  mutating func close(_ open: Place) throws(Abandoned) {
    if accept(.close) { return }
    if isAt(.invalid) { hasReported = true }
    report(
      .missingBracket,
      at: missingPlace,
      related: [Diagnostic.Related(place: open, words: "the bracket opens here")]
    )
    hasSkipped = true
    if isAt(.end) || startsClause(at: index) || startsDeclaration(at: index) || startsBranch { return }
    throw Abandoned()
  }
}
