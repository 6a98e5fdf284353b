/// Open levels that ruled out combinations tie together.
struct Tie: BitwiseCopyable {
  /// A number that stands for the boxes, the levels and what is left of them.
  let identity: Int
  let levels: LevelSet
  /// The boxes that tie them, among those of all ties.
  let firstBoxes: Int32
  let endBoxes: Int32
  /// Where the row of all boxes that one of the levels constrains begins, among the words of the rows of all ties.
  let firstRow: Int32
}
