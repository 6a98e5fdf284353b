import RuleLanguage

/// Checks definitions and their tests.
extension Checker {
  /// A definition by cases while its cases are matched with its values.
  private struct Branches {
    var conditions: [Formula?]
    var places: [Place?]
    var otherwise: Int?
  }

  mutating func checkedDefinitions() -> [Definition] {
    var checked: [Definition] = []
    for (index, declaration) in declared.definitions.enumerated() {
      guard let body = checkedBody(declaration, at: index) else { continue }
      checked.append(
        Definition(
          name: declaration.name.name.text,
          label: declaration.name.label.text,
          body: body,
          renamedFrom: declaration.name.renamedFrom?.text,
          place: declaration.place
        )
      )
    }
    return checked
  }

  mutating func definitionTest(_ atom: Atom, of definition: Int) -> Formula? {
    let owner = ValueOwner.definition(definition)
    let outline = definitions[definition]
    // What is wrong with the values themselves is reported at their declaration.
    if outline.kind != .condition, outline.values.isEmpty || outline.values.count > Self.mostValues { return nil }
    guard isFitting(atom, for: owner) else { return nil }
    if outline.kind == .condition { return .definition(definition, atom.place) }
    guard var values = values(atom, of: owner) else { return nil }
    if case .differs = atom.test { values = ValueSet.first(outline.values.count) & ~values }
    return .definitionIs(
      DefinitionTest(
        definition: definition,
        values: values,
        wording: RulePrinter.words(atom),
        place: atom.place
      )
    )
  }

  private mutating func checkedBody(_ declaration: DefinitionDeclaration, at index: Int) -> Definition.Body? {
    switch declaration.body {
    case .condition(let condition):
      guard let condition = formula(condition) else { return nil }
      return .condition(condition)
    case .cases(let isOrdered, _, let cases, let otherwise):
      let values = definitions[index].values
      var branches = Branches(
        conditions: Array(repeating: nil, count: values.count),
        places: Array(repeating: nil, count: values.count)
      )
      for branch in cases { add(branch, to: &branches, of: index) }
      if let otherwise { addRest(otherwise, to: &branches, of: index) }
      for (value, place) in zip(values, branches.places) where place == nil {
        report(.fact(.valueWithoutCase(value, definitions[index].spoken)), at: declaration.name.name.place)
      }
      return .cases(
        Definition.Cases(
          isOrdered: isOrdered,
          values: values,
          conditions: branches.conditions,
          otherwise: branches.otherwise,
          places: branches.places.map { $0 ?? declaration.place }
        )
      )
    }
  }

  private mutating func add(_ branch: DefinitionDeclaration.Branch, to branches: inout Branches, of definition: Int) {
    let condition = formula(branch.condition)
    guard let value = value(.name(branch.value), of: .definition(definition)) else { return }
    guard branches.places[value] == nil else {
      report(.name(.repeated(branch.value.text)), at: branch.value.place)
      return
    }
    branches.conditions[value] = condition
    branches.places[value] = branch.condition.place
  }

  private mutating func addRest(_ name: Name, to branches: inout Branches, of definition: Int) {
    guard let value = value(.name(name), of: .definition(definition)) else { return }
    guard branches.places[value] == nil else {
      report(.name(.repeated(name.text)), at: name.place)
      return
    }
    branches.otherwise = value
    branches.places[value] = name.place
  }
}
