/// What a run of `consilium benchmark` found.
struct BenchmarkReport: Sendable {
  /// What one stage of a batch costs, on one thread.
  struct Stage: Sendable {
    let stage: BenchmarkStage
    /// What it adds to the stages before it, for all cases, in nanoseconds.
    let nanoseconds: Int
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
    let residentBytes: Int
    /// What one case alone takes: start-up and the loading of the rules.
    let startNanoseconds: Int

    /// The time for the cases themselves.
    var workNanoseconds: Int { max(time.median - startNanoseconds, 1) }
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
}
