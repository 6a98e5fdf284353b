/// Plain values in memory of their own, for the tables that every case is looked up in.
///
/// It is an array without the counting of references, which would be most of the work here. Its indices never come from
/// an input but from other tables; debug builds check every one of them.
struct PlainTable<Element: BitwiseCopyable>: ~Copyable {
  private let memory: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    let size = max(1, elements.count) * MemoryLayout<Element>.stride
    memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64).assumingMemoryBound(to: Element.self)
    count = elements.count
    for (index, element) in elements.enumerated() { (memory + index).initialize(to: element) }
  }

  deinit { memory.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(UInt(bitPattern: index) < UInt(bitPattern: count))
    return memory[index]
  }

  /// The bytes of all elements.
  @inline(__always)
  var bytes: UnsafeRawPointer { UnsafeRawPointer(memory) }

  /// The bytes of some elements.
  @inline(__always)
  func withBytes<Result>(of range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return body(UnsafeRawBufferPointer(UnsafeBufferPointer(start: memory + range.lowerBound, count: range.count)))
  }
}

// Nothing changes its memory after the initializer, so that any thread may read it.
extension PlainTable: @unchecked Sendable where Element: Sendable {}
