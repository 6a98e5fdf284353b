/// The sign or words of a comparison at the start of an entry, such as `<` or `at least`.
struct Comparison {
  enum Relation {
    case below
    case atMost
    case atLeast
    case above
  }

  let relation: Relation
  /// How many bytes it takes.
  let length: Int

  /// Reads the comparison that a text begins with; nil where it begins with none.
  init?(startOf text: ArraySlice<UInt8>) {
    // The longer signs come first, as `<` also begins `<=`.
    let signs: [(StaticString, Relation)] = [
      ("<=", .atMost), ("≤", .atMost), (">=", .atLeast), ("≥", .atLeast), ("<", .below), (">", .above),
      ("at most ", .atMost), ("at least ", .atLeast), ("below ", .below), ("above ", .above),
    ]
    for (sign, relation) in signs where text.hasPrefix(sign) {
      self.relation = relation
      length = sign.utf8CodeUnitCount
      return
    }
    return nil
  }
}
