import Consilium
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Rules to measure with, and the file that holds cases for them.
struct BenchmarkWorkload {
  /// Which rules a workload has.
  enum Source: Sendable, Equatable {
    case builtIn
    case generated(ruleCount: Int)

    /// What the command line calls it.
    var name: String {
      switch self {
      case .builtIn: "built-in"
      case .generated(let ruleCount): String(ruleCount)
      }
    }

    init?(_ name: String) {
      if name == "built-in" {
        self = .builtIn
      } else if let count = Int(name), (1...20_000).contains(count) {
        self = .generated(ruleCount: count)
      } else {
        return nil
      }
    }
  }

  let source: Source
  let engine: CaseEngine
  let cases: Path
  private(set) var caseCount = 0
  private(set) var byteCount = 0
  private let seed: UInt64
  /// The rule file; nil for the built-in rules.
  let rules: Path?

  /// Generates the rules into a folder.
  init(_ source: Source, seed: UInt64, in folder: Path) throws(FileProblem) {
    self.source = source
    self.seed = seed
    cases = folder.appending(Array(("cases-" + source.name + ".ndjson").utf8))
    let text: [UInt8]
    switch source {
    case .builtIn:
      text = BuiltInRules.neuroendocrineTumours
      rules = nil
    case .generated(let ruleCount):
      text = RuleFileGenerator(ruleCount: ruleCount, seed: seed).text()
      let path = folder.appending(Array(("rules-" + source.name + ".rules").utf8))
      try Files.write(text, to: path)
      rules = path
    }
    guard let book = RuleBookReader.read(text).book, let engine = try? CaseEngine(book) else {
      throw FileProblem(running: "the benchmark", reason: "the rules " + source.name + " cannot be used")
    }
    self.engine = engine
  }

  /// Writes so many cases, in place of those written before.
  mutating func writeCases(_ count: Int) throws(FileProblem) {
    guard var generator = CaseGenerator(engine, seed: seed) else {
      throw FileProblem(running: "the benchmark", reason: "the rules " + source.name + " have no patient")
    }
    let descriptor = cases.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw FileProblem(writing: cases.text, reason: SystemError.words(errno)) }
    defer { close(descriptor) }
    caseCount = count
    byteCount = 0
    var output = Output()
    for number in 1...max(count, 1) {
      generator.write(into: &output)
      guard output.bytes.count >= 1 << 20 || number == count else { continue }
      let bytes = output.take()
      byteCount += bytes.count
      let code = Console.writeAll(bytes, to: descriptor)
      if code != 0 { throw FileProblem(writing: cases.text, reason: SystemError.words(code)) }
    }
  }

  /// The command line that answers the cases.
  func arguments(isBrief: Bool, threads: Int) -> [String] {
    var arguments = ["evaluate", cases.text, "--format", "ndjson", "--ignore", CaseGenerator.foreignKeys]
    if let rules { arguments += ["--rules", rules.text] }
    if isBrief { arguments.append("--brief") }
    return arguments + ["--jobs", String(threads)]
  }
}
