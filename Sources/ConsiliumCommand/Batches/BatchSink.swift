import Batches

/// Where the results of a run go, in their order; one thread at a time has it.
struct BatchSink: BlockSink {
  private(set) var console: Console
  private(set) var outcome: BatchOutcome
  private var files: BatchFiles
  private var progress: BatchProgress?
  /// The results that the first case of a continued run must have; nil where that is seen to.
  private var expected: BatchFiles.Continued?
  private var hasFailed = false
  /// The last byte of the rejected input so far.
  private var lastReject: UInt8?
  /// The header above the rejected rows so far.
  private var lastHeader: [UInt8] = []

  init(_ console: Console, _ outcome: BatchOutcome, _ files: BatchFiles, _ progress: BatchProgress?) {
    self.console = console
    self.outcome = outcome
    self.files = files
    self.progress = progress
    expected = files.continued
    if files.continued?.isUndecided == true { self.outcome.note(.undecided) }
  }

  /// Whether nothing written from now on arrives anywhere.
  var isClosed: Bool { hasFailed || console.isClosed }

  /// Writes what stands before the first result.
  mutating func open(_ bytes: [UInt8]) {
    // An output that is continued has it, unless nothing of it was written.
    if files.continued.map({ $0.length + $0.expected.count > 0 }) ?? false { return }
    attempt { sink throws(FileProblem) in try sink.write(bytes) }
  }

  /// Takes in what came of a block, `size` bytes of input.
  mutating func add(_ result: BlockResult, size: Int) {
    guard !isClosed else { return }
    outcome.add(result)
    attempt { sink throws(FileProblem) in
      try sink.writeRejects(of: result)
      if !result.output.isEmpty { try sink.write(result.output) }
    }
    if !isClosed { progress?.add(size, outcome) }
  }

  /// Says what is wrong with an input.
  mutating func add(_ problem: FileProblem) {
    guard !isClosed else { return }
    progress?.clear()
    console.complain(problem.message)
    outcome.note(.unusable)
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
      if sink.expected != nil { try sink.write([]) }
      guard !sink.hasFailed else { return }
      if !bytes.isEmpty { try sink.write(bytes) }
      try sink.files.complete()
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

  private mutating func write(_ bytes: [UInt8]) throws(FileProblem) {
    if let expected {
      guard bytes.prefix(expected.expected.count).elementsEqual(expected.expected) else {
        let name = files.output?.part.spoken ?? ""
        return fail(name + " cannot be continued: its last case now comes to something else", help: nil)
      }
      try files.output?.keep(expected.length)
      self.expected = nil
    }
    guard files.output != nil else {
      console.write(bytes)
      return console.flush()
    }
    try files.output?.write(bytes)
  }

  private mutating func writeRejects(of result: BlockResult) throws(FileProblem) {
    guard files.rejects != nil, result.rejectCount > 0 || !result.rejectedInput.isEmpty else { return }
    if !result.isContinued {
      if let lastReject, !lastReject.endsLine { try files.rejects?.write([UInt8(ascii: "\n")]) }
      if !result.header.isEmpty, result.header != lastHeader {
        try files.rejects?.write(result.header)
        if let last = result.header.last, !last.endsLine { try files.rejects?.write([UInt8(ascii: "\n")]) }
      }
      lastHeader = result.header
    }
    try files.rejects?.write(result.rejectedInput)
    lastReject = result.rejectedInput.last ?? lastReject
  }

  private mutating func attempt(_ body: (inout BatchSink) throws(FileProblem) -> Void) {
    do throws(FileProblem) {
      try body(&self)
    } catch {
      fail(error.message, help: files.keptWords)
    }
  }

  private mutating func fail(_ message: String, help: String?) {
    progress?.clear()
    console.complain(message, help: help)
    outcome.note(.unusable)
    files.abandon()
    hasFailed = true
  }
}
