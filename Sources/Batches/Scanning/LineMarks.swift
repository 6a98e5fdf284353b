/// What has been met so far on one line.
struct LineMarks {
  /// The end of the line in its text.
  let end: Int

  /// The reserved keys that the line has, by their numbers.
  private var reserved: UInt32 = 0
  /// How many brackets are open around a key: two in the object that holds the facts.
  var depth = 1
  /// Whether the object for facts has just been opened, and its first key is next.
  var isOpening = false
  var hasFactsObject = false
  /// How many facts were named when the object for facts was closed.
  var factsInObject = 0
  /// Whether several cells of a level are left, not all.
  var hasPartialLevel = false
  var identifier: Range<Int>?
  var isIntegerIdentifier = false

  init(end: Int) {
    self.end = end
  }

  /// Notes that a reserved key is given; false where it has been before.
  @inline(__always)
  mutating func claim(_ key: UInt32) -> Bool {
    let bit: UInt32 = 1 &<< key
    guard reserved & bit == 0 else { return false }
    reserved |= bit
    return true
  }
}
