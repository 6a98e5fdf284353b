/// An open level in which completions are looked for.
struct SearchedLevel: BitwiseCopyable {
  let level: Int32
  let cellCount: Int32
  /// Where what its first cell is outside of stands: among the rows, or among the numbered ones.
  var place: Int32 = 0
  /// The boxes that constrain it.
  var boxes: UInt64 = 0

  @inline(__always)
  var cells: Range<Int> { Range(uncheckedBounds: (0, Int(cellCount))) }
}
