import CaseFiles
import Consilium
import Evaluation
import Foundation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@testable import ConsiliumCommand

/// What `consilium benchmark` generates and reports.
struct BenchmarkTests {
  // MARK: Rule files

  @Test("The same seed gives the same rule file, another seed another one", arguments: [5, 60])
  func ruleFilesFollowFromTheirSeed(ruleCount: Int) {
    let text = RuleFileGenerator(ruleCount: ruleCount, seed: 7).text()
    #expect(RuleFileGenerator(ruleCount: ruleCount, seed: 7).text() == text)
    #expect(RuleFileGenerator(ruleCount: ruleCount, seed: 8).text() != text)
  }

  @Test("A generated rule file has so many rules and no error", arguments: [(1, 3), (60, 1), (60, 2), (150, 5)])
  func ruleFilesAreSound(ruleCount: Int, seed: UInt64) throws {
    let check = RuleFileCheck(RuleFileGenerator(ruleCount: ruleCount, seed: seed).text())
    #expect(check.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(try #require(check.engine).book.rules.count == ruleCount)
  }

  // MARK: Cases

  @Test("The same seed gives the same cases, and a longer file begins with the shorter one")
  func casesFollowFromTheirSeed() throws {
    let engine = try builtIn()
    let few = try cases(for: engine, seed: 3, count: 10)
    #expect(try cases(for: engine, seed: 3, count: 10) == few)
    #expect(try cases(for: engine, seed: 3, count: 25).starts(with: few))
    #expect(try cases(for: engine, seed: 4, count: 10) != few)
  }

  @Test("Every generated case is read, is in scope and contradicts nothing, and about 15 % of its facts are missing")
  func casesAreSound() throws {
    for engine in [try builtIn(), try generated(ruleCount: 60)] {
      let reader = CaseReader(book: engine.book, ignoredKeys: ["centre", "received"])
      let entries = reader.read(try cases(for: engine, seed: 11, count: 300), as: .ndjson)
      #expect(entries.count == 300)
      var saidCount = 0
      for entry in entries {
        let patient = try entry.result.get()
        saidCount += patient.entries.count { $0 != nil }
        guard entry.position <= 40 else { continue }
        let answer = engine.answer(patient, .verdicts)
        #expect(answer.scope == .inside && answer.conflicts.isEmpty)
      }
      guard engine.book.rules.count == 60 else { continue }
      let percent = saidCount * 100 / (300 * engine.book.facts.count)
      #expect((82...88).contains(percent), "\(percent) % are said")
    }
  }

  private func cases(for engine: CaseEngine, seed: UInt64, count: Int) throws -> [UInt8] {
    var generator = try #require(CaseGenerator(engine, seed: seed))
    var output = Output()
    for _ in 0..<count { generator.write(into: &output) }
    return output.bytes
  }

