extension NumberScale {
  /// Where a number stands on the grid.
  package enum Position: Sendable, Equatable {
    case index(Int)
    /// Below the first or above the last number.
    case outside
    /// Off the step, between two neighbours on the grid.
    case between(Int, Int)
  }

  /// Finds a number on the grid, however many decimals it is written with.
  package func position(of number: Decimal) -> Position {
    var whole = number.scaled
    var hasRest = false
    if number.decimals <= decimals {
      guard let rescaled = number.rescaled(to: decimals) else { return .outside }
      whole = rescaled
    } else {
      for _ in decimals..<number.decimals {
        let (quotient, rest) = whole.quotientAndRemainder(dividingBy: 10)
        whole = rest < 0 ? quotient - 1 : quotient
        hasRest = hasRest || rest != 0
      }
    }
    guard whole >= low, whole < high || (whole == high && !hasRest) else { return .outside }
    let (index, rest) = (whole - low).quotientAndRemainder(dividingBy: step)
    return rest == 0 && !hasRest ? .index(index) : .between(index, index + 1)
  }
}
