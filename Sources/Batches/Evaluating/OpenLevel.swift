/// A level of which a case says nothing.
struct OpenLevel: BitwiseCopyable {
  let level: Int32
  /// Where the row of its first cell begins among the words of all rows.
  let firstRow: Int32
  /// Where the row begins that names the boxes that it constrains.
  let lastRow: Int32
  let cellCount: Int32
  let fact: Int32
}
