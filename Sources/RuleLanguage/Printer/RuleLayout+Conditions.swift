extension RuleLayout {
  /// Prints a condition between what stands directly before and behind it.
  ///
  /// What does not fit on a line is opened: a list or a bracket at its parts, a connected condition before its words.
  mutating func condition(_ indentation: Int, _ condition: Condition, prefix: String, suffix: String = "") {
    let pieces = Piece.pieces(of: condition).with(prefix: prefix).with(suffix: suffix)
    guard !fits(indentation, pieces) else {
      line(indentation, pieces)
      return
    }
    switch condition {
    case .atom: line(indentation, pieces)
    case .negation(let inner, _): self.condition(indentation, inner, prefix: prefix + "not ", suffix: suffix)
    case .bracketed(let inner, _):
      line(indentation, [Piece(prefix + "(")])
      self.condition(indentation + 2, inner, prefix: "", suffix: ")" + suffix)
    case .list(let kind, let parts, _):
      line(indentation, [Piece(prefix + Piece.words(kind) + " (")])
      for (position, part) in parts.enumerated() {
        let isLast = position + 1 == parts.count
        self.condition(indentation + 2, part, prefix: "", suffix: isLast ? ")" + suffix : ",")
      }
    case .conjunction(let parts): connected(indentation, parts, by: "and ", pieces, prefix, suffix)
    case .disjunction(let parts): connected(indentation, parts, by: "or ", pieces, prefix, suffix)
    }
  }

  /// Prints connected conditions: as many on a line as fit, or one on a line if one needs several lines.
  private mutating func connected(
    _ indentation: Int,
    _ parts: [Condition],
    by connective: String,
    _ pieces: [Piece],
    _ prefix: String,
    _ suffix: String
  ) {
    if areShort(parts, indentation + 2, connective, prefix) {
      line(indentation, pieces)
      return
    }
    for (position, part) in parts.enumerated() {
      condition(
        position == 0 ? indentation : indentation + 2,
        part,
        prefix: position == 0 ? prefix : connective,
        suffix: position + 1 == parts.count ? suffix : ""
      )
    }
  }

  /// Whether each of several connected conditions fits on one line, no comment standing within it.
  private func areShort(_ parts: [Condition], _ indentation: Int, _ connective: String, _ prefix: String) -> Bool {
    var distance = RuleLayout.ink(of: [Piece(prefix)])
    for (position, part) in parts.enumerated() {
      let pieces = Piece.pieces(of: part)
      if position > 0 { distance += RuleLayout.ink(of: [Piece(connective)]) }
      guard Self.isNarrow(indentation, pieces.with(prefix: connective)), !hasComment(within: pieces, after: distance)
      else { return false }
      distance += RuleLayout.ink(of: pieces)
    }
    return true
  }
}
