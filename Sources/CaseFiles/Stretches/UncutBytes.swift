/// The bytes of a file that have been read and not yet been cut into stretches.
struct UncutBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The first byte that no stretch holds.
  var start = 0
  /// Whether the file ends with these bytes.
  var isWhole = false

  /// How many bytes no stretch holds.
  var count: Int { bytes.count - start }

  /// Reads more bytes behind those that are not yet cut.
  ///
  /// The stretches keep the old bytes, so that only what is not yet cut is copied.
  ///
  /// - Parameters:
  ///   - count: The most bytes to read.
  ///   - fill: Puts bytes into a buffer and says how many, or a negative number where that failed.
  /// - Returns: What `fill` said.
  mutating func read(_ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) -> Int {
    let rest = bytes[start...]
    var added = 0
    let longer = [UInt8](unsafeUninitializedCapacity: rest.count + count) { buffer, initializedCount in
      let end = buffer[...].initialize(fromContentsOf: rest)
      added = fill(UnsafeMutableBufferPointer(rebasing: buffer[end..<(rest.count + count)]))
      initializedCount = rest.count + max(0, added)
    }
    bytes = longer
    start = 0
    return added
  }

  /// Forgets the bytes behind an offset.
  mutating func drop(from end: Int) { bytes.removeSubrange(end...) }
}
