/// A plain option whose open rules may add to what holds.
struct OpenOption: BitwiseCopyable {
  let option: Int32
  let state: PlainState
  /// The open levels that boxes of these rules constrain, by their places among those of the case; 0 where nobody has
  /// looked.
  let levels: UInt64

  @inline(__always)
  init(_ option: Int, _ state: PlainState, levels: UInt64 = 0) {
    self.option = Int32(truncatingIfNeeded: option)
    self.state = state
    self.levels = levels
  }
}
