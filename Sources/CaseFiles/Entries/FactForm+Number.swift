import RuleBooks

extension FactForm {
  /// Reads an entry for a fact that is a number.
  func readNumber(_ entry: Entry, on scale: NumberScale, keyNamesUnit: Bool) throws(LocatedFault) -> FactEntry {
    do throws(Fault) {
      switch entry.content {
      case .number(let digits):
        let index = try index(of: try number(digits, shown: digits), on: scale, shown: digits)
        return self.entry(low: index, high: index, words: digits)
      case .text(let text):
        let text = text.trimmed
        guard !text.isEmpty else { throw Fault.emptyText(fact: name, mayBeList: false) }
        let range = try range(text, on: scale, keyNamesUnit: keyNamesUnit)
        return self.entry(low: range.low, high: range.high, words: text)
      case .list: throw Fault.listForOne(fact: name)
      case .nothing, .truth, .members: throw Fault.wrongType(fact: name, entry.kind, wanted: .number(unit: scale.unit))
      }
    } catch {
      throw LocatedFault(error, at: entry.offset)
    }
  }

  private func entry(low: Int, high: Int, words: ArraySlice<UInt8>) -> FactEntry {
    FactEntry(fact: fact, knowledge: .range(low: low, high: high), words: words.string)
  }

  /// The grid indices that a text leaves open.
  private func range(
    _ text: ArraySlice<UInt8>,
    on scale: NumberScale,
    keyNamesUnit: Bool
  ) throws(Fault) -> (low: Int, high: Int) {
    guard !SpreadsheetDate.isDate(text), !hasExponent(text), Alternatives.parts(of: text).count == 1,
      let entered = NumberText(text)
    else {
      throw malformed(text, scale)
    }
    switch entered.shape {
    case .exactly(let quantity):
      let index = try index(of: quantity, on: scale, keyNamesUnit: keyNamesUnit, shown: text)
      return (index, index)
    case .compared(let relation, let quantity):
      let index = try index(of: quantity, on: scale, keyNamesUnit: keyNamesUnit, shown: text)
      return try range(relation, index, on: scale, shown: text)
    case .range(let first, let last):
      guard first.unit.isEmpty || !last.unit.isEmpty else { throw .unitOnlyAtFirst(fact: name, text.shown) }
      let unit = first.unit.isEmpty ? last.unit : first.unit
      let low = NumberText.Quantity(number: first.number, unit: unit)
      let lowIndex = try index(of: low, on: scale, keyNamesUnit: keyNamesUnit, shown: text)
      let highIndex = try index(of: last, on: scale, keyNamesUnit: keyNamesUnit, shown: text)
      guard lowIndex <= highIndex else { throw .reversedRange(fact: name, text.shown) }
      return (lowIndex, highIndex)
    }
  }

  private func range(
    _ relation: Comparison.Relation,
    _ index: Int,
    on scale: NumberScale,
    shown text: ArraySlice<UInt8>
  ) throws(Fault) -> (low: Int, high: Int) {
    let low: Int
    let high: Int
    switch relation {
    case .below: (low, high) = (0, index - 1)
    case .atMost: (low, high) = (0, index)
    case .atLeast: (low, high) = (index, scale.lastIndex)
    case .above: (low, high) = (index + 1, scale.lastIndex)
    }
    guard low <= high else {
      throw .emptyRange(fact: name, text.shown, low: scale.text(at: 0), high: scale.measure(at: scale.lastIndex))
    }
    return (low, high)
  }

  // MARK: Units

