import Evaluation
import RuleBooks

/// Measures one workload after the other.
struct BenchmarkRun {
  private static let probeCount = 1000
  private static let mostCasesUnasked = 1_000_000
  /// For how many times as long as planned the least number of cases may keep one thread busy.
  private static let mostPatience = 4

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
    let arguments = workload.arguments(isBrief: true, threads: 1)
    var processorStart = Int.max
    let start = try repeated { () throws(FileProblem) in
      let process = try MeasuredProcess.run(arguments)
      processorStart = min(processorStart, process.processorNanoseconds)
      return process.nanoseconds
    }.least
    try workload.writeCases(try caseCount(for: &workload, start: processorStart))
    let bytes = try Files.read(workload.cases)
    let floor = try repeated { () throws(FileProblem) in
      let start = MeasuredTime.processorTime()
      _ = StagedBatch.lineCount(bytes)
      return MeasuredTime.processorTime() - start
    }
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

  /// Measures until the least time is found, or patience ends.
  private func repeated(_ measure: () throws(FileProblem) -> Int) throws(FileProblem) -> MeasuredTime {
    var time = MeasuredTime([])
    let start = MeasuredTime.now()
    while wantsMore(time.nanoseconds.count, since: start, isSettled: time.isSettled) { time.add(try measure()) }
    return time
  }

  private func wantsMore(_ count: Int, since start: Int, isSettled: Bool) -> Bool {
    if count < settings.repeats.lowerBound { return true }
    return !isSettled && count < settings.repeats.upperBound && MeasuredTime.now() - start < settings.patience
  }

  /// As many cases as were asked for, or as keep one thread busy for as long as a run should take.
  ///
  /// - Parameter start: The processor's time for one case.
  private func caseCount(for workload: inout BenchmarkWorkload, start: Int) throws(FileProblem) -> Int {
    if let count = settings.caseCount { return count }
    var count = Self.probeCount
    while true {
      try workload.writeCases(count)
      let took = try MeasuredProcess.run(workload.arguments(isBrief: true, threads: 1)).processorNanoseconds
      let work = max(took - start, 1_000_000)
      let fitting = count * settings.nanoseconds / work
      // A short probe says little: it is repeated with more cases before it is believed.
      if fitting < count * 10 || count == Self.mostCasesUnasked {
        let bearable = min(settings.fewestCases, fitting * Self.mostPatience)
        return min(max(fitting, bearable, Self.probeCount), Self.mostCasesUnasked)
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
    // Results are rendered and written in one go.
    let ends: [BenchmarkStage] = [.read, .parse, .evaluate, .write]
    var times = Array(repeating: MeasuredTime([]), count: ends.count)
    var writing = MeasuredTime([])
    let start = MeasuredTime.now()
    // Round by round, so that what slows the machine down for a while slows every stage.
    while wantsMore(times[0].nanoseconds.count, since: start, isSettled: times.allSatisfy { $0.isSettled }) {
      for (index, end) in ends.enumerated() {
        let time = try batch.run(until: end)
        times[index].add(time.whole - time.writing)
        if end == .write { writing.add(time.writing) }
      }
    }
    var stages: [BenchmarkReport.Stage] = []
    var before = 0
    for (end, time) in zip(ends, times) {
      let stage = end == .write ? .render : end
      stages.append(
        .init(stage: stage, nanoseconds: max(0, time.least - before), spreadPercent: time.spreadPercent)
      )
      before = max(before, time.least)
    }
    stages.append(.init(stage: .write, nanoseconds: writing.least, spreadPercent: writing.spreadPercent))
    return BenchmarkReport.Split(isBrief: isBrief, stages: stages)
  }

  private func whole(
    _ workload: BenchmarkWorkload,
    isBrief: Bool,
    threads: Int,
    start: Int
  ) throws(FileProblem) -> BenchmarkReport.Whole {
    let arguments = workload.arguments(isBrief: isBrief, threads: threads)
    var residentBytes = 0
    var waited = Int.max
    let time = try repeated { () throws(FileProblem) in
      let process = try MeasuredProcess.run(arguments)
      residentBytes = max(residentBytes, process.residentBytes)
      waited = min(waited, max(0, process.nanoseconds * 100 / max(1, process.processorNanoseconds) - 100))
      return process.nanoseconds
    }
    return BenchmarkReport.Whole(
      isBrief: isBrief,
      threads: threads,
      time: time,
      waitedPercent: threads == 1 ? waited : 0,
      residentBytes: residentBytes,
      startNanoseconds: start
    )
  }
}
