import CaseFiles

/// Pages about the values of a case that are numbers, and what spreadsheets do to them.
extension CaseCodePages {
  static let malformedNumber = CodePage(
    cases: .malformedNumber,
    "What is given for a number is none",
    avoid: .json(
      """
      {"tumour-size": "large"}
      """
    ),
    prefer: .json(
      """
      {"tumour-size": ">40 mm"}
      """
    ),
    why: """
      A number may be given as far as it is known: `18`, `<18`, `at least 18` or `3-5`, with its unit or without. A word \
      such as “large” means something else to every reader.
      """
  )

  static let outOfRange = CodePage(
    cases: .outOfRange,
    "A number lies outside the range of its fact",
    avoid: .json(
      """
      {"tumour-size": 450}
      """
    ),
    prefer: .json(
      """
      {"tumour-size": 45}
      """
    ),
    why: """
      The range holds what can occur in a patient, so the number has a digit too many or another unit is meant. With its \
      unit behind it, as in "4.5 cm", it is converted.
      """
  )

  static let offStep = CodePage(
    cases: .offStep,
    "A number lies between two steps of its fact",
    avoid: .json(
      """
      {"tumour-size": "1.825 cm"}
      """
    ),
    prefer: .json(
      """
      {"tumour-size": "1.82 cm"}
      """
    ),
    why: """
      The number is finer than the fact is recorded. It is not rounded, because rounding could carry the patient over a \
      limit of a rule; choose the neighbour that is right.
      """
  )

  static let wrongUnit = CodePage(
    cases: .wrongUnit,
    "A number has a unit that its fact cannot have",
    avoid: .json(
      """
      {"tumour-size": "18 kg"}
      """
    ),
    prefer: .json(
      """
      {"tumour-size": "18 mm"}
      """
    ),
    why: """
      Units of the same kind are converted exactly, such as cm to mm. Another kind of unit mostly means that the value \
      belongs to another fact.
      """
  )

  static let clashingUnit = CodePage(
    cases: .clashingUnit,
    "The key names one unit and the value another",
    avoid: .json(
      """
      {"tumour_size_mm": "1.8 cm"}
      """
    ),
    prefer: .json(
      """
      {"tumour_size_mm": 18}
      """
    ),
    why: """
      One of the two units is wrong, and the answers differ by a factor of ten. Say the unit in one place.
      """
  )

  static let reversedRange = CodePage(
    cases: .reversedRange,
    "A range begins above its end",
    avoid: .json(
      """
      {"ki-67": "5-3 %"}
      """
    ),
    prefer: .json(
      """
      {"ki-67": "3-5 %"}
      """
    ),
    why: """
      The ends may be swapped, or a digit of one of them is lost, as in 5-13. The smaller number stands first.
      """
  )

  static let emptyRange = CodePage(
    cases: .emptyRange,
    "No possible number fits the comparison",
    avoid: .json(
      """
      {"ki-67": ">100 %"}
      """
    ),
    prefer: .json(
      """
      {"ki-67": ">10 %"}
      """
    ),
    why: """
      The fact has no number beyond its range, so nothing at all is left. The limit has a digit too many, or the sign is \
      turned round.
      """
  )

  static let decimalComma = CodePage(
    cases: .decimalComma,
    "A number has a comma",
    avoid: .json(
      """
      {"ki-67": "2,5 %"}
      """
    ),
    prefer: .json(
      """
      {"ki-67": "2.5 %"}
      """
    ),
    why: """
      A comma parts decimals in one country and thousands in another, and it parts the cells of a table. Decimals are \
      written with a point, thousands without a mark.
      """
  )

  static let spreadsheetDate = CodePage(
    cases: .spreadsheetDate,
    "A spreadsheet has turned the value into a date",
    avoid: .table(
      """
      id,ki-67
      A-1,02-Mar
      """
    ),
    prefer: .table(
      """
      id,ki-67
      A-1,2-3
      """
    ),
    why: """
      Spreadsheets make dates of entries like 2-3 while they are typed or opened. The entry itself is gone then: format the \
      column as text and enter it again from the report.
      """
  )

  static let spreadsheetError = CodePage(
    cases: .spreadsheetError,
    "A cell holds a spreadsheet's error",
    avoid: .table(
      """
      id,ki-67
      A-1,#N/A
      """
    ),
    prefer: .table(
      """
      id,ki-67
      A-1,
      """
    ),
    why: """
      A formula failed, and that is not the same as “not known”: the value may exist elsewhere in the workbook. Repair the \
      formula, or empty the cell if there is no value.
      """
  )

  static let approximateNumber = CodePage(
    cases: .approximateNumber,
    "A number does not say how far it may be off",
    avoid: .json(
      """
      {"ki-67": "about 20 %"}
      """
    ),
    prefer: .json(
      """
      {"ki-67": "18-22 %"}
      """
    ),
    why: """
      Near a limit of a rule “about” decides between two verdicts. A range says what is possible, and an answer is given \
      only where it holds for all of it.
      """
  )

  static let tooManyDigits = CodePage(
    cases: .tooManyDigits,
    "A number has more digits than can be read exactly",
    avoid: .json(
      """
      {"ki-67": 2.3000000000000000444}
      """
    ),
    prefer: .json(
      """
      {"ki-67": 2.3}
      """
    ),
    why: """
      Numbers are read exactly and never rounded. So many digits come from a program's arithmetic and not from a measurement.
      """
  )

  static let exponentInText = CodePage(
    cases: .exponentInText,
    "A number has an exponent, as a spreadsheet writes a shortened number",
    avoid: .table(
      """
      id,platelets
      A-1,1.2E+03
      """
    ),
    prefer: .table(
      """
      id,platelets
      A-1,1200
      """
    ),
    why: """
      A spreadsheet shows large numbers shortened and exports what it shows, so digits may be lost. Widen the column or \
      format it as a number, and export again.
      """
  )
}