  private func builtIn() throws -> CaseEngine {
    try CaseEngine(try #require(RuleBookReader.read(BuiltInRules.neuroendocrineTumours).book))
  }

  private func generated(ruleCount: Int) throws -> CaseEngine {
    try #require(RuleFileCheck(RuleFileGenerator(ruleCount: ruleCount, seed: 1).text()).engine)
  }

  // MARK: Figures

  @Test(
    "A count by the second is exact, and neither overflows nor divides by nothing",
    arguments: [
      (count: 1000, nanoseconds: 1_000_000_000, rate: 1000), (count: 3, nanoseconds: 2_000_000_000, rate: 1),
      (count: 490_000_000_000, nanoseconds: 50_000_000, rate: 9_800_000_000_000),
      (count: 5, nanoseconds: 0, rate: nil), (count: .max, nanoseconds: 1, rate: nil),
    ] as [(count: Int, nanoseconds: Int, rate: Int?)]
  )
  func rates(count: Int, nanoseconds: Int, rate: Int?) {
    #expect(MeasuredTime.scaled(count, per: nanoseconds) == rate)
  }

  @Test("Repeated times give the least of them, and how far the middle lies above it")
  func times() {
    let time = MeasuredTime([900, 100, 150])
    #expect(time.least == 100)
    #expect(time.spreadPercent == 50)
  }

  @Test(
    "Times have settled where the three least lie close together, whatever the others are",
    arguments: [
      ([100, 103], false), ([100, 103, 106], false), ([106, 900, 100, 103], false), ([105, 900, 100, 103], true),
    ]
  )
  func settling(times: [Int], isSettled: Bool) {
    #expect(MeasuredTime(times).isSettled == isSettled)
  }

  @Test("Numbers are grouped by thousands", arguments: [(7, "7"), (1234, "1,234"), (1_000_000, "1,000,000")])
  func grouping(number: Int, text: String) {
    #expect(BenchmarkReport.Workload.grouped(number) == text)
  }

  @Test("A stage that is too short to be told from nothing has no rate", arguments: [(0, true), (2, true), (9, false)])
  func shortStage(nanoseconds: Int, isNull: Bool) {
    let stage = BenchmarkReport.Stage(stage: .read, nanoseconds: nanoseconds, spreadPercent: 0)
    let workload = BenchmarkReport.Workload(
      source: .builtIn,
      ruleCount: 1,
      optionCount: 1,
      caseCount: 3,
      byteCount: 300,
      floor: MeasuredTime([30]),
      splits: [BenchmarkReport.Split(isBrief: true, stages: [stage])],
      wholes: []
    )
    var output = Output()
    BenchmarkReport(seed: 1, isDebugBuild: false, workloads: [workload]).tree.write(into: &output)
    let text = String(decoding: output.bytes, as: UTF8.self).filter { !$0.isWhitespace }
    #expect(text.contains(#""read":{"cases-per-second":null,"bytes-per-second":null,"#) == isNull, "\(text)")
  }

  // MARK: The command

  @Test(
    "Settings that cannot be measured are refused",
    arguments: ["--rules sixty", "--rules 0", "--rules 20001", "--cases 0", "--jobs none", "--seed -1"]
  )
  func refusal(line: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let run = try program.run(["benchmark"] + line.split(separator: " ").map { String($0) })
    #expect(run.status == 2)
    #expect(run.errors.contains("help: such as") && run.output.isEmpty)
  }

  @Test("The report names every stage and every number of threads, and nothing is left behind")
  func report() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let run = try program.shell(
      "TMPDIR=$PWD $consilium benchmark --quick --rules 20,built-in --cases 12 --jobs 2 --brief --format json; ls >&2"
    )
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains("debug build") }, "\(run.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let workloads = try #require(report["workloads"] as? [[String: Any]])
    #expect(workloads.map { $0["rules"] as? String } == ["20", "built-in"])
    for workload in workloads {
      let stages = try #require((workload["stages"] as? [[String: Any]])?.first)
      #expect(Set(stages.keys) == Set(BenchmarkStage.allCases.map(\.name) + ["brief", "together"]))
      let wholes = try #require(workload["whole"] as? [[String: Any]])
      #expect(wholes.map { $0["threads"] as? Int } == [1, 2])
      #expect(wholes.allSatisfy { $0["brief"] as? Bool == true && ($0["peak-memory-bytes"] as? Int ?? 0) >= 0 })
      #expect(workload["cases"] as? Int == 12)
    }
  }

  @Test("Rules and cases are written for others, and the program answers them")
  func writing() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let written = try program.run(["benchmark", "--write", "data/new", "--rules", "9,built-in", "--cases", "3"])
    #expect(written.output == "data/new/rules-9.rules\ndata/new/cases-9.ndjson\ndata/new/cases-built-in.ndjson\n")
    #expect(written.errors.contains("--ignore centre,received"))
    let answered = try program.shell(
      """
      $consilium evaluate data/new/cases-9.ndjson --rules data/new/rules-9.rules --ignore centre,received --format csv &&
      $consilium evaluate data/new/cases-built-in.ndjson --ignore centre,received --format csv
      """
    )
    #expect(answered.status == 0, "\(answered.errors)")
    #expect(answered.output.contains("case-0000003"))
  }
}
