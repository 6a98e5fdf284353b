/// An open level that some boxes constrain.
struct SearchedLevel: BitwiseCopyable {
  /// Where what its first cell is outside of stands: among the words of all rows, or among those of moved boxes.
  let place: Int32
  let cellCount: Int32
  let fact: Int32
  /// The boxes that it constrains.
  var boxes: UInt64
  /// Those of them that one of its cells leaves, the most or nearly so.
  let easilyLeft: UInt64

  @inline(__always)
  var cells: Range<Int> { Range(uncheckedBounds: (0, Int(cellCount))) }
}
