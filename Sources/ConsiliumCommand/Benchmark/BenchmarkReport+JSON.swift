import Reports

extension BenchmarkReport {
  /// The report for programs: whole numbers throughout, and null for what is too short to be told from nothing.
  var tree: JSONTree {
    .object([
      ("format", .number(1)),
      ("version", .text(Version.number)),
      ("seed", .literal(String(seed))),
      ("debug-build", .literal(isDebugBuild ? "true" : "false")),
      ("workloads", .array(workloads.map { $0.tree })),
    ])
  }
}

extension BenchmarkReport.Workload {
  fileprivate var tree: JSONTree {
    .object([
      ("rules", .text(source.name)),
      ("rule-count", .number(ruleCount)),
      ("option-count", .number(optionCount)),
      ("cases", .number(caseCount)),
      ("bytes", .number(byteCount)),
      ("newlines-only", rates(floor.least)),
      ("stages", .array(splits.map(stages))),
      ("whole", .array(wholes.map(whole))),
    ])
  }

  private func stages(_ split: BenchmarkReport.Split) -> JSONTree {
    .object(
      [("brief", .literal(split.isBrief ? "true" : "false"))]
        + split.stages.map { ($0.stage.name, rates($0.nanoseconds, spread: $0.spreadPercent)) } + [
          ("together", rates(split.nanoseconds))
        ]
    )
  }

  private func whole(_ whole: BenchmarkReport.Whole) -> JSONTree {
    .object([
      ("brief", .literal(whole.isBrief ? "true" : "false")),
      ("threads", .number(whole.threads)),
      ("rates", rates(whole.workNanoseconds)),
      ("start-nanoseconds", .number(whole.startNanoseconds)),
      ("spread-percent", .number(whole.time.spreadPercent)),
      ("waited-percent", .number(whole.waitedPercent)),
      ("wall-nanoseconds", .array(whole.time.nanoseconds.map { .number($0) })),
      ("peak-memory-bytes", .number(whole.residentBytes)),
    ])
  }

  private func rates(_ nanoseconds: Int, spread: Int? = nil) -> JSONTree {
    .object(
      [
        ("cases-per-second", .orNull(caseRate(nanoseconds))),
        ("bytes-per-second", .orNull(byteRate(nanoseconds))),
        ("nanoseconds-per-case", .number(max(nanoseconds, 0) / max(caseCount, 1))),
      ] + (spread.map { [("spread-percent", .number($0))] } ?? [])
    )
  }
}

extension JSONTree {
  fileprivate static func orNull(_ number: Int?) -> JSONTree { number.map { .number($0) } ?? .literal("null") }
}
