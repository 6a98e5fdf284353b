/// Boxes of a word that are moved together into another.
struct BoxRun: BitwiseCopyable {
  let word: Int32
  private let boxes: UInt64
  /// How far the word is turned to the left.
  var turn: Int

  init(_ boxes: UInt64, of word: Int32, turn: Int = 0) {
    self.word = word
    self.boxes = boxes
    self.turn = turn
  }

  /// The places that they take.
  @inline(__always)
  var places: UInt64 { moved(boxes) }

  /// Moves those of some boxes of the word to their places.
  @inline(__always)
  func moved(_ others: UInt64) -> UInt64 {
    let own = others & boxes
    return own &<< UInt64(truncatingIfNeeded: turn) | own &>> UInt64(truncatingIfNeeded: 0 &- turn)
  }
}
