/// The boxes of an option in one word of the rows, by what their rules say of it.
struct OptionMasks: Sendable, BitwiseCopyable {
  var arguments: UInt64 = 0
  var counterarguments: UInt64 = 0
  var exclusions: UInt64 = 0
  var notes: UInt64 = 0
  /// All boxes.
  private(set) var all: UInt64 = 0

  /// The sum of arguments that some boxes come to.
  @inline(__always)
  func sum(of boxes: UInt64) -> UInt8 {
    (boxes & arguments != 0 ? 1 : 0) | (boxes & counterarguments != 0 ? 2 : 0) | (boxes & exclusions != 0 ? 4 : 0)
  }

  /// The boxes that would change a sum.
  @inline(__always)
  func adding(to sum: UInt8) -> UInt64 {
    (sum & 1 == 0 ? arguments : 0) | (sum & 2 == 0 ? counterarguments : 0) | (sum & 4 == 0 ? exclusions : 0)
  }

  mutating func add(_ boxes: UInt64, _ list: Argument.List) {
    all |= boxes
    switch list {
    case .arguments: arguments |= boxes
    case .counterarguments: counterarguments |= boxes
    case .exclusions: exclusions |= boxes
    case .notes: notes |= boxes
    }
  }
}
