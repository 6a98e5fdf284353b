/// A level of which a case says nothing.
struct OpenLevel: BitwiseCopyable {
  /// The row of its first cell.
  let firstRow: Int32
  /// The row that names the boxes that it constrains, behind that of its last cell.
  let lastRow: Int32
  let fact: Int32

  @inline(__always)
  var cellCount: Int32 { lastRow &- firstRow }
}
