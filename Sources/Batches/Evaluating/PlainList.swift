/// Plain values in memory of their own that grows, for what is written anew for every case.
///
/// It is an array without the counting of references. Its indices never come from an input; debug builds check every
/// one of them.
struct PlainList<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  private(set) var count = 0
  /// Whether the memory is somebody else's.
  private(set) var isLent = false

  init(capacity: Int = 16) {
    self.capacity = max(1, capacity)
    memory = .allocate(capacity: self.capacity)
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    self.count = count
    memory.initialize(repeating: element, count: count)
  }

  /// An empty list in somebody else's memory, as long as that is enough.
  init(in lent: UnsafeMutableBufferPointer<Element>) {
    memory = lent.baseAddress ?? .allocate(capacity: 1)
    capacity = lent.baseAddress == nil ? 1 : lent.count
    isLent = lent.baseAddress != nil
  }

  deinit { if !isLent { memory.deallocate() } }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(UInt(bitPattern: index) < UInt(bitPattern: count))
      return memory[index]
    }
    set {
      assert(UInt(bitPattern: index) < UInt(bitPattern: count))
      memory[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(1) }
    (memory + count).initialize(to: element)
    count += 1
  }

  /// Appends an element where something holds; room for it has been made. It is written either way, and no branch depends
  /// on what holds.
  @inline(__always)
  mutating func append(_ element: Element, where holds: Bool) { append(element, counting: holds ? 1 : 0) }

  /// Writes an element behind the others, and counts it once or not at all; room for it has been made.
  @inline(__always)
  mutating func append(_ element: Element, counting number: Int) {
    assert(count < capacity && (number == 0 || number == 1))
    (memory + count).initialize(to: element)
    count &+= number
  }

  /// Appends elements from elsewhere; they must not be its own.
  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress else { return }
    if capacity - count < elements.count { grow(elements.count) }
    (memory + count).initialize(from: start, count: elements.count)
    count += elements.count
  }

  mutating func append(repeating element: Element, count more: Int) {
    reserve(more)
    (memory + count).initialize(repeating: element, count: more)
    count += more
  }

  /// Appends its own first elements once more.
  mutating func appendOwn(_ more: Int) {
    precondition(more <= count)
    reserve(more)
    (memory + count).initialize(from: memory, count: more)
    count += more
  }

  private mutating func grow(_ more: Int) {
    var wanted = max(1, capacity) * 2
    while wanted < count + more { wanted *= 2 }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
    larger.initialize(from: memory, count: count)
    if !isLent { memory.deallocate() }
    isLent = false
    memory = larger
    capacity = wanted
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Makes room for more elements.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  /// The memory behind the elements.
  @inline(__always)
  func withFreeMemory(_ body: (UnsafeMutableRawPointer) -> Void) { body(UnsafeMutableRawPointer(memory + count)) }

  /// Takes in elements that were written behind the others, into memory that was reserved.
  @inline(__always)
  mutating func advance(_ more: Int) {
    precondition(more >= 0 && more <= capacity - count)
    count += more
  }

  /// Takes in what a body writes behind the elements, into memory that was reserved.
  @inline(__always)
  mutating func appendReserved(_ body: (inout UnsafeMutableRawPointer) -> Void) {
    let start = UnsafeMutableRawPointer(memory + count)
    var end = start
    body(&end)
    advance((end - start) / MemoryLayout<Element>.stride)
  }

  /// Gives every element the same value; most lists that are filled for every case have a word or two.
  @inline(__always)
  mutating func fill(_ element: Element) {
    if count > 2 { return memory.update(repeating: element, count: count) }
    if count == 0 { return }
    memory[0] = element
    memory[count &- 1] = element
  }

  /// Gives the first elements the same value.
  mutating func fill(_ element: Element, count number: Int) {
    precondition(number <= count)
    memory.update(repeating: element, count: number)
  }

  /// Takes over the elements of a list of the same length.
  @inline(__always)
  mutating func copy(_ other: borrowing PlainList<Element>) {
    precondition(other.count == count)
    memory.update(from: other.memory, count: count)
  }

  @inline(__always)
  func withElements<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: memory, count: count))
  }

  /// The bytes of some elements.
  @inline(__always)
  func withBytes<Result>(of range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return body(UnsafeRawBufferPointer(UnsafeBufferPointer(start: memory + range.lowerBound, count: range.count)))
  }

  /// Puts the elements into an order.
  mutating func sort(by isBefore: (Element, Element) -> Bool) {
    var elements = UnsafeMutableBufferPointer(start: memory, count: count)
    elements.sort(by: isBefore)
  }
}

extension PlainList<UInt8> {
  /// The first sixteen elements at once.
  @inline(__always)
  var firstSixteen: SIMD16<Int8> {
    precondition(count >= 16)
    return UnsafeRawPointer(memory).loadUnaligned(as: SIMD16<Int8>.self)
  }
}

extension PlainList<UInt64> {
  // As a set of numbers, as bits.

  @inline(__always)
  func contains(_ number: Int) -> Bool { self[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  @inline(__always)
  mutating func insert(_ number: Int) { self[number >> 6] |= 1 << UInt64(number & 63) }

  /// Adds the bits of a list of the same length.
  mutating func formUnion(_ other: borrowing PlainList<UInt64>) {
    precondition(other.count == count)
    for index in 0..<count { self[index] |= other[index] }
  }
}

extension PlainList<UInt8> {
  /// How many bytes are copied at once: most texts are shorter, and no branch depends on how long they are.
  static var padding: Int { 192 }
  private static var shortPadding: Int { 64 }

  /// Appends bytes behind which as many as the padding can be read.
  @inline(__always)
  mutating func append(padded bytes: UnsafeRawPointer, count more: Int) {
    reserve(more + Self.padding)
    withFreeMemory { free in
      if more > Self.padding * 2 { return free.copyMemory(from: bytes, byteCount: more) }
      Self.copy(padded: bytes, count: more, to: free)
    }
    advance(more)
  }

  /// Copies bytes in whole pieces; behind both places as many as the padding are there.
  @inline(__always)
  static func copy(padded bytes: UnsafeRawPointer, count: Int, to free: UnsafeMutableRawPointer) {
    if count <= 16 {
      let short = bytes.loadUnaligned(as: SIMD16<UInt8>.self)
      return free.storeBytes(of: short, as: SIMD16<UInt8>.self)
    }
    copyPart(bytes, to: free)
    if count <= shortPadding { return }
    copyPart(bytes + shortPadding, to: free + shortPadding)
    copyPart(bytes + 2 * shortPadding, to: free + 2 * shortPadding)
    var offset = padding
    while offset < count {
      copyPart(bytes + offset, to: free + offset)
      offset &+= shortPadding
    }
  }

  /// Copies bytes that are mostly few, in one piece; behind both places as many as the padding are there.
  @inline(__always)
  static func copy(few bytes: UnsafeRawPointer, count: Int, to free: UnsafeMutableRawPointer) {
    copyPart(bytes, to: free)
    var offset = shortPadding
    while offset < count {
      copyPart(bytes + offset, to: free + offset)
      offset &+= shortPadding
    }
  }

  @inline(__always)
  private static func copyPart(_ bytes: UnsafeRawPointer, to free: UnsafeMutableRawPointer) {
    free.storeBytes(of: bytes.loadUnaligned(as: SIMD64<UInt8>.self), as: SIMD64<UInt8>.self)
  }
}
