/// A function from the cells of a case space to one byte, as a node of a reduced decision diagram.
///
/// Within one `DiagramForest` two diagrams are the same function exactly when they are equal. As a set of completions a
/// diagram holds 255 where a completion belongs to it and 0 where it does not.
package struct Diagram: Sendable, Hashable {
  /// A leaf's byte below 256, else the place of a branching node plus 256.
  let code: Int32

  init(code: Int32) {
    self.code = code
  }

  /// The function with one value everywhere.
  package init(constant: UInt8) {
    code = Int32(constant)
  }

  package static let nowhere = Diagram(constant: 0)
  package static let everywhere = Diagram(constant: 255)

  /// The value of a constant function; nil for any other.
  package var constant: UInt8? { code < 256 ? UInt8(truncatingIfNeeded: code) : nil }

  package var isConstant: Bool { code < 256 }

  /// A number that tells the diagrams of one forest apart.
  package var identity: Int32 { code }

  var isLeaf: Bool { code < 256 }

  /// The branching node at a place of its forest.
  init(place: Int) {
    code = Int32(place + 256)
  }

  /// The place of a branching node in its forest.
  var place: Int { Int(code) - 256 }
}
