/// Bytes as text of 64 characters (RFC 4648).
enum Base64 {
  static func text(of bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let group = (0..<3).map { position + $0 < bytes.count ? Int(bytes[position + $0]) : 0 }
      let number = group[0] << 16 | group[1] << 8 | group[2]
      let count = min(3, bytes.count - position) + 1
      for digit in 0..<4 {
        text.append(digit < count ? digits[number >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
      position += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
