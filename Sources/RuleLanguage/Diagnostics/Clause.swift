/// A clause that a declaration cannot do without.
enum Clause: Sendable, Equatable {
  case version
  case language
  case effect
  case whenOrAlways
  case when
  case because
  case given
  case expect

  /// What the declaration lacks.
  var words: String {
    switch self {
    case .version: "its version"
    case .language: "the version of the rule language"
    case .effect: "what it argues for or against"
    case .whenOrAlways: "its condition"
    case .when: "its condition"
    case .because: "its reason"
    case .given: "what is known of the patient"
    case .expect: "the answer that it expects"
    }
  }

  var example: String {
    switch self {
    case .version: "version 1.0.0"
    case .language: "language 1"
    case .effect: "for surgery to cure"
    case .whenOrAlways: "when spread is none"
    case .when: "when spread is none and metastasis-sites include liver"
    case .because: "because \"Without spread, an operation aims to cure.\""
    case .given: "given primary-site ileum, spread none"
    case .expect: "expect candidate surgery by surgery.3"
    }
  }
}
