/// How much a finding weighs: an error keeps a rule file from being used.
package enum Severity: String, Sendable, Hashable, Comparable {
  case error
  case warning
  case information = "info"

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .information: 2
    }
  }
}
