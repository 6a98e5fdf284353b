#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What `consilium benchmark` is asked to measure.
struct BenchmarkSettings: Sendable, Equatable {
  static let mostCases = 10_000_000

  var sources: [BenchmarkWorkload.Source] = [
    .builtIn, .generated(ruleCount: 60), .generated(ruleCount: 600), .generated(ruleCount: 6000),
  ]
  /// How many cases; nil for as many as keep one thread busy for a while.
  var caseCount: Int?
  /// The numbers of threads that whole runs are measured with.
  var threadCounts: [Int]
  var seed: UInt64 = 1
  /// Brief results, full ones, or both.
  var forms = [true, false]
  /// How often each measurement is repeated at least and at most; in between until it settles.
  var repeats = 3...9
  /// How long one run should about take.
  var nanoseconds = 1_000_000_000
  /// For how long a measurement that does not settle is repeated.
  var patience = 30_000_000_000
  /// How many cases there are at least, unless told: of few the first ones, which find all caches cold, are most.
  var fewestCases = 20_000
  /// Where to write rules and cases instead of measuring; nil for nowhere.
  var writtenFolder: Path?

  /// - Returns: nil where a setting cannot be read; standard error says why.
  init?(_ arguments: ParsedArguments, console: inout Console) {
    let jobs = Self.number(arguments, "jobs", 1...1024, console: &console)
    let cases = Self.number(arguments, "cases", 1...Self.mostCases, console: &console)
    let seed = Self.number(arguments, "seed", 0...Int.max, console: &console)
    guard let jobs, let cases, let seed else { return nil }
    threadCounts = Self.threadCounts(upTo: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    caseCount = cases
    if let seed { self.seed = UInt64(seed) }
    if arguments.has("quick") {
      sources = [.builtIn, .generated(ruleCount: 60)]
      repeats = 2...5
      nanoseconds = 150_000_000
      patience = 1_000_000_000
      fewestCases = 10_000
    }
    if let names = arguments.value("rules") {
      sources = []
      for name in names.split(separator: ",") {
        guard let source = BenchmarkWorkload.Source(String(name)) else {
          console.complain(
            "--rules takes numbers of rules up to 20000 and built-in",
            help: "such as --rules built-in,60"
          )
          return nil
        }
        if !sources.contains(source) { sources.append(source) }
      }
    }
    if arguments.has("brief") != arguments.has("full") { forms = [arguments.has("brief")] }
    writtenFolder = arguments.value("write").map { Path($0) }
  }

  /// 1, 2, 4 and so on, and the most.
  private static func threadCounts(upTo most: Int) -> [Int] {
    var counts = [1]
    while let last = counts.last, last < most { counts.append(min(last * 2, most)) }
    return counts
  }

  /// - Returns: The number that an option is given, nil inside where it is not given, nil where it is no such number.
  private static func number(
    _ arguments: ParsedArguments,
    _ option: String,
    _ range: ClosedRange<Int>,
    console: inout Console
  ) -> Int?? {
    guard let text = arguments.value(option) else { return .some(nil) }
    guard let number = Int(text), range.contains(number) else {
      console.complain(
        "--" + option + " takes a whole number from " + String(range.lowerBound),
        help: "such as --" + option + " " + String(max(range.lowerBound, 2))
      )
      return nil
    }
    return .some(number)
  }
}
