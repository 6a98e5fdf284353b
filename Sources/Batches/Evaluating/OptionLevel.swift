/// A level that some boxes of an option constrain.
struct OptionLevel: Sendable, BitwiseCopyable {
  let level: Int32
  /// Where these boxes stand among those of all options and levels.
  let firstBox: Int32
  let endOfBoxes: Int32
}
