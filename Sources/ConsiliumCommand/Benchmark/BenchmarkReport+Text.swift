import Reports

extension BenchmarkReport {
  /// The report as tables for a terminal.
  func write(into output: inout Output) {
    output.write(
      "seed " + String(seed) + "; MB are 10^6 bytes read; rates leave start-up aside, which stands apart\n"
        + "the least of several times; spread: by how much the one in the middle is above it\n"
        + "stages are in time of the processor, whole programs in time of the clock\n"
    )
    if let busyPercent {
      output.write(
        "the machine was busy: a whole run took " + String(busyPercent)
          + " % longer than it had a processor; measure again\n"
      )
    }
    for workload in workloads { workload.write(into: &output) }
  }
}

extension BenchmarkReport.Workload {
  private static let nameWidth = 20
  private static let columnWidths = [12, 9, 12, 10, 8, 8]

  fileprivate func write(into output: inout Output) {
    let rules = source == .builtIn ? "the built-in rules" : "generated rules"
    output.write(
      "\n" + rules + ": " + String(ruleCount) + " rules, " + String(optionCount) + " options; "
        + Self.grouped(caseCount) + " cases of " + String(byteCount / max(caseCount, 1)) + " bytes\n"
    )
    writeRow("", ["cases/s", "MB/s", "ns/case", "x floor", "share", "spread"], into: &output)
    writeRow(
      "newlines only",
      rates(floor.least) + ["1.0", "", String(floor.spreadPercent) + " %"],
      into: &output
    )
    for split in splits {
      output.write(split.isBrief ? "brief, stages of one thread\n" : "full, stages of one thread\n")
      for stage in split.stages {
        writeRow(
          "  " + stage.stage.name,
          rates(stage.nanoseconds) + shares(stage.nanoseconds, split) + [String(stage.spreadPercent) + " %"],
          into: &output
        )
      }
      writeRow("  together", rates(split.nanoseconds) + shares(split.nanoseconds, split), into: &output)
    }
    writeRow("whole program", ["cases/s", "MB/s", "ns/case", "start ms", "peak MB", "spread"], into: &output)
    for whole in wholes {
      let threads = String(whole.threads) + (whole.threads == 1 ? " thread" : " threads")
      let memory = whole.residentBytes == 0 ? "unknown" : String(whole.residentBytes / 1_000_000)
      writeRow(
        "  " + (whole.isBrief ? "brief, " : "full, ") + threads,
        rates(whole.workNanoseconds) + [
          String(whole.startNanoseconds / 1_000_000), memory, String(whole.time.spreadPercent) + " %",
        ],
        into: &output
      )
    }
  }

  /// How many times the floor it is, and which share of all stages in hundredths.
  private func shares(_ nanoseconds: Int, _ split: BenchmarkReport.Split) -> [String] {
    let tenths = nanoseconds * 10 / floor.least
    let times = tenths < 1000 ? String(tenths / 10) + "." + String(tenths % 10) : Self.grouped(tenths / 10)
    return [times, String(nanoseconds * 100 / max(split.nanoseconds, 1)) + " %"]
  }

  /// Cases and megabytes a second and nanoseconds a case; no rates for what is too short to be told from nothing.
  private func rates(_ nanoseconds: Int) -> [String] {
    [
      caseRate(nanoseconds).map { Self.grouped($0) } ?? "-",
      byteRate(nanoseconds).map { Self.grouped($0 / 1_000_000) } ?? "-",
      Self.grouped(max(nanoseconds, 0) / max(caseCount, 1)),
    ]
  }

  private func writeRow(_ name: String, _ columns: [String], into output: inout Output) {
    output.write(name + Self.padding(Self.nameWidth - name.count))
    for (index, column) in columns.enumerated() {
      output.write(Self.padding(Self.columnWidths[min(index, 5)] - column.count) + column)
    }
    output.endLine()
  }

  private static func padding(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// A number with a comma before every three digits.
  static func grouped(_ number: Int) -> String {
    var text = ""
    let digits = String(number)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
