/// Where what came of the blocks of a run goes, in their order; one thread at a time has it.
protocol BlockSink: Sendable {
  associatedtype Result

  /// Whether nothing written from now on arrives anywhere.
  var isClosed: Bool { get }

  /// Takes in results of a block before the rest of them is there.
  mutating func add(_ part: UnsafeRawBufferPointer)

  /// Takes in what came of a block, or the rest of it, `size` bytes of input.
  mutating func add(_ result: Result, size: Int)

  /// Says what is wrong with an input, of which so many cases could be read before.
  mutating func add(_ problem: FileProblem, after caseCount: Int)

  /// Says why nothing can come of the run, and ends it.
  mutating func refuse(_ message: String, help: String?)

  /// Writes what stands behind the last result, and gives complete files their names.
  mutating func close(_ bytes: [UInt8], caseCount: Int)

  /// Leaves everything as it should be found when the program is ended from outside.
  mutating func interrupt()
}
