extension Piece {
  /// The stretches of a text between which a line break reads as the space that stands there.
  ///
  /// Only a single space between two visible characters is one. A curly quote within curly quotes forbids all, since
  /// behind a line break it would read as the opening of another text.
  static func parts(of prose: String) -> [String] {
    let bytes = Array(prose.utf8)
    let opening: [UInt8] = [0xE2, 0x80, 0x9C]
    let isCurly = bytes.starts(with: opening)
    if isCurly, bytes.indices.dropFirst(3).contains(where: { bytes[$0...].starts(with: opening) }) { return [prose] }
    var parts: [String] = []
    var start = 0
    for position in bytes.indices.dropFirst(isCurly ? 4 : 2).dropLast(isCurly ? 4 : 2)
    where bytes[position] == UInt8(ascii: " ") && !bytes[position - 1].isSpace && !bytes[position + 1].isSpace {
      parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
      start = position + 1
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  /// The piece in two, the first with a count of bytes other than white space.
  func split(at ink: Int) -> (Piece, Piece) {
    let bytes = Array(text.utf8)
    var count = 0
    var position = 0
    while position < bytes.count, count < ink {
      if !bytes[position].isBlank { count += 1 }
      position += 1
    }
    return (part(bytes[..<position]), part(bytes[position...].drop { $0.isBlank }))
  }

  private func part(_ bytes: ArraySlice<UInt8>) -> Piece {
    let isQuoted = bytes.contains { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }
    return Piece(String(decoding: bytes, as: UTF8.self), isProse: isProse && isQuoted, isTied: isTied)
  }
}
