import CaseFiles
import RuleBooks
import Testing

/// Every way in which a number may be written.
@Suite struct NumberFormTests {
  /// A fact, an entry in JSON, and the first and last number that it leaves open.
  typealias Form = (fact: String, json: String, low: String, high: String)

  static let plain: [Form] = [
    ("tumour-size", "18", "18", "18"),
    ("tumour-size", "18.0", "18", "18"),
    ("tumour-size", "18.50", "18.5", "18.5"),
    ("tumour-size", "1e2", "100", "100"),
    ("tumour-size", "1.85E+1", "18.5", "18.5"),
    ("tumour-size", "1850e-2", "18.5", "18.5"),
    ("tumour-size", "400", "400", "400"),
    ("tumour-size", "1", "1", "1"),
    ("tumour-size", #""18""#, "18", "18"),
    ("tumour-size", #"" 018.50 ""#, "18.5", "18.5"),
    ("ki-67", "0", "0", "0"),
    ("ki-67", "-0", "0", "0"),
    ("ki-67", "0e999999999999999999", "0", "0"),
    ("ki-67", "2.00000000000000000000000000000", "2", "2"),
    ("base-excess", "-5", "-5", "-5"),
    ("base-excess", #""-5""#, "-5", "-5"),
    ("base-excess", #""-5--3""#, "-5", "-3"),
    ("base-excess", #""-5 to 3""#, "-5", "3"),
    ("dose", "20", "20", "20"),
    ("performance-status", #""2""#, "2", "2"),
  ]

  static let units: [Form] = [
    ("tumour-size", #""18 mm""#, "18", "18"),
    ("tumour-size", #""18mm""#, "18", "18"),
    ("tumour-size", #""18 MM""#, "18", "18"),
    ("tumour-size", #""18\u00a0mm""#, "18", "18"),
    ("tumour-size", #""18\u202fmm""#, "18", "18"),
    ("tumour-size", #""1.8 cm""#, "18", "18"),
    ("tumour-size", #""1.85cm""#, "18.5", "18.5"),
    ("tumour-size", #""0.0185 m""#, "18.5", "18.5"),
    ("ki-67", #""2 %""#, "2", "2"),
    ("ki-67", #""2%""#, "2", "2"),
    ("ki-67", #""2 percent""#, "2", "2"),
    ("ki-67", #""2 per cent""#, "2", "2"),
    ("age", #""64 years""#, "64", "64"),
    ("age", #""64 y""#, "64", "64"),
    ("age", #""64 yrs""#, "64", "64"),
    ("platelets", #""250 10^9/L""#, "250", "250"),
    ("platelets", #""250 x10^9/l""#, "250", "250"),
    ("platelets", #""250 ×10⁹/L""#, "250", "250"),
    ("hiaa-plasma", #""118 nmol/L""#, "118", "118"),
    ("hiaa-plasma", #""0.118 umol/L""#, "118", "118"),
    ("hiaa-plasma", #""0.118 µmol/l""#, "118", "118"),
    ("hiaa-plasma", #""0.118 \u03bcmol/L""#, "118", "118"),
    ("hiaa-plasma", #""0.0001 mmol/L""#, "100", "100"),
    ("hiaa-plasma", #""118000 pmol/L""#, "118", "118"),
    ("hiaa-plasma", #""118 pmol/mL""#, "118", "118"),
    ("hiaa-urine", #""31 µmol/24 h""#, "31", "31"),
    ("hiaa-urine", #""31 umol/24h""#, "31", "31"),
    ("hiaa-urine", #""31 µmol/day""#, "31", "31"),
    ("hiaa-urine", #""0.031 mmol per 24 h""#, "31", "31"),
    ("nt-probnp", #""450 pg/mL""#, "450", "450"),
    ("nt-probnp", #""450 ng/l""#, "450", "450"),
    ("nt-probnp", #""0.00000045 g/L""#, "450", "450"),
    ("nt-probnp", #""0.45 µg/L""#, "450", "450"),
    ("nt-probnp", #""0.45 mcg/L""#, "450", "450"),
    ("haemoglobin", #""13.5 g/dL""#, "135", "135"),
    ("haemoglobin", #""135000 mg/L""#, "135", "135"),
    ("egfr", #""88 ml/min/1.73m²""#, "88", "88"),
    ("mitoses", #""4 per 2 mm²""#, "4", "4"),
    ("mitoses", #""4/2mm2""#, "4", "4"),
  ]

  static let ranges: [Form] = [
    ("ki-67", #""<2 %""#, "0", "1.9"),
    ("ki-67", #""< 2""#, "0", "1.9"),
    ("ki-67", #""<= 2""#, "0", "2"),
    ("ki-67", #""≤2""#, "0", "2"),
    ("ki-67", #"">=20""#, "20", "100"),
    ("ki-67", #""≥ 20%""#, "20", "100"),
    ("ki-67", #"">20""#, "20.1", "100"),
    ("ki-67", #""at most 2 %""#, "0", "2"),
    ("ki-67", #""at least 20""#, "20", "100"),
    ("ki-67", #""below 3""#, "0", "2.9"),
    ("ki-67", #""above 3""#, "3.1", "100"),
    ("ki-67", #""3-5""#, "3", "5"),
    ("ki-67", #""3 - 5 %""#, "3", "5"),
    ("ki-67", #""3–5 %""#, "3", "5"),
    ("ki-67", #""3\u20115""#, "3", "5"),
    ("ki-67", #""3 to 5""#, "3", "5"),
    ("ki-67", #""3to5""#, "3", "5"),
    ("ki-67", #""3 % to 5 %""#, "3", "5"),
    ("ki-67", #""from 3 to 5 %""#, "3", "5"),
    ("ki-67", #""3-3""#, "3", "3"),
    ("ki-67", #""1.5-2""#, "1.5", "2"),
    ("ki-67", #""1-1.5""#, "1", "1.5"),
    ("tumour-size", #""<2 cm""#, "1", "19.9"),
    ("tumour-size", #""1-1.5 cm""#, "10", "15"),
    ("tumour-size", #""5 mm to 2 cm""#, "5", "20"),
    ("platelets", #""100 10^9/L - 200 10^9/L""#, "100", "200"),
    ("dose", #""<20 mg""#, "5", "5"),
  ]

  @Test("A number is exact in every form, whatever its unit", arguments: plain + units + ranges)
  func readsNumber(_ form: Form) throws {
    let entry = try #require(Fixture.read("{\"\(form.fact)\": \(form.json)}").first)
    let patient = try #require(entry.patient, "\(entry.problem.map { $0.message } ?? "")")
    let fact = FixtureBook.fact(form.fact)
    guard case .number(let scale) = FixtureBook.book.facts[fact].type,
      case .range(let low, let high) = patient.knowledge[fact]
    else {
      Issue.record("not a number: \(patient.knowledge[fact])")
      return
    }
    #expect(scale.text(at: low) == form.low)
    #expect(scale.text(at: high) == form.high)
  }

  @Test(
    "The unit may follow the key, alone or with the same unit at the value",
    arguments: [
      #"{"tumour_size_mm": 18.5}"#, #"{"Tumour Size MM": "18.5"}"#, #"{"tumour-size-mm": "18.5 mm"}"#,
      #"{"size_mm": 18.5}"#, #"{"size": "1.85 cm"}"#, #"{"tumour__size": 18.5}"#,
    ]
  )
  func readsUnitOfKey(_ json: String) throws {
    let patient = try #require(Fixture.read(json).first?.patient)
    #expect(FixtureBook.knowledge(of: "tumour-size", in: patient) == .range(low: 175, high: 175))
  }

  @Test(
    "Every number of a scale is found at its own index, and nothing else is",
    arguments: ["ki-67", "dose", "base-excess"]
  )
  func findsEveryIndex(_ name: String) throws {
    let fact = FixtureBook.fact(name)
    guard case .number(let scale) = FixtureBook.book.facts[fact].type else { return }
    for tenth in (scale.low * 10 - 40)...(scale.high * 10 + 40) {
      let text = Decimal(tenth, decimals: scale.decimals + 1).text
      let onGrid =
        tenth % 10 == 0 && (tenth / 10 - scale.low) % scale.step == 0 && tenth / 10 >= scale.low
        && tenth / 10 <= scale.high
      switch Fixture.entries.read(text: text, for: fact) {
      case .success(let entry):
        let index = (tenth / 10 - scale.low) / scale.step
        if !onGrid || entry.knowledge != .range(low: index, high: index) { Issue.record("\(text): \(entry.knowledge)") }
      case .failure(let problem):
        if onGrid { Issue.record("\(text): \(problem.message)") }
        let isInside = tenth >= scale.low * 10 && tenth <= scale.high * 10
        if problem.code != (isInside ? .offStep : .outOfRange) { Issue.record("\(text): \(problem.message)") }
      }
    }
  }
}
