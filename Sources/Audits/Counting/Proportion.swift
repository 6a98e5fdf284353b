/// A share with its 95 % interval, rounded to a tenth of a percent.
///
/// The interval is Wilson's score interval: all shares `p` that a share `k` of `n` does not speak against, those with
/// `(k − np)² ≤ z² np(1 − p)`. Its ends are found by asking this of the borders between two tenths, in whole numbers, so
/// that every digit is right; nothing is computed in floating point. `z²` is the 95 % point of the chi-square distribution
/// with one degree of freedom, 3.841459.
package struct Proportion: Sendable, Equatable {
  package let count: Int
  package let of: Int

  package init(_ count: Int, of: Int) {
    self.count = count
    self.of = of
  }

  /// The share in tenths of a percent, half a tenth rounded up; nil where there is nothing to have a share of.
  package var tenths: Int? {
    guard of > 0 else { return nil }
    return Int((2000 * UInt64(count) + UInt64(of)) / (2 * UInt64(of)))
  }

  /// The ends of the interval in tenths of a percent; nil where there is nothing to have a share of.
  package var interval: (low: Int, high: Int)? {
    guard of > 0 else { return nil }
    // The first tenth whose upper border lies above the low end, and the last one whose lower border does not lie above
    // the high end.
    let low = first(from: 0) { tenth in isAbove(border: 2 * tenth + 1) || isInside(border: 2 * tenth + 1, orOn: false) }
    let beyond = first(from: 1) { tenth in
      isAbove(border: 2 * tenth - 1) && !isInside(border: 2 * tenth - 1, orOn: true)
    }
    return (low, beyond - 1)
  }

  /// Whether a border, in 2,000ths, lies at the share itself or above it.
  private func isAbove(border: UInt64) -> Bool { border * UInt64(of) >= 2000 * UInt64(count) }

  /// Whether a border, in 2,000ths, lies inside the interval.
  private func isInside(border: UInt64, orOn: Bool) -> Bool {
    let (share, place) = (2000 * UInt64(count), border * UInt64(of))
    let distance = 1000 * (share > place ? share - place : place - share)
    let left = distance.multipliedFullWidth(by: distance)
    let right = (3_841_459 * border).multipliedFullWidth(by: UInt64(of) * (2000 - border))
    if left.high != right.high { return left.high < right.high }
    return orOn ? left.low <= right.low : left.low < right.low
  }

  /// The first tenth of a percent that a test accepts, which accepts all that follow; 1,001 where it accepts none.
  private func first(from start: UInt64, where accepts: (UInt64) -> Bool) -> Int {
    var (low, high) = (start, UInt64(1001))
    while low < high {
      let middle = (low + high) / 2
      if middle == 1001 || !accepts(middle) { low = middle + 1 } else { high = middle }
    }
    return Int(low)
  }
}
