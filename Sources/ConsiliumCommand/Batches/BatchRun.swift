import Batches
import CaseFiles
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Answers the cases of all inputs on a fixed pool of threads; the results come out in the order of the input.
///
/// Who needs work reads and cuts the next block under a lock, answers it, and leaves the result. Who leaves the one that
/// is next in line writes it, and those behind it that are there already. Permits bound what is under way: as many
/// blocks, and large blocks count for more, so that memory stays bounded, however slow the reader of the results is.
final class BatchRun<Work: BlockWork, Sink: BlockSink>: Sendable where Work.Worker.Result == Sink.Result {
  private enum Finished: Sendable {
    case result(Work.Worker.Result, size: Int, permits: Int)
    case problem(FileProblem, caseCount: Int)
    /// Why the run cannot go on.
    case refusal(String, help: String?)
  }

  /// Results that wait for an earlier one.
  private struct Line: Sendable {
    var waiting: [Int: Finished] = [:]
    var next = 0
    /// Whether a thread is writing those next in line.
    var isMoving = false
  }

  /// The rules compiled for many cases.
  private enum Plan: Sendable {
    /// Not yet, as long as there are few.
    case none
    case compiled(BatchPlan)
    /// The rules cannot be compiled so, or need not.
    case impossible
  }

  /// What is handed out, and its number.
  private struct Source: Sendable {
    var input: BatchInput
    var count = 0
  }

  /// What is handed out, its number, and how many permits it takes.
  private typealias Taken = (number: Int, item: BatchInput.Item, permits: Int)

  /// How often a thread looks whether another one is cutting a block before it waits for that.
  private static var lockPatience: Int { 100_000 }
  /// The most bytes of a block, unless one case is larger.
  private static var blockSize: Int { 1 << 20 }
  /// The bytes of results that a block should come to at most; they stay near the processor.
  private static var outputSize: Int { 1 << 18 }
  /// The same for a block of as many cases as are judged at once.
  private static var outputSizeAtOnce: Int { 6 << 20 }
  /// The microseconds that a block should take at most, so that much is never lost and an interrupt is soon heard.
  private static var blockTime: Int { 50_000 }
  private static var fewestCases: Int { 16 }
  /// How many cases the first blocks have, no more than make the run one of many: the engine answers some of them while the
  /// rule book is compiled.
  private static var firstCases: Int { CaseBlock.many }
  private static var mostCases: Int { 1 << 14 }
  /// How many hundredths of a second an interrupt waits for a result that is being written.
  private static var patience: Int { 200 }

  private let work: Work
  private let jobs: Int
  private let source: Mutex<Source>
  private let line = Mutex(Line())
  private let sink: Mutex<Sink>
  private let plan = Mutex(Plan.none)
  private let permitCount: Int
  private let permits: DispatchSemaphore
  /// How many cases a block may have, so that its results do not grow too large.
  private let caseLimit = Atomic(firstCases)
  private let isStopped = Atomic(false)
  /// Whether a thread is cutting a block at the moment.
  private let isCutting = Atomic(false)
  private let clock = ContinuousClock()

  init(_ input: BatchInput, work: Work, sink: Sink, jobs: Int) {
    self.work = work
    self.jobs = jobs
    source = Mutex(Source(input: input))
    self.sink = Mutex(sink)
    permitCount = 2 * jobs + 2
    permits = DispatchSemaphore(value: permitCount)
  }

  /// Answers everything.
  ///
  /// - Parameter end: What stands behind the last result.
  /// - Returns: How many cases were handed out, and what became of them.
  func run(closing end: [UInt8]) -> (caseCount: Int, sink: Sink) {
    WorkerThreads.run(jobs) { self.takeBlocks() }
    let caseCount = source.withLock { $0.input.caseCount }
    return sink.withLock { sink in
      sink.close(end, caseCount: caseCount)
      return (caseCount, sink)
    }
  }

  /// Leaves everything in order and ends the program; nothing is written in between.
  ///
  /// It waits for a result that is being written, but not for ever: the reader of the results may have stopped reading.
  func interrupt(_ end: () -> Void) {
    isStopped.store(true, ordering: .relaxed)
    for _ in 0..<Self.patience {
      sink.withLockIfAvailable { sink in
        sink.interrupt()
        end()
      }
      usleep(10_000)
    }
    end()
  }

