import RuleLanguage

extension SubjectKind {
  var isOrdered: Bool {
    switch self {
    case .inOrder, .orderedCases: true
    default: false
    }
  }

  /// Whether a kind of test can be asked at all.
  func allows(_ test: AtomTest) -> Bool {
    switch (self, test) {
    case (.yesOrNo, .holds), (.condition, .holds): true
    case (.yesOrNo, .equals), (.yesOrNo, .differs): true
    case (.oneOf, .equals), (.oneOf, .differs), (.oneOf, .isIn): true
    case (.cases, .equals), (.cases, .differs), (.cases, .isIn): true
    case (.inOrder, .equals), (.inOrder, .differs), (.inOrder, .isIn): true
    case (.orderedCases, .equals), (.orderedCases, .differs), (.orderedCases, .isIn): true
    case (.number, .equals), (.number, .differs): true
    case (.inOrder, _), (.orderedCases, _), (.number, _): test.comparesPositions
    case (.severalOf, _): test.asksOfSet
    default: false
    }
  }
}
