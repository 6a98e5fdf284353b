/// What has been met so far on one line.
struct LineMarks {
  /// The most facts that a book may have for its lines to be scanned.
  static let mostFacts = 512

  /// The end of the line in its text.
  let end: Int

  /// The facts that the line names.
  private var named = InlineArray<8, UInt64>(repeating: 0)
  /// The facts of which the line says anything.
  private(set) var said = InlineArray<8, UInt64>(repeating: 0)
  /// The reserved keys that the line has, by their numbers.
  private var reserved: UInt32 = 0
  /// How many brackets are open around a key: two in the object that holds the facts.
  var depth = 1
  /// Whether the object for facts has just been opened, and its first key is next.
  var isOpening = false
  /// Whether a fact stands outside the object for facts.
  var hasOuterFact = false
  var hasFactsObject = false
  var identifier: Range<Int>?
  var isIntegerIdentifier = false

  init(end: Int) {
    self.end = end
  }

  /// Notes that a fact is named; false where it has been before.
  @inline(__always)
  mutating func name(_ fact: Int) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: fact & 63)
    guard named[fact &>> 6] & bit == 0 else { return false }
    named[fact &>> 6] |= bit
    return true
  }

  /// Notes that something is said of a fact.
  @inline(__always)
  mutating func say(_ fact: Int) {
    said[fact &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: fact & 63)
  }

  /// Notes that a reserved key is given; false where it has been before.
  mutating func claim(_ key: UInt32) -> Bool {
    let bit: UInt32 = 1 << key
    guard reserved & bit == 0 else { return false }
    reserved |= bit
    return true
  }
}
