import CaseFiles
import RuleBooks
import Testing

/// Everything that is refused as a value, with the words that help.
@Suite struct ValueFaultTests {
  /// A fact, an entry in JSON, and how the refusal reads.
  typealias Refusal = (fact: String, json: String, code: CaseProblemCode, message: String, help: String?)

  static let words: [Refusal] = [
    (
      "primary-site", #""pancrees""#, .unknownValue, "primary-site: `pancrees` is not one of its values",
      "did you mean `pancreas`?"
    ),
    (
      "primary-site", #""spleen""#, .unknownValue, "primary-site: `spleen` is not one of its values",
      "its values are `pancreas`, `lung`, `ileum`, `jejunum` and `unknown-primary`"
    ),
    (
      "primary-site", #""pancreas or lnug""#, .unknownValue, "primary-site: `lnug` is not one of its values",
      "did you mean `lung`?"
    ),
    (
      "primary-site", #""unknown""#, .unknownValue, "primary-site: `unknown` is not one of its values",
      "where nothing is known write null, in a table leave the cell empty; or is `unknown-primary` meant?"
    ),
    ("grade", #""G1/G2""#, .unknownValue, "grade: `G1/G2` is not one of its values", "write `G1 or G2`"),
    ("grade", #""G1, G2""#, .unknownValue, "grade: `G1, G2` is not one of its values", "write `G1 or G2`"),
    ("grade", #"">= G2""#, .unknownValue, "grade: `>= G2` is not one of its values", "write `G2 or G3`"),
    ("grade", #""at most g2""#, .unknownValue, "grade: `at most g2` is not one of its values", "write `G1 or G2`"),
    ("grade", #""G1 or G1""#, .repeatedValue, "grade: `G1` is given twice", "keep one of the two"),
    ("grade", #""""#, .emptyText, "grade: the text is empty", "write null where it is not known"),
    (
      "grade", #"["G1"]"#, .listForOne, "grade has one value, so it takes no list",
      "write one value, or values that are all possible as `this or that`"
    ),
    ("grade", "{}", .wrongType, "grade takes one of its values, not an object", nil),
    ("grade", "true", .wrongType, "grade takes one of its values, not true", nil),
    ("grade", "2", .unknownValue, "grade: `2` is not one of its values", "its values are `G1`, `G2` and `G3`"),
    (
      "grade", #""02-Mar""#, .spreadsheetDate, "grade: `02-Mar` is a date",
      "a spreadsheet makes dates of entries like 2-3; format the column as text and enter the value again"
    ),
    (
      "grade", ##""#N/A""##, .spreadsheetError, "grade: `#N/A` is a spreadsheet's error, not a value",
      "repair the formula; leave the cell empty where the value is not known"
    ),
    ("surgery-feasible", "1", .wrongType, "surgery-feasible takes yes or no, not a number", "write true or false"),
    (
      "surgery-feasible", #""maybe""#, .unknownValue, "surgery-feasible: `maybe` is not one of its values",
      "its values are `no` and `yes`"
    ),
  ]

  static let sets: [Refusal] = [
    (
      "metastasis-sites", #""liver""#, .singleForSeveral,
      "metastasis-sites can have several values, so it takes a list, not `liver` alone",
      #"write ["liver"] if these are all, {"liver": true} if the others are not known"#
    ),
    (
      "metastasis-sites", #""liver, bone""#, .unknownValue, "metastasis-sites: `liver, bone` is not one of its values",
      #"write ["liver", "bone"], in a table liver;bone"#
    ),
    (
      "metastasis-sites", #"["liver;bone"]"#, .unknownValue, "metastasis-sites: `liver;bone` is not one of its values",
      #"write ["liver", "bone"], in a table liver;bone"#
    ),
    (
      "metastasis-sites", #"["none"]"#, .unknownValue, "metastasis-sites: `none` is not one of its values",
      "write [] where it is known to be none, in a table `none` alone"
    ),
    (
      "metastasis-sites", #"["livr"]"#, .unknownValue, "metastasis-sites: `livr` is not one of its values",
      "did you mean `liver`?"
    ),
    (
      "metastasis-sites", #"["liver","hepatic"]"#, .repeatedValue, "metastasis-sites: `hepatic` is given twice",
      "keep one of the two"
    ),
    (
      "metastasis-sites", #"["secondaries","bone"]"#, .repeatedValue, "metastasis-sites: `bone` is given twice",
      "keep one of the two"
    ),
    (
      "metastasis-sites", #"{"liver":true,"Liver":false}"#, .repeatedValue, "metastasis-sites: `Liver` is given twice",
      "keep one of the two"
    ),
    (
      "metastasis-sites", #"{"spleen":true}"#, .unknownValue, "metastasis-sites: `spleen` is not one of its values",
      "its values are `liver`, `bone` and `lung`"
    ),
    (
      "metastasis-sites", #"{"liver":1}"#, .wrongType,
      "metastasis-sites takes true, false or null for each of its values, not a number", nil
    ),
    (
      "metastasis-sites", #"[null]"#, .wrongType, "metastasis-sites takes a list of its values, not null",
      #"take it out; a value that may or may not be there is {"value": null}"#
    ),
    (
      "metastasis-sites", "[[]]", .wrongType, "metastasis-sites takes a list of its values, not a list",
      #"write ["this", "that"], or [] for known to be none"#
    ),
    (
      "metastasis-sites", "true", .wrongType, "metastasis-sites takes a list of its values, not true",
      #"write ["this", "that"], or [] for known to be none"#
    ),
    (
      "metastasis-sites", #"["liver", ""]"#, .emptyText, "metastasis-sites: a value of the list is empty",
      "take out the separator too much"
    ),
    (
      "metastasis-sites", #""""#, .emptyText, "metastasis-sites: the text is empty",
      "write null where it is not known, [] where there is none"
    ),
    (
      "comorbidities", "8", .wrongType, "comorbidities takes a text or a list of texts, not a number",
      "put it in double quotes"
    ),
    (
      "comorbidities", #"["a", 8]"#, .wrongType, "comorbidities takes a text or a list of texts, not a number",
      "put it in double quotes"
    ),
    (
      "comorbidities", #""  ""#, .emptyText, "comorbidities: the text is empty",
      "write null where it is not known, [] where there is none"
    ),
    ("comorbidities", #"[""]"#, .emptyText, "comorbidities: the text is empty", "write null where it is not known"),
  ]

  static let grids: [Refusal] = [
    ("tumour-size", "450", .outOfRange, "tumour-size: `450` is outside 1 to 400 mm", nil),
    ("tumour-size", "0.9", .outOfRange, "tumour-size: `0.9` is outside 1 to 400 mm", nil),
    ("tumour-size", "400.01", .outOfRange, "tumour-size: `400.01` is outside 1 to 400 mm", nil),
    ("tumour-size", "1e300", .outOfRange, "tumour-size: `1e300` is outside 1 to 400 mm", nil),
    ("tumour-size", "-1e300", .outOfRange, "tumour-size: `-1e300` is outside 1 to 400 mm", nil),
    ("tumour-size", #""41 cm""#, .outOfRange, "tumour-size: `41 cm` is outside 1 to 400 mm", nil),
    ("tumour-size", #"">=500""#, .outOfRange, "tumour-size: `>=500` is outside 1 to 400 mm", nil),
    (
      "tumour-size", "18.25", .offStep, "tumour-size: `18.25` lies between the steps of 0.1 mm",
      "the neighbours are 18.2 mm and 18.3 mm"
    ),
    (
      "tumour-size", #""1.825 cm""#, .offStep, "tumour-size: `1.825 cm` lies between the steps of 0.1 mm",
      "the neighbours are 18.2 mm and 18.3 mm"
    ),
    ("tumour-size", "1e-300", .outOfRange, "tumour-size: `1e-300` is outside 1 to 400 mm", nil),
    (
      "ki-67", "1e-300", .offStep, "ki-67: `1e-300` lies between the steps of 0.1 %", "the neighbours are 0 % and 0.1 %"
    ),
    ("ki-67", "-1e-300", .outOfRange, "ki-67: `-1e-300` is outside 0 to 100 %", nil),
    ("dose", "6", .offStep, "dose: `6` lies between the steps of 15 mg", "the neighbours are 5 mg and 20 mg"),
    (
      "base-excess", "-3.5", .offStep, "base-excess: `-3.5` lies between the steps of 1", "the neighbours are -4 and -3"
    ),
    (
      "performance-status", "2.5", .offStep, "performance-status: `2.5` lies between the steps of 1",
      "the neighbours are 2 and 3"
    ),
    ("ki-67", "1.2345678901234567891", .tooManyDigits, "ki-67: `1.2345678901234567891` has too many digits", nil),
    ("ki-67", #""<0 %""#, .emptyRange, "ki-67: no number from 0 to 100 % is `<0 %`", nil),
    ("ki-67", #"">100""#, .emptyRange, "ki-67: no number from 0 to 100 % is `>100`", nil),
    (
      "ki-67", #""5-3 %""#, .reversedRange, "ki-67: the range `5-3 %` begins above its end",
      "write the smaller number first"
    ),
  ]

  private static let notKnown =
    "write it like `18`, `<18` or `3-5`; where it is not known write null, in a table leave the cell empty"

  static let numbers: [Refusal] = [
    ("tumour-size", #""18 kg""#, .wrongUnit, "tumour-size: the unit `kg` is not mm", "give the number in mm"),
    ("tumour-size", #""18 inches""#, .wrongUnit, "tumour-size: the unit `inches` is not mm", "give the number in mm"),
    (
      "hiaa-plasma", #""31 umol/24 h""#, .wrongUnit, "hiaa-plasma: the unit `umol/24 h` is not nmol/L",
      "give the number in nmol/L"
    ),
    (
      "hiaa-plasma", #""31 ng/L""#, .wrongUnit, "hiaa-plasma: the unit `ng/L` is not nmol/L",
      "give the number in nmol/L"
    ),
    ("performance-status", #""2 mm""#, .wrongUnit, "performance-status has no unit, so `mm` is not understood", nil),
    (
      "tumour-size-mm", #""1.8 cm""#, .clashingUnit, "tumour-size: the key says mm, the value `1.8 cm` another unit",
      "give the number in mm, or take the unit out of the key"
    ),
    (
      "tumour-size", #""1 cm - 15""#, .malformedNumber, "tumour-size: `1 cm - 15` has a unit at its first number only",
      "write the unit at the end, or at both numbers"
    ),
    ("tumour-size", #""big""#, .malformedNumber, "tumour-size: `big` is not a number in mm", notKnown),
    ("tumour-size", #""none""#, .malformedNumber, "tumour-size: `none` is not a number in mm", notKnown),
    ("tumour-size", #""1 234""#, .malformedNumber, "tumour-size: `1 234` is not a number in mm", notKnown),
    ("tumour-size", #""+18""#, .malformedNumber, "tumour-size: `+18` is not a number in mm", notKnown),
    ("tumour-size", #""18.""#, .malformedNumber, "tumour-size: `18.` is not a number in mm", notKnown),
    ("tumour-size", #"".5""#, .malformedNumber, "tumour-size: `.5` is not a number in mm", notKnown),
    ("tumour-size", #""18 or 20""#, .malformedNumber, "tumour-size: `18 or 20` is not a number in mm", notKnown),
    ("tumour-size", #""3-5-""#, .malformedNumber, "tumour-size: `3-5-` is not a number in mm", notKnown),
    ("tumour-size", #""<""#, .malformedNumber, "tumour-size: `<` is not a number in mm", notKnown),
    ("tumour-size", #""<3-5""#, .malformedNumber, "tumour-size: `<3-5` is not a number in mm", notKnown),
    ("tumour-size", #""from 3""#, .malformedNumber, "tumour-size: `from 3` is not a number in mm", notKnown),
    ("performance-status", #""ok""#, .malformedNumber, "performance-status: `ok` is not a number", notKnown),
    ("tumour-size", #""""#, .emptyText, "tumour-size: the text is empty", "write null where it is not known"),
    ("tumour-size", "true", .wrongType, "tumour-size takes a number in mm, not true", nil),
    ("tumour-size", "{}", .wrongType, "tumour-size takes a number in mm, not an object", nil),
    (
      "tumour-size", "[18]", .listForOne, "tumour-size has one value, so it takes no list",
      "write one value, or values that are all possible as `this or that`"
    ),
  ]

  private static let dates =
    "a spreadsheet makes dates of entries like 2-3; format the column as text and enter the value again"

  static let spreadsheets: [Refusal] = [
    ("tumour-size", #""1,8""#, .decimalComma, "tumour-size: `1,8` has a comma", "write `1.8`"),
    ("tumour-size", #""1,8 cm""#, .decimalComma, "tumour-size: `1,8 cm` has a comma", "write `1.8 cm`"),
    ("ki-67", #""<2,5 %""#, .decimalComma, "ki-67: `<2,5 %` has a comma", "write `<2.5 %`"),
    ("ki-67", #""1,5-2,5""#, .decimalComma, "ki-67: `1,5-2,5` has a comma", "write `1.5-2.5`"),
    (
      "platelets", #""1,234""#, .decimalComma, "platelets: `1,234` has a comma",
      "write `1.234` or `1234`, whichever is meant"
    ),
    ("platelets", #""1,234,567""#, .decimalComma, "platelets: `1,234,567` has a comma", "write `1234567`"),
    ("platelets", #""0,123""#, .decimalComma, "platelets: `0,123` has a comma", "write `0.123`"),
    (
      "platelets", #""1.234,5""#, .decimalComma, "platelets: `1.234,5` has a comma",
      "write a decimal point, and no separator of thousands"
    ),
    ("ki-67", #""02-Mar""#, .spreadsheetDate, "ki-67: `02-Mar` is a date", dates),
    ("ki-67", #""Mar-02""#, .spreadsheetDate, "ki-67: `Mar-02` is a date", dates),
    ("ki-67", #""2-march-2023""#, .spreadsheetDate, "ki-67: `2-march-2023` is a date", dates),
    ("ki-67", #""2023-03-02""#, .spreadsheetDate, "ki-67: `2023-03-02` is a date", dates),
    ("ki-67", #""2023-03-02 00:00:00""#, .spreadsheetDate, "ki-67: `2023-03-02 00:00:00` is a date", dates),
    ("ki-67", #""2023-03-02T00:00:00""#, .spreadsheetDate, "ki-67: `2023-03-02T00:00:00` is a date", dates),
    ("ki-67", #""3/5/2023""#, .spreadsheetDate, "ki-67: `3/5/2023` is a date", dates),
    ("ki-67", #""3.5.2023""#, .spreadsheetDate, "ki-67: `3.5.2023` is a date", dates),
    (
      "ki-67", ##""#VALUE!""##, .spreadsheetError, "ki-67: `#VALUE!` is a spreadsheet's error, not a value",
      "repair the formula; leave the cell empty where the value is not known"
    ),
    (
      "ki-67", #""about 20""#, .approximateNumber, "ki-67: `about 20` does not say how far it may be off",
      "write the range that is meant, such as `18-22`"
    ),
    (
      "ki-67", #""~20 %""#, .approximateNumber, "ki-67: `~20 %` does not say how far it may be off",
      "write the range that is meant, such as `18-22`"
    ),
    (
      "ki-67", #""ca. 20""#, .approximateNumber, "ki-67: `ca. 20` does not say how far it may be off",
      "write the range that is meant, such as `18-22`"
    ),
    (
      "platelets", #""1.2E+03""#, .exponentInText,
      "platelets: `1.2E+03` has an exponent, as a spreadsheet writes a shortened number",
      "write all digits of the number"
    ),
  ]

  @Test(
    "A wrong value is refused in its place, with the repair",
    arguments: words + sets + grids + numbers + spreadsheets
  )
  func refuses(_ refusal: Refusal) throws {
    let text = "[{\"id\": 7, \"\(refusal.fact)\": \(refusal.json)}]"
    let entry = try #require(Fixture.read(text).first)
    let problem = try #require(entry.problem)
    #expect(problem.code == refusal.code)
    #expect(problem.message == refusal.message)
    #expect(problem.help == refusal.help)
    #expect(entry.label == .integer("7"))
    let start = 14 + refusal.fact.utf8.count
    #expect(problem.line == 1)
    #expect(problem.column >= start)
  }

  @Test("A long value is cut, and what could act on a terminal is escaped")
  func cutsValues() throws {
    let long = String(repeating: "ä", count: 500)
    let problem = try #require(Fixture.read("{\"grade\": \"\(long)\"}").first?.problem)
    #expect(problem.message == "grade: `\(String(repeating: "ä", count: 59))…` is not one of its values")
    let control = try #require(Fixture.read(#"{"grade": "\u001b[31m\u202eG1\u0007\n"}"#).first?.problem)
    #expect(control.message == "grade: `\\u{1B}[31m\\u{202E}G1\\u{07}` is not one of its values")
    let sixty = String(repeating: "x", count: 60)
    let exact = try #require(Fixture.read("{\"grade\": \"\(sixty)\"}").first?.problem)
    #expect(exact.message.contains("`\(sixty)`"))
  }
}
