import Audits
import Foundation
import Testing

/// Shares and their intervals.
struct ProportionTests {
  /// Wilson's formula in floating point, with the same quantile.
  private func ends(_ count: Int, of number: Int) -> (low: Double, high: Double) {
    let (k, n, square) = (Double(count), Double(number), 3.841459)
    let half = (square * square + 4 * square * k * (n - k) / n).squareRoot()
    return ((2 * k + square - half) / (2 * (n + square)), (2 * k + square + half) / (2 * (n + square)))
  }

  @Test("Every share of up to 60 and some of large numbers have the ends of Wilson's formula, rounded")
  func formula() throws {
    var pairs = (1...60).flatMap { number in (0...number).map { ($0, number) } }
    for number in [100, 999, 12_345, 1_000_000, 987_654_321, 40_000_000_000] {
      pairs += [0, 1, number / 3, number / 2, number - 1, number].map { ($0, number) }
    }
    for (count, number) in pairs {
      let proportion = Proportion(count, of: number)
      let interval = try #require(proportion.interval)
      let (low, high) = ends(count, of: number)
      // A tie within the precision of floating point may go either way.
      #expect(abs(Double(interval.low) - low * 1000) <= 0.5 + 1e-6, "\(count) of \(number)")
      #expect(abs(Double(interval.high) - high * 1000) <= 0.5 + 1e-6, "\(count) of \(number)")
      let tenths = try #require(proportion.tenths)
      #expect(interval.low <= tenths && tenths <= interval.high, "\(count) of \(number)")
    }
  }

  /// From published tables of the Wilson score interval.
  @Test(
    "Known intervals",
    arguments: [
      (0, 10, 0, 278), (1, 10, 18, 404), (5, 10, 237, 763), (10, 10, 722, 1000), (81, 263, 255, 366),
      (15, 148, 62, 160), (0, 20, 0, 161), (1, 29, 6, 172),
    ]
  )
  func known(count: Int, of number: Int, low: Int, high: Int) throws {
    let interval = try #require(Proportion(count, of: number).interval)
    #expect(interval.low == low)
    #expect(interval.high == high)
  }

  @Test("There is no share of nothing")
  func nothing() {
    #expect(Proportion(0, of: 0).tenths == nil)
    #expect(Proportion(0, of: 0).interval == nil)
  }

  @Test("Half a tenth of a percent is rounded up")
  func rounding() {
    #expect(Proportion(1, of: 2000).tenths == 1)
    #expect(Proportion(1, of: 2001).tenths == 0)
    #expect(Proportion(2, of: 3).tenths == 667)
  }
}
