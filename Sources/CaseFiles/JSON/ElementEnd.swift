/// Finds where an element of a list ends by its brackets and strings alone, whatever else is wrong in it.
///
/// The search goes on in further bytes where those that are there do not reach.
struct ElementEnd: Sendable {
  enum Outcome: Sendable {
    /// The offset of the comma or closing bracket behind the element.
    case found(Int)
    /// The offset of a bracket that closes what was not opened.
    case unbalanced(Int)
    /// The bytes end first.
    case open
  }

  private var brackets: [UInt8] = []
  private var isInString = false
  private var isEscaped = false
  /// The offset behind the first bracket that closes all that are open; nil where none has.
  private(set) var closed: Int?

  mutating func find(in bytes: [UInt8], from start: Int) -> Outcome {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if isInString {
        passStringByte(byte)
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): brackets.append(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          // In ASCII each closing bracket stands two behind its opening one.
          guard let last = brackets.popLast() else {
            return byte == UInt8(ascii: "]") ? .found(offset) : .unbalanced(offset)
          }
          guard last == byte - 2 else { return .unbalanced(offset) }
          if brackets.isEmpty, closed == nil { closed = offset + 1 }
        case UInt8(ascii: ","): if brackets.isEmpty { return .found(offset) }
        default: break
        }
      }
      offset += 1
    }
    return .open
  }

  private mutating func passStringByte(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
  }
}
