import RuleBooks
import RuleLanguage

/// Everything that a rule file declares, listed in the order of its rule book.
struct RuleFileListing {
  let facts: [ListedFact]
  let rules: [AnswerDefinition.ListedRule]
  let readFacts: Set<Int>
  let definitions: [NumberedDefinition]
  let constraints: [NumberedCondition]
  private let questions: [NumberedCondition]
  let coverage: [NumberedCondition]
  private let onlyWhen: [NumberedCondition?]
  private let requiredWhen: [NumberedCondition?]
  private let optionCount: Int

  init(tree: RuleFile, book: RuleBook) {
    let numbering = Self.numbering(tree: tree, book: book)
    facts = numbering.facts
    definitions = numbering.definitions.map { numbering.numbered($0.body) }
    optionCount = book.options.count

    var constraints: [String: Condition] = [:]
    var questions: [String: Condition] = [:]
    var coverage: [Condition] = []
    var rules: [String: RuleDeclaration] = [:]
    for declaration in tree.declarations {
      switch declaration {
      case .impossible(let constraint): constraints[constraint.id.text] = constraint.condition
      case .question(let question): questions[question.id.text] = question.condition
      case .covers(let covers): coverage.append(covers.condition)
      case .rule(let rule): rules[rule.id.text] = rule
      case .intents, .source, .fact, .group, .option, .definition, .patientCase: break
      // A layered file is defined by the flat file that says the same.
      case .replacement, .removal, .withholding, .narrowing: break
      }
    }
    self.constraints = book.constraints.map { numbering.numbered(Self.declared(constraints, $0.id)) }
    self.questions = book.questions.map { numbering.numbered(Self.declared(questions, $0.id)) }
    self.coverage = coverage.map { numbering.numbered($0) }
    onlyWhen = facts.map { fact in fact.onlyWhen.map { numbering.numbered($0) } }
    requiredWhen = facts.map { fact in fact.isRequired ? numbering.numbered(fact.requiredWhen) : nil }

    let declared = book.rules.map { Self.declared(rules, $0.id) }
    self.rules = declared.map { rule in
      AnswerDefinition.ListedRule(
        effect: rule.effect,
        options: Self.options(rule.options, in: book),
        intents: book.intents.indices.filter { intent in rule.intents.contains { $0.text == book.intents[intent] } },
        condition: numbering.numbered(rule.condition),
        overriddenBy: declared.indices.filter { other in declared[other].overrides.contains { $0.text == rule.id.text }
        },
        reads: numbering.factsRead(by: rule.condition)
      )
    }

    var read: Set<Int> = []
    for rule in declared { read.formUnion(numbering.factsRead(by: rule.condition)) }
    for definition in numbering.definitions {
      for condition in definition.conditions { read.formUnion(numbering.factsRead(by: condition)) }
    }
    for condition in coverage { read.formUnion(numbering.factsRead(by: condition)) }
    for (position, fact) in facts.enumerated() where fact.isRequired {
      read.insert(position)
      read.formUnion(numbering.factsRead(by: fact.requiredWhen))
    }
    readFacts = read
    precondition(facts.count + self.constraints.count <= 64 && self.rules.count <= 64 && self.questions.count <= 64)
  }

  /// Lists the facts, their cells and the definitions.
  static func numbering(tree: RuleFile, book: RuleBook) -> Numbering {
    var groups: [String: [String: [String]]] = [:]
    var declarations: [String: FactDeclaration] = [:]
    var definitions: [String: DefinitionDeclaration] = [:]
    var conditions: [Condition] = []
    for declaration in tree.declarations {
      switch declaration {
      case .group(let group): groups[group.fact.text, default: [:]][group.name.text] = group.members.map(\.text)
      case .fact(let fact):
        for name in fact.names { declarations[name.name.text] = fact }
        for clause in fact.clauses {
          switch clause {
          case .onlyWhen(let condition): conditions.append(condition)
          case .required(let condition, _, _): conditions += [condition].compactMap { $0 }
          case .keys, .fixed, .ask, .reads: break
          }
        }
      case .definition(let definition):
        definitions[definition.name.name.text] = definition
        conditions += definition.conditions
      case .impossible(let constraint), .question(let constraint): conditions.append(constraint.condition)
      case .covers(let covers): conditions.append(covers.condition)
      case .rule(let rule): conditions += [rule.condition].compactMap { $0 }
      case .intents, .source, .option, .patientCase: break
      case .replacement, .removal, .withholding, .narrowing: break
      }
    }
    let atoms = conditions.flatMap(\.atoms)
    let facts = book.facts.map { known in
      var fact = ListedFact(
        name: known.name,
        declaration: declared(declarations, known.name),
        groups: groups[known.name] ?? [:]
      )
      fact.divide(by: atoms.filter { $0.subject.text == known.name }.map(\.test))
      return fact
    }
    return Numbering(
      facts: facts,
      factPositions: positions(facts.map(\.name)),
      definitions: book.definitions.map { declared(definitions, $0.name) },
      definitionPositions: positions(book.definitions.map(\.name))
    )
  }

