/// A plain option whose open rules share facts: what they come to is found out once the other options have shown which
/// facts matter anyway.
struct DeferredOption: BitwiseCopyable {
  let option: Int32
  let state: PlainState
}
