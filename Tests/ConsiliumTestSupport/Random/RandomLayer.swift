import RuleLanguage

/// A random layer over a random rule file, and the one file that says the same.
package struct RandomLayer: Sendable {
  /// The files, the one that others extend first.
  package let texts: RuleTexts
  /// The file that the layers and their base amount to, written by hand.
  package let flat: String

  package init(seed: UInt64, mostCompletions: Int) {
    let base = RandomRuleFile(seed: seed, mostCompletions: mostCompletions).text
    let tree = RuleParser.parse(Array(base.utf8)).tree
    var random = SplitMix64(seed: seed &+ 77)
    let edits = Edits(tree, &random)
    let name = tree.header?.name.text ?? ""
    var files = [RuleText(name: "base.rules", bytes: Array(base.utf8))]
    var lower = name
    if random.chance(30), let rule = edits.replacements.first {
      // What another layer says of the same rule in between counts for nothing.
      let between = Self.text("between", over: lower, [.replacement(edits.variant(of: rule, &random))])
      files.append(RuleText(name: "between.rules", bytes: Array(between.utf8)))
      lower = "between"
    }
    let layer = Self.text("local", over: lower, random.shuffled(edits.declarations))
    texts = RuleTexts(files + [RuleText(name: "local.rules", bytes: Array(layer.utf8))])
    flat = RulePrinter.print(RuleFile(header: tree.header, declarations: edits.flat(tree)))
  }

  private static func text(_ name: String, over base: String, _ declarations: [Declaration]) -> String {
    "rules \(name) version 1.0.0 language 1 extends \(base) version 1.0.0\n\n"
      + RulePrinter.print(RuleFile(header: nil, declarations: declarations))
  }
}

/// What a random layer changes.
private struct Edits {
  private let rules: [RuleDeclaration]
  private(set) var replacements: [RuleDeclaration] = []
  private var removed: [String] = []
  private var added: [RuleDeclaration] = []
  private var withheld: [String] = []
  private var narrowing: FactNarrowing?
  /// What the narrowing rules out.
  private var excluded: Condition?

  private let nowhere = Place(start: 0, end: 0)

  init(_ tree: RuleFile, _ random: inout SplitMix64) {
    var rules: [RuleDeclaration] = []
    var options: [String] = []
    var facts: [(name: String, type: FactTypeDeclaration)] = []
    for declaration in tree.declarations {
      switch declaration {
      case .rule(let rule): rules.append(rule)
      case .option(let option): options.append(option.name.text)
      case .fact(let fact): facts += fact.names.map { ($0.name.text, fact.type) }
      default: break
      }
    }
    self.rules = rules
    let order = random.shuffled(rules)
    removed = order.prefix(random.below(3)).map(\.id.text)
    replacements = order.dropFirst(2).prefix(random.below(3)).map { variant(of: $0, &random) }
    if random.chance(60) {
      let model = random.pick(rules)
      added = [rule("added.1", like: variant(of: model, &random), overrides: random.chance(40) ? remaining.first : nil)]
    }
    if random.chance(50) { withheld = random.some(options, 1...2) }
    if random.chance(50) { narrow(random.pick(facts), &random) }
  }

  /// The rules of the base that nothing removes or replaces.
  private var remaining: [Name] {
    rules.map(\.id).filter { id in !removed.contains(id.text) && !replacements.contains { $0.id.text == id.text } }
  }

  /// The rule with the effect or the condition of another.
  func variant(of rule: RuleDeclaration, _ random: inout SplitMix64) -> RuleDeclaration {
    let other = random.pick(rules)
    let takesEffect = random.chance(50)
    return RuleDeclaration(
      id: rule.id,
      effect: takesEffect ? other.effect : rule.effect,
      options: takesEffect ? other.options : rule.options,
      intents: [],
      condition: takesEffect ? rule.condition : other.condition,
      because: Prose("Said otherwise.", at: nowhere),
      citations: rule.citations,
      overrides: rule.overrides.filter { !removed.contains($0.text) },
      despite: [],
      place: nowhere
    )
  }

  private func rule(_ id: String, like model: RuleDeclaration, overrides: Name?) -> RuleDeclaration {
    RuleDeclaration(
      id: Name(id, at: nowhere),
      effect: model.effect,
      options: model.options,
      intents: [],
      condition: model.condition,
      because: model.because,
      citations: model.citations,
      overrides: overrides.map { [$0] } ?? [],
      despite: [],
      place: nowhere
    )
  }