  private static func positions(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  private static func declared<Declaration>(_ declarations: [String: Declaration], _ name: String) -> Declaration {
    guard let declaration = declarations[name] else { preconditionFailure("\(name) is in the book, not in the tree") }
    return declaration
  }

  private static func options(_ scope: OptionScope, in book: RuleBook) -> [Int] {
    switch scope {
    case .everyOption: Array(book.options.indices)
    case .named(let names):
      book.options.indices.filter { option in names.contains { $0.text == book.options[option].name } }
    }
  }

  // MARK: - One assignment at a time

  /// What rules an assignment out.
  func violations(in cells: [UInt8]) -> UInt64 {
    var violations: UInt64 = 0
    for constraint in constraints.indices where holds(constraints[constraint], in: cells) {
      violations |= 1 << UInt64(constraint)
    }
    for fact in facts.indices where !facts[fact].isText {
      guard let onlyWhen = onlyWhen[fact] else { continue }
      let applies = facts[fact].cells[Int(cells[fact])] != .notApplicable
      if applies != holds(onlyWhen, in: cells) { violations |= 1 << UInt64(constraints.count + fact) }
    }
    return violations
  }

  /// All that the rule file says of a completion.
  func completion(_ cells: [UInt8]) -> Completion {
    let conditions = bits(rules.indices) { holds(rules[$0].condition, in: cells) }
    let holding = bits(rules.indices) { ruleHolds($0, conditions: conditions) }
    let statuses = (0..<optionCount).map { option in
      var isArgued = false
      var isCounterargued = false
      var isExcluded = false
      for rule in rules.indices where holding & (1 << UInt64(rule)) != 0 && rules[rule].options.contains(option) {
        switch rules[rule].effect {
        case .argues(for: true, _): isArgued = true
        case .argues(for: false, _): isCounterargued = true
        case .excludes: isExcluded = true
        case .notes: break
        }
      }
      return OptionStatus(isArgued: isArgued, isCounterargued: isCounterargued, isExcluded: isExcluded)
    }
    return Completion(
      cells: cells,
      isInScope: coverage.isEmpty || coverage.contains { holds($0, in: cells) },
      conditions: conditions,
      rules: holding,
      applicable: bits(facts.indices) { fact in onlyWhen[fact].map { holds($0, in: cells) } ?? true },
      required: bits(facts.indices) { fact in requiredWhen[fact].map { holds($0, in: cells) } ?? false },
      questions: bits(questions.indices) { holds(questions[$0], in: cells) },
      statuses: statuses
    )
  }

  /// A rule holds if its condition holds and no rule that overrides it holds.
  private func ruleHolds(_ rule: Int, conditions: UInt64) -> Bool {
    conditions & (1 << UInt64(rule)) != 0
      && !rules[rule].overriddenBy.contains { ruleHolds($0, conditions: conditions) }
  }

  func holds(_ condition: NumberedCondition, in cells: [UInt8]) -> Bool {
    switch condition {
    case .always: true
    case .fact(let fact, let truths): truths[Int(cells[fact])]
    case .definition(let definition): definitionHolds(definition, in: cells)
    case .definitionIs(let definition, let values):
      values.contains { $0 == value(of: definition, in: cells) }
    case .not(let part): !holds(part, in: cells)
    case .all(let parts): parts.allSatisfy { holds($0, in: cells) }
    case .any(let parts): parts.contains { holds($0, in: cells) }
    case .none(let parts): !parts.contains { holds($0, in: cells) }
    case .atLeast(let count, let parts): parts.count { holds($0, in: cells) } >= count
    }
  }

  private func definitionHolds(_ definition: Int, in cells: [UInt8]) -> Bool {
    guard case .condition(let condition) = definitions[definition] else { return false }
    return holds(condition, in: cells)
  }

  /// The value of a definition by cases; nil where no case applies.
  private func value(of definition: Int, in cells: [UInt8]) -> Int? {
    guard case .cases(let cases, let otherwise) = definitions[definition] else { return nil }
    return cases.first { holds($0.condition, in: cells) }?.value ?? otherwise
  }

  private func bits(_ positions: Range<Int>, where holds: (Int) -> Bool) -> UInt64 {
    positions.reduce(0) { holds($1) ? $0 | 1 << UInt64($1) : $0 }
  }
}
