/// The rules of an option in one word of rules, or their boxes in one word of boxes, by what they say of it.
struct OptionMasks: Sendable, BitwiseCopyable {
  var arguments: UInt64 = 0
  var counterarguments: UInt64 = 0
  var exclusions: UInt64 = 0
  var notes: UInt64 = 0
  /// The strongest of those that argue for it, and the next ones.
  var strongest: UInt64 = 0
  var lessStrong: UInt64 = 0
  /// All of them.
  private(set) var all: UInt64 = 0

  /// The sum of arguments that all of them come to.
  @inline(__always)
  var sum: UInt8 { (arguments != 0 ? 1 : 0) | (counterarguments != 0 ? 2 : 0) | (exclusions != 0 ? 4 : 0) }

  /// How weak the strongest of those is that argue for it; 3 where none does.
  @inline(__always)
  var weakness: UInt8 { strongest != 0 ? 0 : lessStrong != 0 ? 1 : arguments != 0 ? 2 : 3 }

  /// Adds some rules of a word whose masks are given; which of them they were is no longer known.
  @inline(__always)
  mutating func join(_ rules: UInt64, of masks: OptionMasks) {
    arguments |= rules & masks.arguments
    counterarguments |= rules & masks.counterarguments
    exclusions |= rules & masks.exclusions
    strongest |= rules & masks.strongest
    lessStrong |= rules & masks.lessStrong
    all |= rules & masks.all
  }

  /// The rules that would change a sum.
  @inline(__always)
  func adding(to sum: UInt8) -> UInt64 {
    (sum & 1 == 0 ? arguments : 0) | (sum & 2 == 0 ? counterarguments : 0) | (sum & 4 == 0 ? exclusions : 0)
  }

  mutating func add(_ rules: UInt64, _ list: Argument.List, weakness: UInt8) {
    all |= rules
    if list == .arguments, weakness == 0 { strongest |= rules }
    if list == .arguments, weakness == 1 { lessStrong |= rules }
    switch list {
    case .arguments: arguments |= rules
    case .counterarguments: counterarguments |= rules
    case .exclusions: exclusions |= rules
    case .notes: notes |= rules
    }
  }
}
