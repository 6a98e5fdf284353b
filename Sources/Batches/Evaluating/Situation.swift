/// How open facts of a case are tied.
struct Situation: BitwiseCopyable {
  /// Whether any completion is possible.
  let isPossible: Bool
  /// Its ties, among those of all situations.
  let firstTie: Int32
  let endTie: Int32

  @inline(__always)
  var ties: Range<Int> { Range(uncheckedBounds: (Int(firstTie), Int(endTie))) }
}
