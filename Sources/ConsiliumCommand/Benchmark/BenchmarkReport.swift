/// What a run of `consilium benchmark` found.
struct BenchmarkReport: Sendable {
  /// What one stage of a batch costs, on one thread.
  struct Stage: Sendable {
    let stage: BenchmarkStage
    /// What it adds to the stages before it, for all cases, in nanoseconds.
    let nanoseconds: Int
    /// By how many hundredths the time as far as this stage differs from run to run.
    let spreadPercent: Int
  }

  /// The stages of one form of results.
  struct Split: Sendable {
    let isBrief: Bool
    let stages: [Stage]

    var nanoseconds: Int { stages.reduce(0) { $0 + $1.nanoseconds } }
  }

  /// The whole program from file to `/dev/null`.
  struct Whole: Sendable {
    let isBrief: Bool
    let threads: Int
    let time: MeasuredTime
    /// By how many hundredths one thread took longer than it had a processor; 0 for several threads.
    let waitedPercent: Int
    let residentBytes: Int
    /// What one case alone takes: start-up and the loading of the rules.
    let startNanoseconds: Int

    /// The time for the cases themselves.
    var workNanoseconds: Int { max(time.least - startNanoseconds, 1) }
  }

  struct Workload: Sendable {
    let source: BenchmarkWorkload.Source
    let ruleCount: Int
    let optionCount: Int
    let caseCount: Int
    let byteCount: Int
    /// Looking for the ends of lines in memory, and nothing else.
    let floor: MeasuredTime
    let splits: [Split]
    let wholes: [Whole]

    /// Cases a second; nil where less than a nanosecond a case cannot be told from nothing.
    func caseRate(_ nanoseconds: Int) -> Int? { rate(of: caseCount, nanoseconds) }

    /// Bytes read a second; nil in the same way.
    func byteRate(_ nanoseconds: Int) -> Int? { rate(of: byteCount, nanoseconds) }

    private func rate(of count: Int, _ nanoseconds: Int) -> Int? {
      nanoseconds < max(caseCount, 1) ? nil : MeasuredTime.scaled(count, per: nanoseconds)
    }
  }

  let seed: UInt64
  let isDebugBuild: Bool
  var workloads: [Workload] = []

  /// By how many hundredths whole runs took longer than they had a processor, where that is much: the machine was busy.
  var busyPercent: Int? {
    let most = workloads.flatMap { $0.wholes }.reduce(0) { max($0, $1.waitedPercent) }
    return most > 15 ? most : nil
  }
}
