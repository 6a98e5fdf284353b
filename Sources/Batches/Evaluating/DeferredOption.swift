/// A plain option whose open rules share facts: what they come to is found out once the other options have shown which
/// facts matter anyway.
struct DeferredOption: BitwiseCopyable {
  let option: Int32
  /// The boxes of its open rules that may add to what holds, among those of the case.
  let firstAdding: Int32
  let endAdding: Int32
  let state: PlainState
  /// The open levels of these boxes.
  let levels: LevelSet

  @inline(__always)
  var adding: Range<Int> { Range(uncheckedBounds: (Int(firstAdding), Int(endAdding))) }
}
