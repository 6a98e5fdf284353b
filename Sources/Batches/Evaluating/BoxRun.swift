/// Boxes of a word that get numbers of their own at once.
struct BoxRun: BitwiseCopyable {
  let boxes: UInt64
  let word: Int32
  /// What their rule adds to the sum of arguments.
  let bit: UInt8
  /// The bit of the first of them in the word, and its number.
  private let start: UInt8
  private let number: UInt8

  /// How many numbers they take.
  var length: Int { 64 &- boxes.leadingZeroBitCount &- Int(start) }

  init(_ boxes: ResidualBoxes, at number: Int) {
    self.boxes = boxes.boxes
    word = boxes.word
    bit = boxes.bit
    start = UInt8(truncatingIfNeeded: boxes.boxes.trailingZeroBitCount)
    self.number = UInt8(truncatingIfNeeded: number)
  }

  /// Moves bits of the word to their numbers.
  @inline(__always)
  func numbered(_ boxes: UInt64) -> UInt64 { (boxes &>> UInt64(start)) &<< UInt64(number) }
}
