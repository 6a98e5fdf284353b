import RuleLanguage

extension Effect {
  /// What the effect is called: `Strongly for`.
  package var heading: String {
    switch self {
    case .excludes: "Excludes"
    case .notes: "Note"
    case .argues(let isFor, .strong): isFor ? "Strongly for" : "Strongly against"
    case .argues(let isFor, .plain): isFor ? "For" : "Against"
    case .argues(let isFor, .weak): isFor ? "Weakly for" : "Weakly against"
    }
  }

  /// The shape that stands for the effect and its strength.
  var mark: String {
    switch self {
    case .excludes: "■"
    case .notes: "●"
    case .argues(let isFor, .strong): isFor ? "▲▲" : "▼▼"
    case .argues(let isFor, .plain): isFor ? "▲" : "▼"
    case .argues(let isFor, .weak): isFor ? "△" : "▽"
    }
  }
}
