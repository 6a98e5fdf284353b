import RuleLanguage

/// Finds definitions, facts and rules that rest on each other in a circle.
extension Checker {
  mutating func checkCircles() {
    checkOverrides()
    let bodies = declared.definitions.map { definition in
      switch definition.body {
      case .condition(let condition): subjects(of: [condition])
      case .cases(_, _, let cases, _): subjects(of: cases.map { $0.condition })
      }
    }
    let circles = CircleFinder.circles(
      bodies.map { $0.filter { $0.kind == .definition }.map { $0.index } }
    )
    for circle in circles { report(.definitions, circle.map { definitions[$0].name }) }
    if circles.isEmpty { checkApplicability(definitions: bodies) }
  }

  /// Facts stand before definitions in one graph: `only when` may reach another fact through definitions.
  private mutating func checkApplicability(definitions bodies: [[Namespace.Entry]]) {
    var arrows: [[Int]] = []
    for fact in declared.facts {
      var conditions: [Condition] = []
      for clause in declared.factDeclarations[fact.declaration].clauses {
        if case .onlyWhen(let condition) = clause { conditions.append(condition) }
      }
      arrows.append(subjects(of: conditions).compactMap { node(of: $0) })
    }
    for body in bodies { arrows.append(body.compactMap { node(of: $0) }) }
    for circle in CircleFinder.circles(arrows) {
      report(
        .applicability,
        circle.map { $0 < facts.count ? facts[$0].name : definitions[$0 - facts.count].name }
      )
    }
  }

  private mutating func checkOverrides() {
    let arrows = declared.rules.map { rule in
      rule.overrides.compactMap { name -> Int? in
        guard let entry = identified[name.text], entry.kind == .rule, entry.index < declared.rules.count else {
          return nil
        }
        return entry.index
      }
    }
    for circle in CircleFinder.circles(arrows) { report(.overrides, circle.map { declared.rules[$0].id }) }
  }

  private mutating func report(_ circle: BookProblem.Circle, _ members: [Name]) {
    guard let first = members.first else { return }
    report(.book(.circle(circle, members)), at: first.place)
  }

  private func node(of entry: Namespace.Entry) -> Int? {
    switch entry.kind {
    case .fact: entry.index
    case .definition: facts.count + entry.index
    default: nil
    }
  }

  /// The facts and definitions that conditions test, as far as they can be resolved.
  private func subjects(of conditions: [Condition]) -> [Namespace.Entry] {
    var found: [Namespace.Entry] = []
    for condition in conditions { collect(condition, into: &found) }
    return found
  }

  private func collect(_ condition: Condition, into found: inout [Namespace.Entry]) {
    switch condition {
    case .atom(let atom):
      if let entry = subjects[atom.subject.text] { found.append(entry) }
    case .negation(let inner, _), .bracketed(let inner, _): collect(inner, into: &found)
    case .conjunction(let parts), .disjunction(let parts), .list(_, let parts, _):
      for part in parts { collect(part, into: &found) }
    }
  }
}
