import RuleLanguage

extension GivenDeclaration {
  /// The name of the fact that is given.
  var fact: Name {
    switch self {
    case .value(let fact, _, _), .unknown(let fact), .text(let fact, _): fact
    case .atom(let atom): atom.subject
    }
  }
}
