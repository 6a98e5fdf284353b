/// The rules of an option in one word of rules, or their boxes in one word of boxes, by what they say of it.
struct OptionMasks: Sendable, BitwiseCopyable {
  var arguments: UInt64 = 0
  var counterarguments: UInt64 = 0
  var exclusions: UInt64 = 0
  /// All of them, with those that only note something.
  private(set) var all: UInt64 = 0

  mutating func add(_ rules: UInt64, _ list: Argument.List) {
    all |= rules
    switch list {
    case .arguments: arguments |= rules
    case .counterarguments: counterarguments |= rules
    case .exclusions: exclusions |= rules
    case .notes: break
    }
  }
}