  private func index(
    of quantity: NumberText.Quantity,
    on scale: NumberScale,
    keyNamesUnit: Bool,
    shown text: ArraySlice<UInt8>
  ) throws(Fault) -> Int {
    let number = try number(quantity.number, shown: text)
    guard !quantity.unit.isEmpty else { return try index(of: number, on: scale, shown: text) }
    let entered = UnitMeasure(quantity.unit)
    // A number behind a number, as in `1 234`, is no unit; `10^9/L` is one.
    if quantity.unit.first?.isDigit == true, entered.quantity != measure?.quantity { throw malformed(text, scale) }
    guard let measure, let unit = scale.unit else { throw .wrongUnit(fact: name, quantity.unit.shown, unit: nil) }
    guard !keyNamesUnit || entered == measure else {
      throw .clashingUnit(fact: name, text.shown, unit: unit)
    }
    guard entered.quantity == measure.quantity else {
      throw .wrongUnit(fact: name, quantity.unit.shown, unit: unit)
    }
    return try index(of: number.shifted(by: entered.exponent - measure.exponent), on: scale, shown: text)
  }

  // MARK: The grid

  private func number(_ digits: ArraySlice<UInt8>, shown text: ArraySlice<UInt8>) throws(Fault) -> ExactNumber {
    guard let number = ExactNumber(digits) else { throw .tooManyDigits(fact: name, text.shown) }
    return number
  }

  /// The grid index of a number in the declared unit.
  private func index(
    of number: ExactNumber,
    on scale: NumberScale,
    shown text: ArraySlice<UInt8>
  ) throws(Fault) -> Int {
    let value: Int64
    let isExact: Bool
    switch number.position(decimals: scale.decimals) {
    case .at(let multiple): (value, isExact) = (multiple, true)
    case .between(let multiple): (value, isExact) = (multiple, false)
    case .beyond: throw outside(scale, text)
    }
    let last = Int64(scale.low) + Int64(scale.lastIndex) * Int64(scale.step)
    guard value >= Int64(scale.low), value < last || (value == last && isExact) else {
      throw outside(scale, text)
    }
    let distance = value - Int64(scale.low)
    let index = Int(distance / Int64(scale.step))
    guard isExact, distance % Int64(scale.step) == 0 else {
      throw .offStep(
        fact: name,
        text.shown,
        step: stepText(scale),
        below: scale.measure(at: index),
        above: scale.measure(at: index + 1)
      )
    }
    return index
  }

  private func outside(_ scale: NumberScale, _ text: ArraySlice<UInt8>) -> Fault {
    .outOfRange(fact: name, text.shown, low: scale.text(at: 0), high: scale.measure(at: scale.lastIndex))
  }

  private func stepText(_ scale: NumberScale) -> String {
    Decimal(scale.step, decimals: scale.decimals).text + (scale.unit.map { " " + $0 } ?? "")
  }

  // MARK: Faults

  /// The fault for a text that is no number, with the reason where it is a known one.
  private func malformed(_ text: ArraySlice<UInt8>, _ scale: NumberScale) -> Fault {
    if text.first == UInt8(ascii: "#") { return .spreadsheetError(fact: name, text.shown) }
    if SpreadsheetDate.isDate(text) { return .spreadsheetDate(fact: name, text.shown) }
    if let repairs = DecimalComma.repairs(of: text) { return .decimalComma(fact: name, text.shown, repairs: repairs) }
    if isApproximate(text) { return .approximateNumber(fact: name, text.shown) }
    if hasExponent(text) { return .exponentInText(fact: name, text.shown) }
    return .malformedNumber(fact: name, text.shown, unit: scale.unit)
  }

  private func isApproximate(_ text: ArraySlice<UInt8>) -> Bool {
    let words: [StaticString] = ["~", "≈", "about ", "approx", "around ", "circa ", "ca ", "ca.", "c.", "roughly "]
    return words.contains { text.hasPrefix($0) }
  }

  /// Whether a text is a number with an exponent.
  private func hasExponent(_ text: ArraySlice<UInt8>) -> Bool {
    guard let sign = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return false }
    let digits = text[text.startIndex..<sign]
    let exponent = text[(sign + 1)...]
    return digits.first?.isDigit == true && digits.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      && exponent.contains { $0.isDigit }
  }
}
