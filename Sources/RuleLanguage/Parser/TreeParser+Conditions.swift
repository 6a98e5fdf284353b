extension TreeParser {
  private enum Connective {
    case and
    case or
  }

  /// Reads a condition up to the word that cannot belong to it.
  ///
  /// Signs of other languages are read as what they mean; unless something else is wrong with the condition, the first
  /// is reported together with the whole condition as it should be written.
  mutating func condition() throws(Abandoned) -> Condition {
    foreignUse = nil
    depth = 0
    let condition = try connected()
    reportForeignUse(rewrite: RulePrinter.words(condition))
    return condition
  }

  /// Reports the foreign sign that was read, if nothing else was wrong.
  mutating func reportForeignUse(rewrite: @autoclosure () -> String) {
    guard let use = foreignUse else { return }
    foreignUse = nil
    guard !hasReported else { return }
    let whole = rewrite()
    let rewrite = whole.utf8.count <= 200 ? whole : nil
    let title = rewrite.map { "write `" + $0 + "`" } ?? "write it in the words of the rule language"
    let fixes = [Fix(title, foreignEdits.sorted { $0.place.start < $1.place.start })]
    if let meant = use.meant {
      report(
        .foreignSign(written: use.written, meant: meant, rewrite: rewrite ?? "write `\(meant)`"),
        at: use.place,
        fixes: fixes
      )
    } else {
      report(.earlyUnit(use.written, rewrite: rewrite), at: use.place, fixes: fixes)
    }
  }

  /// Notes a foreign sign, and how it is written; unless said otherwise what it means takes its place.
  mutating func noteForeign(_ written: String, meant: String?, at place: Place, edits: [Fix.Edit]? = nil) {
    if foreignUse == nil {
      foreignUse = ForeignUse(written: written, meant: meant, place: place)
      foreignEdits = []
    }
    foreignEdits += edits ?? [Fix.Edit(place, spaced(meant ?? "", at: place))]
  }

  /// Words in place of a sign, with spaces where the sign touches its neighbours.
  private func spaced(_ words: String, at place: Place) -> String {
    // The sign is one of the last words read, so both neighbours are near.
    var before = index
    while before > 0, tokens[before].place.start >= place.start { before -= 1 }
    var behind = before
    while behind < tokens.count - 1, tokens[behind].place.start < place.end { behind += 1 }
    let isOpen = tokens[before].place.end != place.start || tokens[before].kind == .open
    let isFree = tokens[behind].place.start != place.end || tokens[behind].kind == .end
    return (isOpen ? "" : " ") + words + (isFree ? "" : " ")
  }

  /// Reads terms joined by `and` or by `or`.
  private mutating func connected() throws(Abandoned) -> Condition {
    var terms = [try term()]
    var connectives: [Connective] = []
    while let connective = connective() ?? missingConnective(like: connectives.last) {
      connectives.append(connective)
      terms.append(try term())
    }
    guard terms.count > 1 else { return terms[0] }
    if connectives.allSatisfy({ $0 == .and }) { return .conjunction(terms) }
    if connectives.allSatisfy({ $0 == .or }) { return .disjunction(terms) }
    let andFirst = grouped(terms, connectives, tighter: .and)
    let orFirst = grouped(terms, connectives, tighter: .or)
    let place = Condition.conjunction(terms).place
    let readings = [(andFirst, Connective.and), (orFirst, .or)].map { reading, tighter in
      let words = RulePrinter.words(reading)
      let title = words.utf8.count <= 100 ? "read it as `" + words + "`" : "put brackets around `\(tighter)` first"
      return Fix(title, bracketEdits(terms, connectives, tighter: tighter))
    }
    report(.mixedAndOr(RulePrinter.words(andFirst), RulePrinter.words(orFirst)), at: place, fixes: readings)
    return andFirst
  }

  private mutating func connective() -> Connective? {
    let token = current
    switch token.kind {
    case .foreign(.and):
      noteForeign(token.text, meant: "and", at: token.place)
      advance()
      return .and
    case .foreign(.or):
      noteForeign(token.text, meant: "or", at: token.place)
      advance()
      return .or
    case .word where token.text == "AND":
      noteForeign("AND", meant: "and", at: token.place)
      advance()
      return .and
    case .word where token.text == "OR":
      noteForeign("OR", meant: "or", at: token.place)
      advance()
      return .or
    default:
      if accept(.and) { return .and }
      return accept(.or) ? .or : nil
    }
  }

  /// Reports that a condition follows another without a word between them, and reads on as if one were there.
  private mutating func missingConnective(like last: Connective?) -> Connective? {
    guard current.isName, misspeltClause(at: index) == nil else { return nil }
    switch next.keyword {
    case .is, .in, .at, .above, .below, .from, .include: break
    default: return nil
    }
    report(.missingConnective(before: current.text), at: current.place)
    return last ?? .and
  }

  /// One reading of terms joined by both connectives: the tighter one is put in brackets.
  private func grouped(_ terms: [Condition], _ connectives: [Connective], tighter: Connective) -> Condition {
    var groups: [[Condition]] = [Array(terms.prefix(1))]
    for (term, connective) in zip(terms.dropFirst(), connectives) {
      if connective == tighter {
        groups[groups.count - 1].append(term)
      } else {
        groups.append([term])
      }
    }
    let parts = groups.map { group -> Condition in
      guard group.count > 1 else { return group[0] }
      let joined: Condition = tighter == .and ? .conjunction(group) : .disjunction(group)
      return .bracketed(joined, joined.place)
    }
    return tighter == .and ? .disjunction(parts) : .conjunction(parts)
  }

  /// The edits that put brackets around the terms that one connective joins.
  private func bracketEdits(
    _ terms: [Condition],
    _ connectives: [Connective],
    tighter: Connective
  ) -> [Fix.Edit] {
    var edits: [Fix.Edit] = []
    var first = 0
    for (position, term) in terms.enumerated() where position == terms.count - 1 || connectives[position] != tighter {
      if first < position {
        edits += [Fix.Edit(at: terms[first].place.start, "("), Fix.Edit(at: term.place.end, ")")]
      }
      first = position + 1
    }
    return edits
  }

  private mutating func term() throws(Abandoned) -> Condition {
    guard depth < limits.nesting else { throw fail(.nestingTooDeep(limit: limits.nesting)) }
    depth += 1
    defer { depth -= 1 }
    let token = current
    switch token.kind {
    case .foreign(.not):
      noteForeign(token.text, meant: "not", at: token.place)
      return try negation()
    case .word where token.text == "NOT" && (next.kind == .open || next.kind == .word):
      noteForeign("NOT", meant: "not", at: token.place)
      return try negation()
    case .open:
      advance()
      let inner = try connected()
      try close(token.place)
      return .bracketed(inner, place(from: token.place))
    case .word where token.text == "none" && next.text == "of" && self.token(ahead: 2).kind == .open:
      advance()
      return try list(.noneOf, from: token.place)
    default: break
    }
    switch token.keyword {
    case .not: return try negation()
    case .all:
      advance()
      return try list(.allOf, from: token.place)
    case .any:
      advance()
      return try list(.anyOf, from: token.place)
    case .at:
      advance()
      try expect(word: "least", .atLeastOf)
      return try list(.atLeast(try numeral(.count)), from: token.place)
    default: return try test()
    }
  }

  private mutating func negation() throws(Abandoned) -> Condition {
    let start = current.place
    advance()
    let inner = try term()
    return .negation(inner, place(from: start))
  }

  private mutating func list(_ kind: ConditionList, from start: Place) throws(Abandoned) -> Condition {
    try expect(word: "of", .listOf)
    let open = current.place
    try expect(.open, .openBracket)
    var conditions = [try connected()]
    while accept(.comma) { conditions.append(try connected()) }
    try close(open)
    return .list(kind, conditions, place(from: start))
  }

  /// Reads an atom, also in the form `NAME not in …`, which other languages have.
  private mutating func test() throws(Abandoned) -> Condition {
    if isAt(.unknown) { throw fail(.unknownAsValue) }
    guard current.isName || isReservedSubject else { throw fail(.condition) }
    let subject = try name(.fact)
    let hasIs = isAt(.is) && next.keyword == .not && token(ahead: 2).keyword == .in
    if hasIs || isAt(.not) && next.keyword == .in {
      let last = hasIs ? token(ahead: 2) : next
      let place = current.place.through(last.place)
      let edits = [Fix.Edit(at: subject.place.start, "not "), Fix.Edit(place, "in")]
      noteForeign(hasIs ? "is not in" : "not in", meant: "not … in", at: place, edits: edits)
      if hasIs { advance() }
      advance()
      let atom = try atom(subject)
      return .negation(.atom(atom), atom.place)
    }
    let start = index
    let atom = try atom(subject)
    return .atom(atom.test == .holds && index == start ? try bare(subject) : atom)
  }

  /// Whether the current word is reserved but stands where the fact of a test would.
  private var isReservedSubject: Bool {
    guard current.keyword != nil else { return false }
    switch next.keyword {
    case .is, .in, .at, .above, .below, .from, .include: return true
    default: return false
    }
  }

  /// Reads on behind a bare name that is followed by what looks like a value or a test of another language.
  private mutating func bare(_ subject: Name) throws(Abandoned) -> Atom {
    let holds = Atom(subject: subject, test: .holds, place: subject.place)
    let token = current
    guard token.kind == .number || token.isName && !token.isFirstOnLine else { return holds }
    if token.text == "AND" || token.text == "OR" { return holds }
    switch next.keyword {
    case .when, .otherwise, .is, .in, .at, .above, .below, .from, .include: return holds
    default: break
    }
    if token.isName, misspeltClause(at: index) != nil || misspeltDeclaration() != nil { return holds }
    if token.isName, next.kind == .number || next.isName {
      throw fail(.noTest(Found(token), of: subject.text))
    }
    let value = try operand()
    let test = AtomTest.equals(value, unit: isAt(.text) ? nil : unit(of: value))
    let atom = Atom(subject: subject, test: test, place: place(from: subject.place))
    report(.missingIs(rewrite: RulePrinter.words(atom)), at: atom.place)
    return atom
  }
}
