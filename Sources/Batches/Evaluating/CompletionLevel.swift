/// A level of a table of completions.
struct CompletionLevel: BitwiseCopyable {
  let level: Int32
  /// Where its cells begin, and how many they are; cells that are outside of the same boxes are one.
  let firstCell: Int32
  var cellCount: Int32 = 0
  /// Its first bit in the number of a completion, and how many bits it has.
  var shift: Int32 = 0
  var width: Int32 = 0
}
