/// What a number says.
enum NumberRole: Sendable, Equatable {
  case language
  case low
  case high
  case step
  case count
  case operand

  var words: String {
    switch self {
    case .language: "the number of the language version"
    case .low: "the lowest value"
    case .high: "the highest value"
    case .step: "the step between two values"
    case .count: "how many must hold"
    case .operand: "a number"
    }
  }

  var example: String {
    switch self {
    case .language: "language 1"
    case .low, .high, .step: "number from 0 to 100 % step 0.1"
    case .count: "at least 2 of (flushing, diarrhoea, wheeze)"
    case .operand: "ki-67 at least 20 %"
    }
  }
}
