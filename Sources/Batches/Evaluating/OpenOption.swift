/// A plain option whose open rules may add to what holds.
struct OpenOption: BitwiseCopyable {
  let option: Int32
  let state: PlainState

  @inline(__always)
  init(_ option: Int, _ state: PlainState) {
    self.option = Int32(truncatingIfNeeded: option)
    self.state = state
  }
}
