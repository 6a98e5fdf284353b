/// What is wrong with the value of a fact.
extension FaultWording {
  // MARK: Values that are words

  static func wordingOfWords(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .unknownValue(let fact, let value, let allowed, let nearest):
      FaultWording(
        .unknownValue,
        "\(fact): `\(value)` is not one of its values",
        help: suggestion(nearest) ?? (allowed.isEmpty ? nil : "its values are \(list(allowed, "and"))")
      )
    case .saysUnknown(let fact, let nearest):
      FaultWording(
        .unknownValue,
        "\(fact): `unknown` is not one of its values",
        help: "where nothing is known write null, in a table leave the cell empty"
          + (nearest.isEmpty ? "" : "; or is \(list(nearest.map { "`\($0)`" }, "or")) meant?")
      )
    case .rewordedValue(let fact, let value, let repair):
      FaultWording(.unknownValue, "\(fact): `\(value)` is not one of its values", help: "write `\(repair)`")
    case .wrongType(let fact, let kind, let wanted):
      FaultWording(.wrongType, "\(fact) takes \(words(wanted)), not \(words(kind))", help: hint(on: kind, wanted))
    case .listForOne(let fact):
      FaultWording(
        .listForOne,
        "\(fact) has one value, so it takes no list",
        help: "write one value, or values that are all possible as `this or that`"
      )
    case .singleForSeveral(let fact, let value):
      FaultWording(
        .singleForSeveral,
        "\(fact) can have several values, so it takes a list, not `\(value)` alone",
        help: "write [\"\(value)\"] if these are all, {\"\(value)\": true} if the others are not known"
      )
    case .severalInOne(let fact, let value, let parts):
      FaultWording(
        .unknownValue,
        "\(fact): `\(value)` is not one of its values",
        help: "write [\(parts.map { "\"\($0)\"" }.joined(separator: ", "))], in a table \(parts.joined(separator: ";"))"
      )
    case .noneInList(let fact):
      FaultWording(
        .unknownValue,
        "\(fact): `none` is not one of its values",
        help: "write [] where it is known to be none, in a table `none` alone"
      )
    case .repeatedValue(let fact, let value):
      FaultWording(.repeatedValue, "\(fact): `\(value)` is given twice", help: "keep one of the two")
    case .emptyText(let fact, let mayBeList):
      FaultWording(
        .emptyText,
        "\(fact): the text is empty",
        help: mayBeList
          ? "write null where it is not known, [] where there is none" : "write null where it is not known"
      )
    case .emptyItem(let fact):
      FaultWording(.emptyText, "\(fact): a value of the list is empty", help: "take out the separator too much")
    default: nil
    }
  }

  static func hint(on kind: EntryKind, _ wanted: Fault.WantedEntry) -> String? {
    switch (kind, wanted) {
    case (.number, .text): "put it in double quotes"
    case (.number, .yesOrNo): "write true or false"
    case (.nothing, .words): "take it out; a value that may or may not be there is {\"value\": null}"
    case (_, .words): "write [\"this\", \"that\"], or [] for known to be none"
    default: nil
    }
  }

  // MARK: Values that are numbers

  /// The words for a number that cannot be taken; everything else has been worded before.
  static func wordingOfNumbers(_ fault: Fault) -> FaultWording {
    switch fault {
    case .malformedNumber(let fact, let value, let unit):
      return FaultWording(
        .malformedNumber,
        "\(fact): \(quoted(value)) is not a number" + (unit.map { " in \($0)" } ?? ""),
        help: "write it like `18`, `<18` or `3-5`; where it is not known write null, in a table leave the cell empty"
      )
    case .unitOnlyAtFirst(let fact, let value):
      return FaultWording(
        .malformedNumber,
        "\(fact): `\(value)` has a unit at its first number only",
        help: "write the unit at the end, or at both numbers"
      )
    case .outOfRange(let fact, let value, let low, let high):
      return FaultWording(.outOfRange, "\(fact): `\(value)` is outside \(low) to \(high)")
    case .offStep(let fact, let value, let step, let below, let above):
      return FaultWording(
        .offStep,
        "\(fact): `\(value)` lies between the steps of \(step)",
        help: "the neighbours are \(below) and \(above)"
      )
    case .wrongUnit(let fact, let value, let unit):
      guard let unit else { return FaultWording(.wrongUnit, "\(fact) has no unit, so `\(value)` is not understood") }
      return FaultWording(.wrongUnit, "\(fact): the unit `\(value)` is not \(unit)", help: "give the number in \(unit)")
    case .clashingUnit(let fact, let value, let unit):
      return FaultWording(
        .clashingUnit,
        "\(fact): the key says \(unit), the value `\(value)` another unit",
        help: "give the number in \(unit), or take the unit out of the key"
      )
    case .reversedRange(let fact, let value):
      return FaultWording(
        .reversedRange,
        "\(fact): the range `\(value)` begins above its end",
        help: "write the smaller number first"
      )
    case .emptyRange(let fact, let value, let low, let high):
      return FaultWording(.emptyRange, "\(fact): no number from \(low) to \(high) is `\(value)`")
    default: return wordingOfSpreadsheets(fault)
    }
  }

  static func wordingOfSpreadsheets(_ fault: Fault) -> FaultWording {
    switch fault {
    case .decimalComma(let fact, let value, let repairs):
      FaultWording(
        .decimalComma,
        "\(fact): `\(value)` has a comma",
        help: repairs.isEmpty
          ? "write a decimal point, and no separator of thousands"
          : "write \(list(repairs.map { "`\($0)`" }, "or"))"
            + (repairs.count > 1 ? ", whichever is meant" : "")
      )
    case .spreadsheetDate(let fact, let value):
      FaultWording(
        .spreadsheetDate,
        "\(fact): `\(value)` is a date",
        help: "a spreadsheet makes dates of entries like 2-3; format the column as text and enter the value again"
      )
    case .spreadsheetError(let fact, let value):
      FaultWording(
        .spreadsheetError,
        "\(fact): `\(value)` is a spreadsheet's error, not a value",
        help: "repair the formula; leave the cell empty where the value is not known"
      )
    case .approximateNumber(let fact, let value):
      FaultWording(
        .approximateNumber,
        "\(fact): `\(value)` does not say how far it may be off",
        help: "write the range that is meant, such as `18-22`"
      )
    case .tooManyDigits(let fact, let value):
      FaultWording(.tooManyDigits, "\(fact): `\(value)` has too many digits")
    case .exponentInText(let fact, let value):
      FaultWording(
        .exponentInText,
        "\(fact): `\(value)` has an exponent, as a spreadsheet writes a shortened number",
        help: "write all digits of the number"
      )
    default: FaultWording(.unknownValue, "the case could not be read")
    }
  }
}
