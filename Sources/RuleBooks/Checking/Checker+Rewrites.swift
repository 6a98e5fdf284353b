import RuleLanguage

/// Finds what a test that does not fit may have meant.
extension Checker {
  /// Tests that fit, in the words of the formatter.
  func rewrites(of atom: Atom, for owner: ValueOwner) -> [String] {
    let name = atom.subject
    switch kind(of: owner) {
    case .severalOf: return setRewrites(of: atom)
    case .oneOf, .inOrder, .cases, .orderedCases: return valueRewrites(of: atom, for: owner)
    case .yesOrNo, .condition: return [name.text, "not \(name.text)"]
    case .number: return numberRewrites(of: atom, for: owner)
    case .text: return []
    }
  }

  private func setRewrites(of atom: Atom) -> [String] {
    let name = atom.subject
    switch atom.test {
    case .equals(.name(let value), _) where value.text == "none": return [words(name, .isEmpty)]
    case .differs(.name(let value), _) where value.text == "none": return ["not (\(words(name, .isEmpty)))"]
    case .equals(let operand, _):
      return [words(name, .includes(operand)), words(name, .only([operand], isBracketed: false))]
    case .differs(let operand, _): return ["not (\(words(name, .includes(operand))))"]
    case .isIn(let names, _): return [words(name, .includesAny(names))]
    case .holds: return ["not (\(words(name, .isEmpty)))", "\(name.text) include VALUE"]
    default: return []
    }
  }

  private func valueRewrites(of atom: Atom, for owner: ValueOwner) -> [String] {
    let name = atom.subject
    switch atom.test {
    case .includes(let operand): return [words(name, .equals(operand, unit: nil))]
    case .includesAny(let names): return [words(name, .isIn(names, isBracketed: true))]
    case .only(let operands, _):
      guard operands.count == 1, let operand = operands.first else { return [] }
      return [words(name, .equals(operand, unit: nil))]
    case .isEmpty where position(of: "none", in: owner) != nil: return ["\(name.text) is none"]
    case .holds:
      return valueNames(of: owner).prefix(4).map { "\(name.text) is \($0)" }
    case .atLeast, .atMost, .above, .below, .within: return ["\(name.text) in (…)"]
    default: return []
    }
  }

  private func numberRewrites(of atom: Atom, for owner: ValueOwner) -> [String] {
    guard case .includes(let operand) = atom.test, case .fact(let fact) = owner else { return [] }
    return [words(atom.subject, .equals(operand, unit: facts[fact].unit))]
  }
}