  private mutating func narrow(_ fact: (name: String, type: FactTypeDeclaration), _ random: inout SplitMix64) {
    let name = Name(fact.name, at: nowhere)
    func atom(_ test: AtomTest) -> Condition { .atom(Atom(subject: name, test: test, place: nowhere)) }
    func half(_ values: [ValueDeclaration]) -> (kept: [ValueDeclaration], gone: [Name])? {
      guard values.count > 1 else { return nil }
      let gone = random.some(values.map(\.name.text), 1...(values.count - 1))
      let kept = values.filter { !gone.contains($0.name.text) }
        .map { ValueDeclaration(name: $0.name, label: nil, synonyms: []) }
      return (kept, values.map(\.name).filter { gone.contains($0.text) })
    }
    switch fact.type {
    case .oneOf(let values):
      guard let (kept, gone) = half(values) else { return }
      narrowing = FactNarrowing(fact: name, type: .oneOf(kept), place: nowhere)
      excluded = atom(.isIn(gone, isBracketed: true))
    case .inOrder(let values):
      guard let (kept, gone) = half(values) else { return }
      narrowing = FactNarrowing(fact: name, type: .inOrder(kept), place: nowhere)
      excluded = atom(.isIn(gone, isBracketed: true))
    case .severalOf(let values):
      guard let (kept, gone) = half(values) else { return }
      narrowing = FactNarrowing(fact: name, type: .severalOf(kept), place: nowhere)
      excluded = atom(.includesAny(gone))
    case .number(let low, let high, let unit, let step):
      // Up to the first step is always on the grid.
      let edge = low.text == "0" ? step : low
      guard low.text == "0" else { return }
      narrowing = FactNarrowing(
        fact: name,
        type: .number(low: edge, high: high, unit: unit, step: step),
        place: nowhere
      )
      excluded = atom(.below(.number(edge), unit: unit))
    case .yesOrNo, .text: return
    }
  }

  /// The declarations of the layer.
  var declarations: [Declaration] {
    let reason = Prose("Not here.", at: nowhere)
    return replacements.map { .replacement($0) }
      + removed.map { .removal(RuleRemoval(rule: Name($0, at: nowhere), because: reason, place: nowhere)) }
      + added.map { .rule($0) }
      + withheld.map { .withholding(OptionWithholding(option: Name($0, at: nowhere), because: reason, place: nowhere)) }
      + (narrowing.map { [.narrowing($0)] } ?? [])
  }

  /// The declarations of one file that says the same.
  func flat(_ tree: RuleFile) -> [Declaration] {
    let reason = Prose("Not here.", at: nowhere)
    let kept = tree.declarations.compactMap { declaration -> Declaration? in
      guard case .rule(let rule) = declaration else { return declaration }
      if removed.contains(rule.id.text) { return nil }
      if let other = replacements.first(where: { $0.id.text == rule.id.text }) { return .rule(other) }
      return .rule(withoutRemoved(rule))
    }
    let withholdings = withheld.map { option in
      Declaration.rule(
        RuleDeclaration(
          id: Name("withhold." + option, at: nowhere),
          effect: .excludes,
          options: .named([Name(option, at: nowhere)]),
          intents: [],
          condition: nil,
          because: reason,
          citations: [Citation(source: Name("paper", at: nowhere), statement: nil, evidence: nil, place: nowhere)],
          overrides: [],
          despite: [],
          place: nowhere
        )
      )
    }
    let narrowed = narrowing.flatMap { narrowing in
      excluded.map { condition in
        Declaration.impossible(
          ConstraintDeclaration(
            id: Name("narrow." + narrowing.fact.text, at: nowhere),
            condition: condition,
            because: reason,
            place: nowhere
          )
        )
      }
    }
    // In a layered book withholdings come last, in the order of the layer.
    return kept + added.map { .rule($0) } + withholdings + (narrowed.map { [$0] } ?? [])
  }

  private func withoutRemoved(_ rule: RuleDeclaration) -> RuleDeclaration {
    RuleDeclaration(
      id: rule.id,
      effect: rule.effect,
      options: rule.options,
      intents: rule.intents,
      condition: rule.condition,
      because: rule.because,
      citations: rule.citations,
      overrides: rule.overrides.filter { !removed.contains($0.text) },
      despite: rule.despite.filter { !removed.contains($0.text) },
      place: rule.place
    )
  }
}