  private func takeBlocks() {
    let worker = work.worker()
    var isPlanned = false
    while let (number, item, permits) = take() {
      switch item {
      case .block(let block):
        if !isPlanned, work.wantsPlan(for: block) { isPlanned = plan(worker) }
        let start = clock.now
        var writing = Duration.zero
        let result = worker.run(block) { part in
          let start = self.clock.now
          defer { writing += self.clock.now - start }
          return self.handOn(part, of: number)
        }
        learn(from: result, time: clock.now - start - writing)
        deliver(.result(result, size: block.stretch.extent.count, permits: permits), number)
      case .problem(let problem, let count): deliver(.problem(problem, caseCount: count), number)
      case .refusal(let message, let help): deliver(.refusal(message, help: help), number)
      }
    }
  }

  /// Gives a worker the plan of the run, which the first one that asks compiles. Meanwhile the others go on without it.
  ///
  /// - Returns: Whether that is settled.
  private func plan(_ worker: Work.Worker) -> Bool {
    let plan = plan.withLockIfAvailable { plan in
      if case .none = plan { plan = work.plan().map { .compiled($0) } ?? .impossible }
      return plan
    }
    if case .compiled(let plan) = plan { worker.take(plan) }
    return plan != nil
  }

  /// The next block, or what else is to be said of the input; nil at its end.
  private func take() -> Taken? {
    // Cutting a block takes less time than to fall asleep and be woken.
    var patience = Self.lockPatience
    while isCutting.load(ordering: .relaxed), patience > 0 { patience -= 1 }
    return source.withLock { source in
      isCutting.store(true, ordering: .relaxed)
      defer { isCutting.store(false, ordering: .relaxed) }
      return take(from: &source)
    }
  }

  private func take(from source: inout Source) -> Taken? {
    let blockSize = min(Self.blockSize, (32 << 20) / permitCount)
    let limits = StretchLimits(bytes: blockSize, cases: caseLimit.load(ordering: .relaxed))
    guard !isStopped.load(ordering: .relaxed), let item = source.input.next(limits) else { return nil }
    var needed = 1
    if case .block(let block) = item { needed = min(permitCount, 1 + block.stretch.bytes.count / (2 * blockSize)) }
    // Waiting here, under the lock, lets one thread gather all permits that it needs.
    for _ in 0..<needed { permits.wait() }
    defer { source.count += 1 }
    return (source.count, item, needed)
  }

  /// Fits the number of cases in a block to the size of their results, and to the time that they take.
  private func learn(from result: Work.Worker.Result, time: Duration) {
    let count = result.caseCount
    guard count > 0 else { return }
    let size = max(1, result.outputSize / count)
    let atOnce = BatchPlan.casesAtOnce
    // Of a single thread no result waits for another, and little of it is ever held.
    let mostHeld = jobs == 1 ? .max : Self.outputSizeAtOnce
    let fitting = max(Self.outputSize / size / atOnce * atOnce, min(atOnce, mostHeld / size))
    let (seconds, attoseconds) = time.components
    let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    let quick = count * Self.blockTime / max(1, microseconds)
    caseLimit.store(min(max(Self.fewestCases, min(fitting, quick)), Self.mostCases), ordering: .relaxed)
  }

  /// Writes results of a block before the rest of them is there, if nothing waits to be written before them.
  ///
  /// - Returns: Whether it did.
  private func handOn(_ part: UnsafeRawBufferPointer, of number: Int) -> Bool {
    // The block stays next in line until its result is delivered, and nothing is written meanwhile but this.
    guard line.withLock({ $0.next == number && !$0.isMoving }) else { return false }
    sink.withLock { write(&$0) { $0.add(part) } }
    return true
  }

  private func deliver(_ finished: Finished, _ number: Int) {
    var next = line.withLock { line in
      line.waiting[number] = finished
      return line.isMoving ? nil : Self.advance(&line)
    }
    while let finished = next {
      switch finished {
      case .result(let result, let size, let count):
        sink.withLock { write(&$0) { $0.add(result, size: size) } }
        for _ in 0..<count { permits.signal() }
      case .problem(let problem, let count):
        sink.withLock { write(&$0) { $0.add(problem, after: count) } }
        permits.signal()
      case .refusal(let message, let help):
        sink.withLock { write(&$0) { $0.refuse(message, help: help) } }
        permits.signal()
      }
      next = line.withLock { Self.advance(&$0) }
    }
  }

  private func write(_ sink: inout Sink, _ body: (inout Sink) -> Void) {
    body(&sink)
    if sink.isClosed { isStopped.store(true, ordering: .relaxed) }
  }

  private static func advance(_ line: inout Line) -> Finished? {
    let finished = line.waiting.removeValue(forKey: line.next)
    line.isMoving = finished != nil
    if finished != nil { line.next += 1 }
    return finished
  }
}
