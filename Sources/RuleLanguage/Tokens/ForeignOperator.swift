/// A sign that other languages have and this one spells as words.
enum ForeignOperator: Sendable, Equatable {
  case atLeast
  case atMost
  case above
  case below
  case equals
  case differs
  case and
  case or
  case not

  /// The words of the rule language for it.
  var words: String {
    switch self {
    case .atLeast: "at least"
    case .atMost: "at most"
    case .above: "above"
    case .below: "below"
    case .equals: "is"
    case .differs: "is not"
    case .and: "and"
    case .or: "or"
    case .not: "not"
    }
  }

  /// The sign that ASCII bytes start with, and how many of them it takes.
  static func sign(_ first: UInt8, _ second: UInt8) -> (sign: ForeignOperator, length: Int)? {
    switch (first, second) {
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): (.atLeast, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): (.atMost, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): (.differs, 2)
    case (UInt8(ascii: ">"), _): (.above, 1)
    case (UInt8(ascii: "<"), _): (.below, 1)
    case (UInt8(ascii: "="), UInt8(ascii: "=")): (.equals, 2)
    case (UInt8(ascii: "="), _): (.equals, 1)
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): (.differs, 2)
    case (UInt8(ascii: "!"), _): (.not, 1)
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): (.and, 2)
    case (UInt8(ascii: "&"), _): (.and, 1)
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): (.or, 2)
    case (UInt8(ascii: "|"), _): (.or, 1)
    default: nil
    }
  }

  /// The sign beyond ASCII that a code point is.
  static func sign(_ scalar: UInt32) -> ForeignOperator? {
    switch scalar {
    case 0x2265, 0x2A7E: .atLeast
    case 0x2264, 0x2A7D: .atMost
    case 0x2260: .differs
    case 0x2227: .and
    case 0x2228: .or
    case 0x00AC: .not
    default: nil
    }
  }
}
