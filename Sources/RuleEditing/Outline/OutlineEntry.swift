import RuleLanguage

/// A declaration of a rule file in the outline of an editor.
package struct OutlineEntry: Sendable {
  /// What is declared, for the sign in front of it.
  package enum Kind: Sendable {
    case intents
    case source
    case statement
    case fact
    case value
    case group
    case option
    case definition
    case constraint
    case scope
    case rule
    case patientCase
    case change
  }

  package let kind: Kind
  package let name: String
  package let detail: String
  /// The whole declaration.
  package let place: Place
  /// Its name.
  package let namePlace: Place
  package let children: [OutlineEntry]

  init(
    _ kind: Kind,
    _ name: String,
    _ detail: String = "",
    _ place: Place,
    at namePlace: Place,
    _ children: [OutlineEntry] = []
  ) {
    self.kind = kind
    self.name = name
    self.detail = detail
    self.place = place
    self.namePlace = namePlace
    self.children = children
  }

  /// The declarations of the file itself, in its order.
  package static func entries(of file: EditedFile) -> [OutlineEntry] {
    (file.trees.last?.declarations ?? []).compactMap { entry($0) }
  }

  private static func entry(_ declaration: Declaration) -> OutlineEntry? {
    switch declaration {
    case .intents(let names):
      guard let first = names.first, let last = names.last else { return nil }
      let words = names.map { $0.text }.joined(separator: ", ")
      return OutlineEntry(.intents, "intents", words, first.place.through(last.place), at: first.place)
    case .source(let source):
      let statements = source.statements.map {
        OutlineEntry(.statement, $0.id.text, $0.text.text, $0.place, at: $0.id.place)
      }
      return OutlineEntry(.source, source.name.text, source.title.text, source.place, at: source.name.place, statements)
    case .fact(let fact):
      guard let name = fact.names.first else { return nil }
      let values = fact.type.values.map {
        OutlineEntry(.value, $0.name.text, $0.label?.text ?? "", $0.name.place, at: $0.name.place)
      }
      let names = fact.names.map { $0.name.text }.joined(separator: ", ")
      return OutlineEntry(.fact, names, name.label.text, fact.place, at: name.name.place, values)
    case .group(let group):
      return OutlineEntry(.group, group.name.text, group.label?.text ?? "", group.place, at: group.name.place)
    case .option(let option):
      return OutlineEntry(.option, option.name.text, option.label.text, option.place, at: option.name.place)
    case .definition(let definition):
      let name = definition.name
      return OutlineEntry(.definition, name.name.text, name.label.text, definition.place, at: name.name.place)
    case .impossible(let constraint), .question(let constraint):
      let because = constraint.because.text
      return OutlineEntry(.constraint, constraint.id.text, because, constraint.place, at: constraint.id.place)
    case .covers(let covers):
      return OutlineEntry(.scope, "covers", RulePrinter.words(covers.condition), covers.place, at: covers.place)
    case .rule(let rule), .replacement(let rule):
      return OutlineEntry(.rule, rule.id.text, rule.because.text, rule.place, at: rule.id.place)
    case .patientCase(let patientCase):
      return OutlineEntry(.patientCase, patientCase.title.text, "", patientCase.place, at: patientCase.title.place)
    case .removal(let removal):
      let name = "remove rule " + removal.rule.text
      return OutlineEntry(.change, name, removal.because.text, removal.place, at: removal.rule.place)
    case .withholding(let change):
      let name = "withhold option " + change.option.text
      return OutlineEntry(.change, name, change.because.text, change.place, at: change.option.place)
    case .narrowing(let narrowing):
      let name = "narrow fact " + narrowing.fact.text
      return OutlineEntry(.change, name, narrowing.type.words, narrowing.place, at: narrowing.fact.place)
    }
  }
}
