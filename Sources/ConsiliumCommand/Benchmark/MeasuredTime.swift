#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Times of the same work, done several times over, in nanoseconds.
struct MeasuredTime: Sendable {
  /// In order, the shortest first.
  let nanoseconds: [Int]

  init(_ nanoseconds: [Int]) { self.nanoseconds = nanoseconds.map { max($0, 1) }.sorted() }

  /// The time in the middle.
  var median: Int { nanoseconds.isEmpty ? 1 : nanoseconds[nanoseconds.count / 2] }

  /// By how many hundredths the longest time exceeds the shortest.
  var spreadPercent: Int {
    guard let least = nanoseconds.first, let most = nanoseconds.last else { return 0 }
    return (most - least) * 100 / least
  }

  /// Does some work several times over.
  static func of(_ repeats: Int, _ work: () throws(FileProblem) -> Void) throws(FileProblem) -> MeasuredTime {
    var times: [Int] = []
    for _ in 0..<repeats {
      let start = now()
      try work()
      times.append(now() - start)
    }
    return MeasuredTime(times)
  }

  /// The nanoseconds of a clock that nobody sets.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// A count by the second, where that many took some nanoseconds.
  ///
  /// - Returns: nil where the time is too short to tell.
  static func scaled(_ count: Int, per nanoseconds: Int) -> Int? {
    let product = count.multipliedFullWidth(by: 1_000_000_000)
    guard nanoseconds > 0, product.high < nanoseconds else { return nil }
    return nanoseconds.dividingFullWidth(product).quotient
  }
}
