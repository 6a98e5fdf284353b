/// Where the boxes of an option have their bits.
struct OptionWords: Sendable, BitwiseCopyable {
  let first: Int32
  let end: Int32
  /// Its bits in the only word, where it has one; all bits where it has several.
  let mask: UInt64
  /// Where the masks of its boxes begin, one for each of the words.
  let firstMasks: Int32

  @inline(__always)
  var isSingle: Bool { end == first + 1 }

  init(_ inquiry: Inquiry, firstMasks: Int) {
    self.firstMasks = Int32(firstMasks)
    first = Int32(inquiry.words.lowerBound)
    end = Int32(inquiry.words.upperBound)
    mask = inquiry.mask
  }
}
