extension Piece {
  /// Atoms up to this width stay on one line.
  private static let shortAtom = 60

  static func pieces(of condition: Condition) -> [Piece] {
    switch condition {
    case .atom(let atom):
      let pieces = pieces(of: atom)
      let joined = pieces.map { $0.text }.joined(separator: " ")
      return joined.utf8.count <= shortAtom ? [Piece(joined)] : pieces
    case .negation(let inner, _): return pieces(of: inner).with(prefix: "not ")
    case .bracketed(let inner, _): return pieces(of: inner).with(prefix: "(").with(suffix: ")")
    case .conjunction(let parts): return joined(parts, by: "and ")
    case .disjunction(let parts): return joined(parts, by: "or ")
    case .list(let kind, let parts, _):
      return bracketed(parts.map { pieces(of: $0) }).with(prefix: words(kind) + " ")
    }
  }

  private static func joined(_ parts: [Condition], by connective: String) -> [Piece] {
    var pieces: [Piece] = []
    for (position, part) in parts.enumerated() {
      let inner = Self.pieces(of: part)
      pieces += position == 0 ? inner : inner.with(prefix: connective)
    }
    return pieces
  }

  private static func words(_ kind: ConditionList) -> String {
    switch kind {
    case .allOf: "all of"
    case .anyOf: "any of"
    case .noneOf: "none of"
    case .atLeast(let count): "at least " + count.text + " of"
    }
  }

  static func pieces(of atom: Atom) -> [Piece] {
    [Piece(atom.subject.text)] + pieces(of: atom.test)
  }

  private static func pieces(of test: AtomTest) -> [Piece] {
    switch test {
    case .holds: []
    case .equals(let operand, let unit): pieces("is", operand, unit)
    case .differs(let operand, let unit): pieces("is not", operand, unit)
    case .isIn(let names, let isBracketed): set("in", names, isBracketed: isBracketed)
    case .atLeast(let operand, let unit): pieces("at least", operand, unit)
    case .atMost(let operand, let unit): pieces("at most", operand, unit)
    case .above(let operand, let unit): pieces("above", operand, unit)
    case .below(let operand, let unit): pieces("below", operand, unit)
    case .within(let low, let high, let unit): [Piece("from " + low.text)] + pieces("to", high, unit)
    case .includes(let operand): [Piece("include " + operand.text)]
    case .includesAny(let names): set("include any of", names, isBracketed: true)
    case .includesAll(let names): set("include all of", names, isBracketed: true)
    case .only(let operands, let isBracketed):
      isBracketed
        ? bracketed(operands.map { [Piece($0.text)] }).with(prefix: "only ")
        : list(operands.map { [Piece($0.text)] }).with(prefix: "only ")
    case .isEmpty: [Piece("none")]
    }
  }

  private static func set(_ words: String, _ names: [Name], isBracketed: Bool) -> [Piece] {
    let pieces = isBracketed ? bracketed(names.map { [Piece($0.text)] }) : list(names)
    return pieces.with(prefix: words + " ")
  }

  private static func pieces(_ words: String, _ operand: Operand, _ unit: Word?) -> [Piece] {
    guard let unit else { return [Piece(words + " " + operand.text)] }
    return [Piece(words + " " + operand.text + " " + Piece(unit).text)]
  }
}
