/// Bytes on their way out, appended piece by piece.
package struct Output: Sendable {
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Appends text as it is.
  package mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  package mutating func write(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  package mutating func write(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Hands over what has been written and starts anew.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }
}
