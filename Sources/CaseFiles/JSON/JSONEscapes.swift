/// Resolves the escapes of a JSON string.
enum JSONEscapes {
  /// The bytes that a checked string stands for.
  static func resolved(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      guard raw[index] == UInt8(ascii: "\\"), index + 1 < raw.endIndex else {
        result.append(raw[index])
        index += 1
        continue
      }
      let escape = raw[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        var number = unit(in: raw, at: index)
        index += 4
        if number & 0xFC00 == 0xD800 {
          number = 0x10000 + ((number & 0x3FF) << 10) + (unit(in: raw, at: index + 2) & 0x3FF)
          index += 6
        }
        append(number, to: &result)
      default: result.append(escape)
      }
    }
    return result
  }

  private static func unit(in raw: ArraySlice<UInt8>, at start: Int) -> UInt32 {
    raw[min(start, raw.endIndex)..<min(start + 4, raw.endIndex)]
      .reduce(0) { $0 << 4 | ($1.hexadecimalValue ?? 0) }
  }

  private static func append(_ number: UInt32, to result: inout [UInt8]) {
    let scalar = Unicode.Scalar(number) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
