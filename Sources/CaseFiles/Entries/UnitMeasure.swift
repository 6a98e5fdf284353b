/// A unit taken apart, so that units which differ by a power of ten are known to.
struct UnitMeasure: Sendable, Equatable {
  /// What is measured, without prefixes, such as `mol/l`.
  let quantity: [UInt8]
  /// The power of ten by which the unit is larger than the plain one.
  let exponent: Int

  /// Takes a unit apart, whatever its case and spaces.
  init(_ text: ArraySlice<UInt8>) {
    let unit = Self.plain(text)
    let parts = unit.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    let numerator = parts.first ?? []
    guard parts.count == 2 else {
      if let power = Self.power(of: numerator, in: Self.lengths) {
        (quantity, exponent) = ([UInt8(ascii: "m")], power)
      } else if let (base, power) = Self.amount(numerator) {
        (quantity, exponent) = (base, power)
      } else {
        (quantity, exponent) = (Self.isYears(numerator) ? Array("years".utf8) : Array(numerator), 0)
      }
      return
    }
    let denominator = Self.isDay(parts[1]) ? Array("24h".utf8)[...] : parts[1]
    guard let (base, power) = Self.amount(numerator) else {
      (quantity, exponent) = (Array(numerator) + [UInt8(ascii: "/")] + denominator, 0)
      return
    }
    if let volume = Self.power(of: denominator, in: Self.volumes) {
      (quantity, exponent) = (base + Array("/l".utf8), power - volume)
    } else {
      (quantity, exponent) = (base + [UInt8(ascii: "/")] + denominator, power)
    }
  }

  private static let lengths: [(StaticString, Int)] = [("mm", -3), ("cm", -2), ("m", 0)]
  private static let volumes: [(StaticString, Int)] = [("l", 0), ("dl", -1), ("cl", -2), ("ml", -3), ("ul", -6)]
  private static let prefixes: [(StaticString, Int)] = [
    ("", 0), ("m", -3), ("u", -6), ("mc", -6), ("n", -9), ("p", -12), ("f", -15),
  ]

  private static func power(of unit: ArraySlice<UInt8>, in table: [(StaticString, Int)]) -> Int? {
    for (name, power) in table where unit.isWord(name) { return power }
    return nil
  }

  /// Grams and moles with their prefix.
  private static func amount(_ unit: ArraySlice<UInt8>) -> ([UInt8], Int)? {
    if unit.isWord("kg") { return (Array("g".utf8), 3) }
    for base: StaticString in ["mol", "g"] {
      let prefix = unit.dropLast(base.utf8CodeUnitCount)
      guard unit.count >= base.utf8CodeUnitCount, unit[prefix.endIndex...].isWord(base) else { continue }
      guard let power = power(of: prefix, in: prefixes) else { continue }
      return (Array(unit[prefix.endIndex...]), power)
    }
    return nil
  }

  private static func isYears(_ unit: ArraySlice<UInt8>) -> Bool {
    let names: [StaticString] = ["years", "year", "yrs", "yr", "y"]
    return names.contains { unit.isWord($0) }
  }

  private static func isDay(_ unit: ArraySlice<UInt8>) -> Bool {
    let names: [StaticString] = ["24h", "24hr", "24hrs", "24hours", "d", "day"]
    return names.contains { unit.isWord($0) }
  }

  /// The unit in ASCII and lower case where it can be: no spaces, `u` for micro, raised digits as plain ones, `%` for
  /// percent and `/` for per.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var unit: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      if let length = rest.leadingSpaceLength {
        index += length
      } else if let (replacement, length) = replacement(rest, atStart: unit.isEmpty) {
        unit += replacement
        index += length
      } else {
        unit.append(text[index].lowercased)
        index += 1
      }
    }
    if unit[...].isWord("percent") || unit[...].isWord("pct") { return Array("%".utf8) }
    return unit
  }

  private static func replacement(_ text: ArraySlice<UInt8>, atStart isStart: Bool) -> ([UInt8], length: Int)? {
    if text.hasPrefix("per ") { return text.dropFirst(4).isWord("cent") ? nil : (Array("/".utf8), 4) }
    if text.hasPrefix("^") { return ([], 1) }
    if isStart, text.hasPrefix("x10") { return ([], 1) }
    if isStart, text.hasPrefix("×10") { return ([], 2) }
    let characters: [(StaticString, StaticString)] = [
      ("µ", "u"), ("μ", "u"), ("²", "2"), ("³", "3"), ("⁶", "6"), ("⁹", "9"), ("¹", "1"), ("⁰", "0"),
    ]
    for (character, plain) in characters where text.hasPrefix(character) {
      return (plain.withUTF8Buffer { Array($0) }, character.utf8CodeUnitCount)
    }
    return nil
  }
}
