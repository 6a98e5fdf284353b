import RuleLanguage

/// One small change of a rule file's text, and what it changes: a declaration others depend on, or an entry alone.
struct RuleFileEdit {
  enum Changed {
    case declarations([String])
    case entry(String)
  }

  let changed: Changed
  /// The text inserted at each offset.
  private let insertions: [(offset: Int, text: String)]

  /// The text of the file with the change made.
  func applied(to text: String) -> String {
    var bytes = Array(text.utf8)
    for insertion in insertions.sorted(by: { $0.offset > $1.offset }) {
      bytes.insert(contentsOf: Array(insertion.text.utf8), at: insertion.offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every change that is tried on a file.
  static func edits(of tree: RuleFile) -> [RuleFileEdit] { tree.declarations.flatMap { edits(of: $0) } }

  private static func edits(of declaration: Declaration) -> [RuleFileEdit] {
    switch declaration {
    case .intents, .patientCase, .replacement, .removal, .withholding, .narrowing: return []
    case .source(let source):
      return [reworded(source.title, .declarations(["source " + source.name.text]))]
        + source.statements.map { statement in
          reworded(statement.text, .declarations(["statement " + source.name.text + " " + statement.id.text]))
        }
    case .fact(let fact): return edits(of: fact)
    case .group(let group):
      return group.label.map { [reworded($0, .declarations(["group " + group.name.text]))] } ?? []
    case .option(let option): return [reworded(option.label, .declarations(["option " + option.name.text]))]
    case .definition(let definition):
      let changed = Changed.declarations(["definition " + definition.name.name.text])
      let conditions: [Condition] =
        switch definition.body {
        case .condition(let condition): [condition]
        case .cases(_, _, let cases, _): cases.map(\.condition)
        }
      return [reworded(definition.name.label, changed)] + conditions.map { negated($0, changed) }
    case .impossible(let constraint): return edits(of: constraint, .entry("impossible " + constraint.id.text))
    case .question(let constraint): return edits(of: constraint, .entry("question " + constraint.id.text))
    case .covers(let covers): return [negated(covers.condition, .entry("scope"))]
    case .rule(let rule):
      let entry = "rule " + rule.id.text
      return [reworded(rule.because, .entry(entry))]
        + (rule.condition.map { [negated($0, .declarations(["overrider " + rule.id.text, entry]))] } ?? [])
    }
  }

  private static func edits(of fact: FactDeclaration) -> [RuleFileEdit] {
    let names = fact.names.map(\.name.text)
    var edits = fact.names.map { reworded($0.label, .declarations(["fact " + $0.name.text])) }
    if names.count == 1 {
      edits.append(
        RuleFileEdit(changed: .entry("fact " + names[0]), insertions: [(fact.place.end, "\n  key another-key")])
      )
    }
    for clause in fact.clauses {
      switch clause {
      case .onlyWhen(let condition): edits.append(negated(condition, .declarations(names.map { "fact " + $0 })))
      case .required(.some(let condition), _, _) where names.count == 1:
        edits.append(negated(condition, .entry("fact " + names[0])))
      case .ask(let prose) where names.count == 1: edits.append(reworded(prose, .entry("fact " + names[0])))
      default: break
      }
    }
    return edits
  }

  private static func edits(of constraint: ConstraintDeclaration, _ changed: Changed) -> [RuleFileEdit] {
    [reworded(constraint.because, changed), negated(constraint.condition, changed)]
  }

  private static func reworded(_ prose: Prose, _ changed: Changed) -> RuleFileEdit {
    RuleFileEdit(changed: changed, insertions: [(prose.place.start + 1, "Also: ")])
  }

  private static func negated(_ condition: Condition, _ changed: Changed) -> RuleFileEdit {
    RuleFileEdit(changed: changed, insertions: [(condition.place.start, "not ("), (condition.place.end, ")")])
  }
}
