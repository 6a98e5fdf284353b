import RuleLanguage

/// The declaration behind a symbol.
enum Declared: Sendable {
  case intent
  case source(SourceDeclaration)
  case statement(StatementDeclaration, of: SourceDeclaration)
  case fact(LabelledName, FactDeclaration)
  case value(ValueDeclaration, of: FactDeclaration)
  case branch(Name, of: DefinitionDeclaration)
  case group(GroupDeclaration)
  case option(OptionDeclaration)
  case definition(DefinitionDeclaration)
  case rule(RuleDeclaration)
  case constraint(ConstraintDeclaration)

  /// What people read for it; nil where it has no label.
  var label: String? {
    switch self {
    case .intent, .branch, .rule, .constraint: nil
    case .source(let source): source.title.text
    case .statement(let statement, _): statement.text.text
    case .fact(let name, _): name.label.text
    case .value(let value, _): value.label?.text
    case .group(let group): group.label?.text
    case .option(let option): option.label.text
    case .definition(let definition): definition.name.label.text
    }
  }
}

extension FactTypeDeclaration {
  /// The values that it names; empty for a type without any.
  var values: [ValueDeclaration] {
    switch self {
    case .oneOf(let values), .inOrder(let values), .severalOf(let values): values
    case .yesOrNo, .number, .text: []
    }
  }

  /// The type in the words of the language, values left out.
  var words: String {
    switch self {
    case .yesOrNo: "yes or no"
    case .oneOf: "one of"
    case .inOrder: "in order"
    case .severalOf: "several of"
    case .number(let low, let high, let unit, let step):
      "number from " + low.text + " to " + high.text + (unit.map { " " + $0.text } ?? "") + " step " + step.text
    case .text: "text"
    }
  }

  /// The unit of a number; nil where it has none.
  var unit: Word? {
    guard case .number(_, _, let unit, _) = self else { return nil }
    return unit
  }
}
