import Reports

/// A path as the system knows it: bytes, which need not be text.
struct Path: Sendable, Equatable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The path for a person; bytes that are not text are shown as `\xNN`.
  var text: String { ReadableText.decoding(bytes) }

  /// The last part of the path.
  var name: ArraySlice<UInt8> {
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return bytes[start...]
  }

  /// What follows the last point of the name, in lower case; empty where there is none.
  var fileExtension: String {
    guard let point = name.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else { return "" }
    return ReadableText.decoding(name[(point + 1)...]).lowercased()
  }

  func appending(_ name: [UInt8]) -> Path {
    Path(bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// The path of another file in the same folder.
  func neighbour(_ name: String) -> Path { Path(bytes.dropLast(self.name.count) + Array(name.utf8)) }

  /// Has a function of the system fill in a path that ends in `XXXXXX`.
  ///
  /// - Returns: The path with the characters that were chosen, and what the function says.
  func filledIn<Result>(_ fill: (UnsafeMutablePointer<CChar>) -> Result) -> (path: Path, result: Result?) {
    var characters = bytes.map { CChar(bitPattern: $0) } + [0]
    let result = characters.withUnsafeMutableBufferPointer { $0.baseAddress.map(fill) }
    return (Path(characters.dropLast().map { UInt8(bitPattern: $0) }), result)
  }

  /// Calls a function of the system with the path.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let characters = bytes.map { CChar(bitPattern: $0) } + [0]
    return characters.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? body([0])
    }
  }
}
