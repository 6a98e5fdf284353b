import RuleAnalysis

extension Standing {
  /// The standing as a reader knows it from answers.
  var words: String {
    switch self {
    case .absent: "no such option"
    case .unsupported: "unsupported"
    case .candidate: "candidate"
    case .contested: "candidate (contested)"
    case .excluded: "excluded"
    case .excludedThoughSupported: "excluded, though argued for"
    }
  }
}
