import RuleLanguage

/// Why a name cannot be changed.
package enum RenameProblem: Error, Sendable, Equatable {
  case nothing
  case broken
  /// A layer over the file has errors in its text.
  case brokenLayer(String)
  case elsewhere(Symbol, file: String)
  case malformed(String, mayHaveDots: Bool)
  case reserved(String)
  /// Something has the new name, in a layer over the file where one is named.
  case taken(String, by: Symbol, layer: String? = nil)
  /// With the new name the file, or a layer over it, would say something else or have an error.
  case changesMeaning(String, layer: String? = nil, finding: String?)

  /// One sentence, lower case, without a full stop.
  package var message: String {
    switch self {
    case .nothing: "no name of the rule file stands here"
    case .broken: "the file has errors in its text; put them right first, so that no place is missed"
    case .brokenLayer(let layer):
      "\(layer) extends the file and has errors in its text; put them right first, so that no place is missed"
    case .elsewhere(let symbol, let file):
      "\(symbol.kind) `\(symbol.name)` is declared in \(file), where it has to be renamed"
    case .malformed(let name, true):
      "`\(name)` is no identifier: letters, digits and `-` after a first letter, with points between"
    case .malformed(let name, false): "`\(name)` is no name: letters, digits and `-` after a first letter"
    case .reserved(let name): "`\(name)` is a word of the rule language"
    case .taken(let name, let symbol, let layer):
      "`\(name)` is already the name of \(Self.article(symbol))" + (layer.map { " in " + $0 } ?? "")
    case .changesMeaning(let name, let layer, let finding?):
      "with the name `\(name)` \(layer ?? "the file") has an error: \(finding)"
    case .changesMeaning(let name, let layer, nil):
      "with the name `\(name)` \(layer ?? "the file") would say something else"
    }
  }

  private static func article(_ symbol: Symbol) -> String {
    switch symbol {
    case .intent, .option, .impossible: "an " + symbol.kind
    case .source, .statement, .fact, .value, .group, .definition, .rule, .question: "a " + symbol.kind
    }
  }
}
