#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes the messages of a client apart: headers with a length, an empty line, the contents.
struct MessageInput {
  enum Event {
    case message([UInt8])
    /// Nothing came within the time allowed.
    case idle
    case end
    /// What came is no message, so that the rest cannot be read either.
    case broken(String)
  }

  static let longestHeader = 8 << 10
  static let longestMessage = 64 << 20
  private static let chunkSize = 1 << 16

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  /// Where the first message that has not been handed out begins.
  private var start = 0
  private var hasEnded = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next message, waited for as long as allowed; nil waits for ever.
  mutating func next(within milliseconds: Int32?) -> Event {
    while true {
      if let event = takeMessage() { return event }
      guard !hasEnded else { return start == bytes.count ? .end : .broken("the input ends within a message") }
      guard wait(milliseconds ?? -1) else { return .idle }
      fill()
    }
  }

  /// The message that has arrived as a whole; nil where more is needed.
  private mutating func takeMessage() -> Event? {
    guard let (headerEnd, bodyStart) = endOfHeader() else {
      return bytes.count - start > Self.longestHeader
        ? .broken("a header is longer than \(Self.longestHeader) bytes") : nil
    }
    guard headerEnd - start <= Self.longestHeader else {
      return .broken("a header is longer than \(Self.longestHeader) bytes")
    }
    guard let length = Self.length(in: bytes[start..<headerEnd]) else {
      return .broken("a header without a Content-Length that is a number")
    }
    guard length <= Self.longestMessage else {
      return .broken("a message longer than \(Self.longestMessage) bytes")
    }
    guard bytes.count - bodyStart >= length else { return nil }
    let message = Array(bytes[bodyStart..<(bodyStart + length)])
    start = bodyStart + length
    if start > Self.chunkSize {
      bytes.removeFirst(start)
      start = 0
    }
    return .message(message)
  }

  private func endOfHeader() -> (headerEnd: Int, bodyStart: Int)? {
    let end = min(bytes.count, start + Self.longestHeader + 4)
    var position = start
    while position + 3 < end {
      if bytes[position] == 13, bytes[position + 1] == 10, bytes[position + 2] == 13, bytes[position + 3] == 10 {
        return (position, position + 4)
      }
      position += 1
    }
    return nil
  }

  private static func length(in header: ArraySlice<UInt8>) -> Int? {
    let wanted = "content-length"
    var length: Int?
    for line in header.split(whereSeparator: { $0 == 13 || $0 == 10 }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      guard String(decoding: line[..<colon], as: UTF8.self).lowercased() == wanted else { continue }
      let digits = String(decoding: line[(colon + 1)...], as: UTF8.self).filter { $0 != " " }
      guard length == nil, digits.count < 19, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        return nil
      }
      length = Int(digits)
    }
    return length
  }

  /// Waits for input.
  ///
  /// - Returns: Whether there is any.
  private func wait(_ milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, milliseconds)
      if count > 0 { return true }
      if count == 0 { return false }
      if errno != EINTR { return true }
    }
  }

  private mutating func fill() {
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      hasEnded = true
    }
  }
}
