/// Bytes on their way out, in one piece of memory that grows.
struct AnswerBuffer: ~Copyable {
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(64, capacity)
    memory = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// Makes room for more bytes.
  private mutating func grow(_ more: Int) {
    var wanted = capacity * 2
    while wanted < count + more { wanted *= 2 }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: wanted, alignment: 16)
    larger.copyMemory(from: memory, byteCount: count)
    memory.deallocate()
    memory = larger
    capacity = wanted
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(bytes.count) }
    (memory + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if capacity == count { grow(1) }
    memory.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { digits in
      var left = UInt(max(0, number))
      var position = digits.count
      repeat {
        position -= 1
        let (rest, digit) = left.quotientAndRemainder(dividingBy: 10)
        digits[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        left = rest
      } while left != 0
      append(UnsafeRawBufferPointer(rebasing: digits[position...]))
    }
  }

  /// Everything written so far.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: memory, count: count))
  }

  /// A copy of everything written so far.
  var bytes: [UInt8] { withBytes { Array($0) } }

  mutating func removeAll() { count = 0 }
}
