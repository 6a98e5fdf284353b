/// Regular expressions (ECMA-262) for the forms in which a case may give a value.
enum SchemaPattern {
  /// A number with comparison, range and unit: `<2 %`, `3-5`, `1.8 cm`.
  static func number(unit: String?) -> String {
    let digits = "[0-9]+(?:\\.[0-9]+)?"
    let lengths = ["mm", "cm", "m"]
    var units = unit.map { [escaped($0)] } ?? []
    if let unit, lengths.contains(unit) { units = lengths }
    let suffix = units.isEmpty ? "" : "(?: ?(?:" + units.joined(separator: "|") + "))?"
    return "^(?:(?:[<>]=?|≤|≥|at most|at least|below|above) ?)?" + digits + suffix + "(?: ?(?:-|–|to) ?" + digits
      + suffix + ")?$"
  }

  /// Text that a regular expression takes as it is.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\^$.|?*+()[]{}/".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
