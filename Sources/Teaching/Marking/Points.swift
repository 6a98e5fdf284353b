import RuleBooks

/// Points in hundredths, so that they add up exactly.
package struct Points: Sendable, Equatable, Comparable {
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }

  package static let none = Points(hundredths: 0)

  package static func + (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths + right.hundredths)
  }

  package static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }

  /// The number as it is written: `4.5`.
  package var text: String { Decimal(hundredths, decimals: 2).text }

  /// How many percent of others these are, rounded down.
  package func percent(of whole: Points) -> Int {
    whole.hundredths == 0 ? 100 : hundredths * 100 / whole.hundredths
  }

  /// What names earn and cost.
  ///
  /// A right name earns a point, a wrong one costs a point. Where fewer names are wrong than right they cost more, so that
  /// to name everything earns nothing, as to name nothing does.
  ///
  /// - Parameters:
  ///   - right: How many right names were named.
  ///   - wrong: How many wrong ones were.
  ///   - rightInAll: How many names are right.
  ///   - wrongInAll: How many are wrong.
  package static func earned(right: Int, wrong: Int, rightInAll: Int, wrongInAll: Int) -> Points {
    let share = wrongInAll == 0 ? 0 : (rightInAll * 100 + wrongInAll - 1) / wrongInAll
    return Points(hundredths: right * 100 - wrong * max(100, share))
  }

  /// How points are counted, for a learner.
  package static let rules = [
    "Each right name earns 1 point; a name left out earns nothing.",
    "Each wrong name costs 1 point. Where fewer names are wrong than right, the wrong ones together cost as much as the "
      + "right ones earn. So to name everything earns nothing.",
    "A sentence that only may hold, because a fact is missing, is right when it is marked with ?; named without it, it "
      + "is wrong.",
    "A scenario never counts less than 0.",
  ]
}
