extension Piece {
  static func pieces(of condition: Condition) -> [Piece] {
    switch condition {
    case .atom(let atom): pieces(of: atom)
    case .negation(let inner, _): pieces(of: inner).with(prefix: "not ")
    case .bracketed(let inner, _): pieces(of: inner).with(prefix: "(").with(suffix: ")")
    case .conjunction(let parts): joined(parts, by: "and ")
    case .disjunction(let parts): joined(parts, by: "or ")
    case .list(let kind, let parts, _):
      bracketed(parts.map { pieces(of: $0).tied }).with(prefix: words(kind) + " ")
    }
  }

  /// Conditions joined by a word; a line rather breaks before that word than elsewhere.
  private static func joined(_ parts: [Condition], by connective: String) -> [Piece] {
    var pieces: [Piece] = []
    for (position, part) in parts.enumerated() {
      let inner = Self.pieces(of: part).tied
      pieces += position == 0 ? inner : inner.with(prefix: connective)
    }
    return pieces
  }

  static func words(_ kind: ConditionList) -> String {
    switch kind {
    case .allOf: "all of"
    case .anyOf: "any of"
    case .noneOf: "none of"
    case .atLeast(let count): "at least " + count.text + " of"
    }
  }

  static func pieces(of atom: Atom) -> [Piece] {
    ([Piece(atom.subject.text)] + pieces(of: atom.test)).tied
  }

  private static func pieces(of test: AtomTest) -> [Piece] {
    switch test {
    case .holds: []
    case .equals(let operand, let unit): pieces("is", operand, unit)
    case .differs(let operand, let unit): pieces("is not", operand, unit)
    case .isIn(let names, let isBracketed): set("in", names.map { $0.text }, isBracketed: isBracketed)
    case .atLeast(let operand, let unit): pieces("at least", operand, unit)
    case .atMost(let operand, let unit): pieces("at most", operand, unit)
    case .above(let operand, let unit): pieces("above", operand, unit)
    case .below(let operand, let unit): pieces("below", operand, unit)
    case .within(let low, let high, let unit): pieces("from " + low.text + " to", high, unit)
    case .includes(let operand): [Piece("include " + operand.text)]
    case .includesAny(let names): set("include any of", names.map { $0.text }, isBracketed: true)
    case .includesAll(let names): set("include all of", names.map { $0.text }, isBracketed: true)
    case .only(let operands, let isBracketed): set("only", operands.map { $0.text }, isBracketed: isBracketed)
    case .isEmpty: [Piece("none")]
    }
  }

  private static func set(_ words: String, _ members: [String], isBracketed: Bool) -> [Piece] {
    let parts = members.map { [Piece($0)] }
    return (isBracketed ? bracketed(parts) : list(parts)).with(prefix: words + " ")
  }

  private static func pieces(_ words: String, _ operand: Operand, _ unit: Word?) -> [Piece] {
    guard let unit else { return [Piece(words + " " + operand.text)] }
    return [Piece(words + " " + operand.text + " " + Piece(unit).text)]
  }
}
