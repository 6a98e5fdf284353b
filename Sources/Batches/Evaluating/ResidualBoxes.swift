/// Boxes of one word that add the same to the sum of arguments.
struct ResidualBoxes: BitwiseCopyable {
  let word: Int32
  let bit: UInt8
  let boxes: UInt64
}
