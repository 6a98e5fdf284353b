import RuleLanguage

/// Resolves the names of a rule file and types its conditions; each concern has an extension of its own.
struct Checker {
  /// The most facts that a rule book can have.
  static let mostFacts = 1_000
  /// The most entries, one per case and fact, that the cases of a rule book can have.
  static let mostEntries = 2_000_000
  /// The most values that a fact or a definition can have: one bit each.
  static let mostValues = 64

  let tree: RuleFile
  /// Names whose declarations could not be read; nothing is said of their use.
  let brokenNames: Set<String>
  /// Where the parser found errors; nothing is said of what may have been given up there.
  let damage: DamageMap
  /// What layers have taken away.
  let edits: LayerEdits
  let declared: Declarations
  var findings = Findings()

  /// Facts, definitions and groups.
  var subjects = Namespace()
  var options = Namespace()
  var intents = Namespace()
  var sources = Namespace()
  /// The statements of each source.
  var statements: [Namespace] = []
  /// Rules, `impossible` and `question`.
  var identified = Namespace()

  var facts: [FactOutline] = []
  var definitions: [DefinitionOutline] = []
  /// The fact and the values of each group; nil where its declaration is wrong.
  var groups: [ValueGroup?] = []
  var citations: CitationLedger
  /// All options, one array for all who name them all.
  let everyOption: [Int]

  init(_ tree: RuleFile, brokenNames: Set<String>, damage: DamageMap, edits: LayerEdits = LayerEdits()) {
    self.tree = tree
    self.brokenNames = brokenNames
    self.damage = damage
    self.edits = edits
    declared = Declarations(tree)
    citations = CitationLedger(declared.sources)
    everyOption = Array(declared.options.indices)
  }

  /// Checks everything.
  ///
  /// - Returns: The rule book, which is whole only if no error was found.
  mutating func book(digest: String, layers: [BookLayer], notes: [String]) -> RuleBook? {
    declareNames()
    checkRenames()
    outlineFacts()
    outlineDefinitions()
    groups = declared.groups.map { checkedGroup($0) }
    checkCircles()

    let facts = checkedFacts()
    let vocabulary = checkedVocabulary()
    let definitions = checkedDefinitions()
    let constraints = declared.constraints.compactMap { checkedConstraint($0) } + checkedNarrowings(layers)
    let questions = declared.questions.compactMap { checkedConstraint($0) }
    let coverage = declared.coverage.compactMap { formula($0.condition) }
    let rules = checkedRules() + checkedWithholdings()
    let sources = checkedSources()
    let cases = checkedCases()
    checkCompleteness()

    guard let header = tree.header else { return nil }
    return RuleBook(
      name: header.name.text,
      version: header.version.text,
      digest: digest,
      layers: layers,
      notes: notes,
      intents: declared.intents.map { $0.text },
      sources: sources,
      facts: facts,
      groups: groups.compactMap { $0 },
      options: checkedOptions(),
      definitions: definitions,
      constraints: constraints,
      questions: questions,
      coverage: coverage,
      coveragePlaces: declared.coverage.map { $0.place },
      rules: rules,
      cases: cases,
      vocabulary: vocabulary,
      place: header.place
    )
  }

  mutating func report(_ problem: MeaningProblem, at place: Place) {
    findings.report(problem, at: place)
  }

  private mutating func checkedConstraint(_ declaration: ConstraintDeclaration) -> Constraint? {
    guard let condition = formula(declaration.condition) else { return nil }
    return Constraint(
      id: declaration.id.text,
      condition: condition,
      because: declaration.because.text,
      place: declaration.place
    )
  }

  private func checkedOptions() -> [TreatmentOption] {
    declared.options.map { option in
      TreatmentOption(
        name: option.name.text,
        label: option.label.text,
        routes: option.routes.map { $0.text },
        kinds: option.kinds.map { $0.text },
        renamedFrom: option.renamedFrom?.text,
        place: option.place
      )
    }
  }

  /// Reports what only a whole file can be blamed for.
  private mutating func checkCompleteness() {
    guard damage.isEmpty else { return }
    for rule in edits.dropped {
      for citation in rule.citations {
        guard let source = sources[citation.source.text]?.index, let name = citation.statement?.text,
          let statement = statements[source][name]?.index
        else { continue }
        citations.cite(source: source, statement: statement)
      }
    }
    if declared.options.isEmpty {
      report(.book(.nothingToArgue), at: tree.header?.place ?? Place(start: 0, end: 0))
    }
    for unused in citations.unused {
      let source = declared.sources[unused.source]
      let statement = source.statements[unused.statement]
      report(.book(.unusedStatement(source: source.name.text, id: statement.id.text)), at: statement.id.place)
    }
  }
}
