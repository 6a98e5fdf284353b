#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Times of the same work, done several times over, in nanoseconds.
///
/// The least of them is that of the work; what the others took longer is what else the machine did, and caches that were
/// not yet warm.
struct MeasuredTime: Sendable {
  /// In order, the shortest first.
  let nanoseconds: [Int]

  init(_ nanoseconds: [Int]) { self.nanoseconds = nanoseconds.map { max($0, 1) }.sorted() }

  var least: Int { nanoseconds.first ?? 1 }

  /// The time in the middle.
  private var median: Int { nanoseconds.isEmpty ? 1 : nanoseconds[nanoseconds.count / 2] }

  /// By how many hundredths the time in the middle exceeds the least.
  var spreadPercent: Int { (median - least) * 100 / least }

  /// Whether further repeats would hardly tell more: the three least times lie within a twentieth.
  var isSettled: Bool { nanoseconds.count >= 3 && (nanoseconds[2] - least) * 20 <= least }

  mutating func add(_ time: Int) { self = MeasuredTime(nanoseconds + [time]) }

  /// The nanoseconds of a clock that nobody sets.
  static func now() -> Int { nanoseconds(of: CLOCK_MONOTONIC) }

  /// The nanoseconds that the calling thread has had a processor: what else the machine does is not in them.
  static func processorTime() -> Int { nanoseconds(of: CLOCK_THREAD_CPUTIME_ID) }

  private static func nanoseconds(of clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
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
