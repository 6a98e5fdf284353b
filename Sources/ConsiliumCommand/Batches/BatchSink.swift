import Batches
import Reports

/// Where the results of a run go, in their order; one thread at a time has it.
struct BatchSink: BlockSink {
  private static let gatheredSize = 1 << 16

  private(set) var console: Console
  private(set) var outcome: BatchOutcome
  private var files: BatchFiles
  private var progress: BatchProgress?
  /// The run that is continued; nil where it has been seen that it is the same.
  private var continued: BatchFiles.Continued?
  /// What results must come next for that.
  private var expected: ArraySlice<UInt8>
  private var hasFailed = false
  /// The inputs that could not be read, or not to their ends, and are missing in the results.
  private(set) var unread: [UnreadInput]
  /// The last byte of the rejected input so far.
  private var lastReject: UInt8?
  /// The header above the rejected rows so far.
  private var lastHeader: [UInt8] = []

  init(_ console: Console, _ outcome: BatchOutcome, _ files: BatchFiles, _ progress: BatchProgress?) {
    self.console = console
    self.outcome = outcome
    self.files = files
    self.progress = progress
    continued = files.continued
    expected = files.continued?.expected[...] ?? []
    unread = outcome.unread
    if files.continued?.isUndecided == true { self.outcome.note(.undecided) }
  }

  /// Whether nothing written from now on arrives anywhere.
  var isClosed: Bool { hasFailed || console.isClosed }

  /// Writes what stands before the first result.
  mutating func open(_ bytes: [UInt8]) {
    // An output that is continued has it, unless nothing of it was written.
    if let continued, continued.length > 0 { return }
    attempt { sink throws(FileProblem) in try sink.write(bytes[...]) }
  }

  /// Takes in results of a block before the rest of them is there.
  mutating func add(_ part: UnsafeRawBufferPointer) {
    guard !isClosed else { return }
    attempt { sink throws(FileProblem) in try sink.write(part) }
  }

  /// Takes in what came of a block, or the rest of it, `size` bytes of input.
  mutating func add(_ result: BlockResult, size: Int) {
    guard !isClosed else { return }
    outcome.add(result)
    attempt { sink throws(FileProblem) in
      try sink.writeRejects(of: result)
      if !result.output.isEmpty { try sink.write(result.output) }
    }
    if !isClosed { progress?.add(size, outcome) }
  }

  /// Says what is wrong with an input, of which so many cases could be read before.
  mutating func add(_ problem: FileProblem, after caseCount: Int) {
    guard !isClosed else { return }
    let input = UnreadInput(problem.file, caseCount: caseCount)
    progress?.clear()
    console.complain(problem.message + (input.part.map { "; only " + $0 + " could be read" } ?? ""), help: problem.help)
    outcome.note(.unusable)
    unread.append(input)
  }

  /// Says something that changes nothing.
  mutating func say(_ message: String) {
    progress?.clear()
    console.complain(message)
  }

  /// Says why nothing can come of the run, and ends it.
  mutating func refuse(_ message: String, help: String?) {
    guard !isClosed else { return }
    fail(message, help: help ?? files.keptWords)
  }

  /// Writes what stands behind the last result, and gives complete files their names.
  ///
  /// - Parameters:
  ///   - bytes: What stands behind the last result.
  ///   - caseCount: How many cases were found in the inputs; every one of them must have come to something.
  mutating func close(_ bytes: [UInt8], caseCount: Int) {
    progress?.clear()
    guard !isClosed else { return }
    if caseCount != outcome.caseCount {
      fail(String(caseCount) + " cases were found, and " + String(outcome.caseCount) + " came to something", help: nil)
      return
    }
    attempt { sink throws(FileProblem) in
      if sink.continued != nil { try sink.write([]) }
      guard sink.continued == nil else { return sink.refuse() }
      if !bytes.isEmpty { try sink.write(bytes[...]) }
      if !sink.unread.isEmpty, let output = sink.files.output, output.isBeside {
        let message = output.path.spoken + " would not be complete: an input could not be read"
        sink.fail(message, help: sink.files.keptWords)
      } else {
        try sink.files.complete()
      }
    }
  }

  /// Leaves everything as it should be found when the program is ended from outside.
  mutating func interrupt() {
    progress?.clear()
    guard !isClosed else { return }
    if files.output != nil { console.complain("interrupted", help: files.keptWords) }
    files.abandon()
    hasFailed = true
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>) throws(FileProblem) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileProblem) in try write(UnsafeRawBufferPointer(bytes)) }
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    var bytes = bytes
    if let continued {
      let common = min(bytes.count, expected.count)
      guard bytes.prefix(common).elementsEqual(expected.prefix(common)) else { return refuse() }
      expected.removeFirst(common)
      guard expected.isEmpty else { return }
      try files.output?.keep(continued.length)
      self.continued = nil
      bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(common))
    }
    guard files.output != nil else {
      console.write(bytes)
      return console.flush()
    }
    try files.output?.write(bytes)
  }

  private mutating func writeRejects(of result: BlockResult) throws(FileProblem) {
    guard files.rejects != nil, !result.rejectedInput.isEmpty else { return }
    var isContinued = result.isContinued
    if !isContinued, !result.header.isEmpty, result.header != lastHeader {
      try writeReject(result.header[...])
      lastHeader = result.header
    }
    // Short ones are written together.
    var gathered: [UInt8] = []
    for input in result.rejectedInput {
      if !isContinued, let last = gathered.last ?? lastReject, !last.endsLine { gathered.append(UInt8(ascii: "\n")) }
      isContinued = false
      if input.count > Self.gatheredSize {
        try writeReject(gathered[...])
        gathered.removeAll()
        try writeReject(input)
      } else {
        gathered += input
      }
    }
    try writeReject(gathered[...])
  }

  private mutating func writeReject(_ bytes: ArraySlice<UInt8>) throws(FileProblem) {
    guard let last = bytes.last else { return }
    try files.rejects?.write(bytes)
    lastReject = last
  }

  private mutating func attempt(_ body: (inout BatchSink) throws(FileProblem) -> Void) {
    do throws(FileProblem) {
      try body(&self)
    } catch {
      fail(error.message, help: files.keptWords)
    }
  }

  private mutating func refuse() {
    let name = files.output?.part.spoken ?? ""
    fail(name + " cannot be continued: its last cases now come to something else", help: nil)
  }

  private mutating func fail(_ message: String, help: String?) {
    progress?.clear()
    console.complain(message, help: help)
    outcome.note(.unusable)
    files.abandon()
    hasFailed = true
  }
}
