import RuleBooks
import RuleLanguage

/// Makes the mutants of conditions.
struct FormulaMutants {
  /// One change of a condition.
  struct Change {
    let kind: Mutant.Kind
    let formula: Formula
    let before: String
    let after: String
    let place: Place?

    /// The same change within a larger condition.
    func within(_ wrap: (Formula) -> Formula) -> Change {
      Change(kind: kind, formula: wrap(formula), before: before, after: after, place: place)
    }
  }

  private let wording: BookWording
  private let tests: TestMutants

  init(_ book: RuleBook) {
    wording = BookWording(book)
    tests = TestMutants(book)
  }

  func mutants(of formula: Formula) -> [Change] {
    switch formula {
    case .always: return []
    case .test(let test):
      return tests.mutants(of: test).map { kind, mutant in
        Change(kind: kind, formula: .test(mutant), before: test.wording, after: mutant.wording, place: test.place)
      }
    case .definition: return [change(.operator, formula, to: .not(formula))]
    case .definitionIs(let test):
      return tests.mutants(of: test).map { kind, mutant in
        let formula = Formula.definitionIs(mutant)
        return Change(kind: kind, formula: formula, before: test.wording, after: mutant.wording, place: test.place)
      }
    case .not(let part):
      return [change(.part, formula, to: part)]
        + mutants(of: part).compactMap { inner in
          // To turn the test under a `not` around is to drop the `not`.
          if case .not = inner.formula { return nil }
          return inner.within { .not($0) }
        }
    case .all(let parts): return list(formula, parts, swapped: .any(parts)) { .all($0) }
    case .any(let parts): return list(formula, parts, swapped: .all(parts)) { .any($0) }
    case .none(let parts): return list(formula, parts, swapped: .any(parts)) { .none($0) }
    case .atLeast(let count, let parts):
      var changes: [Change] = []
      for other in [count - 1, count + 1] where (1...max(1, parts.count)).contains(other) {
        changes.append(change(.part, formula, to: .atLeast(other, parts)))
      }
      return changes + inner(parts) { .atLeast(count, $0) }
    }
  }

  private func list(
    _ formula: Formula,
    _ parts: [Formula],
    swapped: Formula,
    _ wrap: ([Formula]) -> Formula
  ) -> [Change] {
    var changes: [Change] = []
    var isSwapped = parts.count > 1
    if case .none = formula { isSwapped = true }
    if isSwapped { changes.append(change(.operator, formula, to: swapped)) }
    if parts.count > 1 {
      for (position, part) in parts.enumerated() {
        var rest = parts
        rest.remove(at: position)
        changes.append(
          Change(
            kind: .part,
            formula: wrap(rest),
            before: wording.condition(part),
            after: "left out",
            place: Self.place(of: part)
          )
        )
      }
    }
    return changes + inner(parts, wrap)
  }

  private func inner(_ parts: [Formula], _ wrap: ([Formula]) -> Formula) -> [Change] {
    parts.indices.flatMap { position in
      mutants(of: parts[position]).map { change in
        change.within { formula in
          var changed = parts
          changed[position] = formula
          return wrap(changed)
        }
      }
    }
  }

  private func change(_ kind: Mutant.Kind, _ formula: Formula, to other: Formula) -> Change {
    Change(
      kind: kind,
      formula: other,
      before: wording.condition(formula),
      after: wording.condition(other),
      place: Self.place(of: formula)
    )
  }

  /// From the first to the last test of a condition; nil for one without tests.
  private static func place(of formula: Formula) -> Place? {
    switch formula {
    case .always: return nil
    case .test(let test): return test.place
    case .definition(_, let place): return place
    case .definitionIs(let test): return test.place
    case .not(let part): return place(of: part)
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      let places = parts.compactMap { place(of: $0) }
      guard let first = places.first, let last = places.last else { return nil }
      return first.through(last)
    }
  }
}
