import Evaluation
import RuleBooks

/// Measures one workload after the other.
struct BenchmarkRun {
  private static let probeCount = 1000
  private static let mostCasesUnasked = 1_000_000

  static var isDebugBuild: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }

  let settings: BenchmarkSettings
  let folder: Path

  func report() throws(FileProblem) -> BenchmarkReport {
    var report = BenchmarkReport(seed: settings.seed, isDebugBuild: Self.isDebugBuild)
    for source in settings.sources { report.workloads.append(try measure(source)) }
    return report
  }

  private func measure(_ source: BenchmarkWorkload.Source) throws(FileProblem) -> BenchmarkReport.Workload {
    var workload = try BenchmarkWorkload(source, seed: settings.seed, in: folder)
    try workload.writeCases(1)
    let start = try whole(workload, isBrief: true, threads: 1, start: 0).time.median
    try workload.writeCases(try caseCount(for: &workload, start: start))
    let bytes = try Files.read(workload.cases)
    let floor = try MeasuredTime.of(settings.repeats) { () throws(FileProblem) in _ = StagedBatch.lineCount(bytes) }
    var splits: [BenchmarkReport.Split] = []
    var wholes: [BenchmarkReport.Whole] = []
    for isBrief in settings.forms {
      splits.append(try split(workload, isBrief: isBrief))
      for threads in settings.threadCounts {
        wholes.append(try whole(workload, isBrief: isBrief, threads: threads, start: start))
      }
    }
    return BenchmarkReport.Workload(
      source: source,
      ruleCount: workload.engine.book.rules.count,
      optionCount: workload.engine.book.options.count,
      caseCount: workload.caseCount,
      byteCount: workload.byteCount,
      floor: floor,
      splits: splits,
      wholes: wholes
    )
  }

  /// As many cases as were asked for, or as keep one thread busy for as long as a run should take.
  private func caseCount(for workload: inout BenchmarkWorkload, start: Int) throws(FileProblem) -> Int {
    if let count = settings.caseCount { return count }
    var count = Self.probeCount
    while true {
      try workload.writeCases(count)
      let took = try MeasuredProcess.run(workload.arguments(isBrief: true, threads: 1)).nanoseconds
      let work = max(took - start, 1_000_000)
      let fitting = count * settings.nanoseconds / work
      // A short probe says little: it is repeated with more cases before it is believed.
      if fitting < count * 10 || count == Self.mostCasesUnasked {
        return min(max(fitting, Self.probeCount), Self.mostCasesUnasked)
      }
      count = min(count * 10, Self.mostCasesUnasked)
    }
  }

  // MARK: Measurements

  /// What each stage adds to those before it.
  private func split(_ workload: BenchmarkWorkload, isBrief: Bool) throws(FileProblem) -> BenchmarkReport.Split {
    guard let batch = StagedBatch(engine: workload.engine, cases: workload.cases, isBrief: isBrief) else {
      throw FileProblem(running: "the benchmark", reason: "the cases cannot be read")
    }
    var times = BenchmarkStage.allCases.map { _ in [Int]() }
    // Round by round, so that what slows the machine down for a while slows every stage.
    for _ in 0..<settings.repeats {
      for (index, stage) in BenchmarkStage.allCases.enumerated() {
        let time = try MeasuredTime.of(1) { () throws(FileProblem) in try batch.run(until: stage) }
        times[index] += time.nanoseconds
      }
    }
    var stages: [BenchmarkReport.Stage] = []
    var before = 0
    for (stage, times) in zip(BenchmarkStage.allCases, times) {
      let median = MeasuredTime(times).median
      stages.append(.init(stage: stage, nanoseconds: max(0, median - before)))
      before = max(before, median)
    }
    return BenchmarkReport.Split(isBrief: isBrief, stages: stages)
  }

  private func whole(
    _ workload: BenchmarkWorkload,
    isBrief: Bool,
    threads: Int,
    start: Int
  ) throws(FileProblem) -> BenchmarkReport.Whole {
    let arguments = workload.arguments(isBrief: isBrief, threads: threads)
    var times: [Int] = []
    var residentBytes = 0
    for _ in 0..<settings.repeats {
      let process = try MeasuredProcess.run(arguments)
      times.append(process.nanoseconds)
      residentBytes = max(residentBytes, process.residentBytes)
    }
    return BenchmarkReport.Whole(
      isBrief: isBrief,
      threads: threads,
      time: MeasuredTime(times),
      residentBytes: residentBytes,
      startNanoseconds: start
    )
  }
}
