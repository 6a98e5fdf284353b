import RuleLanguage

/// Puts the declarations of files together: those of each file change and add to what stands below it.
struct LayerMerge {
  private(set) var edits: LayerEdits
  private(set) var problems: [Diagnostic] = []
  /// The declarations so far; nil where one was removed.
  private var declarations: [Declaration?] = []
  /// Where each rule stands among the declarations; a withholding has the id of the rule that it becomes.
  private var positions: [String: Int] = [:]
  private var coverage: Place?

  /// - Parameter files: The files, those that others extend before them.
  init(_ files: [RuleFile], origins: [Int]) {
    edits = LayerEdits(origins: origins)
    for file in files { add(file) }
  }

  /// What is left when every file has had its say.
  var everyDeclaration: [Declaration] { declarations.compactMap { $0 } }

  private mutating func add(_ file: RuleFile) {
    let isLayer = file.header.map { !$0.extends.isEmpty } ?? false
    change(by: file, isLayer: isLayer)
    let coverageBelow = coverage
    for declaration in file.declarations {
      switch declaration {
      case .replacement, .removal: break
      case .withholding(let withholding):
        guard isAllowed(.withhold, isLayer, at: withholding.place) else { break }
        append(declaration, id: withholding.ruleName)
      case .narrowing(let narrowing):
        if isAllowed(.narrow, isLayer, at: narrowing.place) { declarations.append(declaration) }
      case .covers(let covers):
        if isLayer || coverageBelow != nil {
          report(.changedScope(first: coverageBelow), at: covers.place)
        } else {
          coverage = coverage ?? covers.place
          declarations.append(declaration)
        }
      case .rule(let rule):
        if let removal = edits.removals[rule.id.text], !edits.isBelow(removal.place, rule.place) {
          report(.removedAndDeclared(rule.id.text, removed: removal.place), at: rule.id.place)
        }
        append(declaration, id: rule.id)
      default: declarations.append(declaration)
      }
    }
  }

  private mutating func append(_ declaration: Declaration, id: Name) {
    if positions[id.text] == nil { positions[id.text] = declarations.count }
    edits.removals[id.text] = nil
    declarations.append(declaration)
  }

  /// Replaces and removes rules of the files below one, whatever the order in which it says so.
  private mutating func change(by file: RuleFile, isLayer: Bool) {
    var changed: [String: Place] = [:]
    for declaration in file.declarations {
      let (id, keyword, place): (Name, Keyword, Place)
      switch declaration {
      case .replacement(let rule): (id, keyword, place) = (rule.id, .replace, rule.place)
      case .removal(let removal): (id, keyword, place) = (removal.rule, .remove, removal.place)
      default: continue
      }
      guard isAllowed(keyword, isLayer, at: place) else { continue }
      if let first = changed[id.text] {
        report(.changedTwice(id.text, first: first), at: id.place)
        continue
      }
      changed[id.text] = id.place
      guard let position = positions[id.text], let old = declarations[position] else {
        reportNothing(to: keyword, id, in: file)
        continue
      }
      switch (old, declaration) {
      case (.withholding(let withholding), .replacement):
        report(.withholdingReplaced(option: withholding.option.text), at: id.place)
        continue
      case (_, .replacement(let rule)): declarations[position] = .rule(rule)
      case (_, .removal(let removal)):
        declarations[position] = nil
        positions[id.text] = nil
        edits.removals[id.text] = removal
      default: continue
      }
      if case .rule(let rule) = old { edits.dropped.append(rule) }
    }
  }

  private mutating func reportNothing(to keyword: Keyword, _ id: Name, in file: RuleFile) {
    if let removal = edits.removals[id.text] {
      report(.goneAlready(id.text, keyword, removed: removal.place), at: id.place)
      return
    }
    var here: Place?
    for case .rule(let rule) in file.declarations where rule.id.text == id.text { here = here ?? rule.id.place }
    let suggestions = Spelling.nearest(to: id.text, among: positions.keys.sorted())
    report(.nothingToChange(id.text, keyword, suggestions: suggestions, declaredHere: here), at: id.place)
  }

  private mutating func isAllowed(_ keyword: Keyword, _ isLayer: Bool, at place: Place) -> Bool {
    if !isLayer { report(.changeWithoutBase(keyword), at: place) }
    return isLayer
  }

  private mutating func report(_ problem: LayerProblem, at place: Place) {
    problems.append(problem.diagnostic(at: place))
  }
}

extension OptionWithholding {
  /// The id of the rule that it becomes.
  var ruleName: Name { Name("withhold." + option.text, at: option.place) }
}

extension FactNarrowing {
  /// The id of the `impossible` that it becomes.
  var constraintName: Name { Name("narrow." + fact.text, at: fact.place) }
}
