/// The bytes of a key or word as they are compared, one by one: the form of `Vocabulary.normal` without a string.
struct NormalForm: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var hasStarted = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func next() -> UInt8? {
    var isSeparated = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "\t"):
        isSeparated = true
        index += 1
      default:
        if isSeparated, hasStarted { return UInt8(ascii: "-") }
        hasStarted = true
        index += 1
        return byte.lowercased
      }
    }
    return nil
  }
}
