import CaseFiles
import RuleBooks
import Testing

/// Every way in which a value may be written in JSON.
@Suite struct ValueFormTests {
  struct Form: CustomTestStringConvertible, Sendable {
    let fact: String
    let json: String
    let knowledge: Knowledge
    let words: String?
    let questions: [String]

    init(_ fact: String, _ json: String, _ knowledge: Knowledge, _ words: String?, _ questions: [String] = []) {
      self.fact = fact
      self.json = json
      self.knowledge = knowledge
      self.words = words
      self.questions = questions
    }

    var testDescription: String { "\(fact): \(json)" }
  }

  static let words = [
    Form("primary-site", #""pancreas""#, .values(0b00001), "pancreas"),
    Form("primary-site", #""Islet""#, .values(0b00001), "Islet"),
    Form("primary-site", #""  BRONCHUS ""#, .values(0b00010), "BRONCHUS"),
    Form("primary-site", #""terminal_ileum""#, .values(0b00100), "terminal_ileum"),
    Form("primary-site", #""unknown primary""#, .values(0b10000), "unknown primary"),
    Form("primary-site", #""pancre\u0061s""#, .values(0b00001), "pancreas"),
    Form("primary-site", #""midgut""#, .values(0b01100), "midgut", ["midgut: Jejunum or ileum?"]),
    Form("primary-site", #""pancreas or lung""#, .values(0b00011), "pancreas or lung"),
    Form("primary-site", #""CUP OR Midgut""#, .values(0b11100), "CUP OR Midgut", ["Midgut: Jejunum or ileum?"]),
    Form("primary-site", "null", .unknown, nil),
    Form("grade", #""g2""#, .values(0b010), "g2"),
    Form("grade", #""G1 or G2""#, .values(0b011), "G1 or G2"),
    Form("grade", #""G1 or G2 or G3""#, .values(0b111), "G1 or G2 or G3"),
    Form("grade", #""GX""#, .values(0b111), "GX", ["GX: Which grade?"]),
    Form("spread", #""none""#, .values(0b001), "none"),
    Form("spread", #""Stage IV""#, .values(0b100), "Stage IV"),
    Form("surgery-feasible", "true", .values(0b10), "yes"),
    Form("surgery-feasible", "false", .values(0b01), "no"),
    Form("surgery-feasible", #""yes""#, .values(0b10), "yes"),
    Form("surgery-feasible", #""No""#, .values(0b01), "No"),
    Form("surgery-feasible", #""TRUE""#, .values(0b10), "TRUE"),
    Form("surgery-feasible", #""false""#, .values(0b01), "false"),
    Form("surgery-feasible", #""yes or no""#, .values(0b11), "yes or no"),
    Form("surgery-feasible", #""borderline""#, .values(0b11), "borderline"),
    Form("surgery-feasible", "null", .unknown, nil),
  ]

  static let sets = [
    Form("metastasis-sites", "[]", .members(present: 0, absent: 0b111), "none"),
    Form("metastasis-sites", #""none""#, .members(present: 0, absent: 0b111), "none"),
    Form("metastasis-sites", #"["liver"]"#, .members(present: 0b001, absent: 0b110), "liver"),
    Form("metastasis-sites", #"["Osseous","hepatic"]"#, .members(present: 0b011, absent: 0b100), "Osseous, hepatic"),
    Form(
      "metastasis-sites",
      #"["secondaries","lung"]"#,
      .members(present: 0b100, absent: 0),
      "secondaries, lung",
      ["secondaries: In the liver or in bone?"]
    ),
    Form("metastasis-sites", #"{"liver": true}"#, .members(present: 0b001, absent: 0), "liver yes"),
    Form(
      "metastasis-sites",
      #"{"liver": true, "bone": null, "lung": false}"#,
      .members(present: 0b001, absent: 0b100),
      "liver yes, bone unknown, lung no"
    ),
    Form("metastasis-sites", #"{"liver": "Yes", "lung": "no"}"#, .members(present: 1, absent: 4), "liver yes, lung no"),
    Form("metastasis-sites", #"{"secondaries": false}"#, .members(present: 0, absent: 0b011), "secondaries no"),
    Form(
      "metastasis-sites",
      #"{"secondaries": true}"#,
      .members(present: 0, absent: 0),
      "secondaries yes",
      ["secondaries: In the liver or in bone?"]
    ),
    Form("metastasis-sites", "{}", .unknown, nil),
    Form("metastasis-sites", #"{"bone": null}"#, .unknown, "bone unknown"),
    Form("metastasis-sites", "null", .unknown, nil),
  ]

  static let texts = [
    Form("comorbidities", #""diabetes; COPD""#, .text(["diabetes; COPD"]), "diabetes; COPD"),
    Form("comorbidities", #"["diabetes", "COPD"]"#, .text(["diabetes", "COPD"]), "diabetes, COPD"),
    Form("comorbidities", #""none""#, .text(["none"]), "none"),
    Form("comorbidities", "[]", .text([]), "none"),
    Form("comorbidities", #""\ud83d\ude00 \u00e9\n""#, .text(["😀 é\n"]), "😀 é\n"),
    Form("comorbidities", "null", .unknown, nil),
  ]

  @Test("A value is understood in each of its forms, and its words are kept", arguments: words + sets + texts)
  func readsForm(_ form: Form) throws {
    let entry = try #require(Fixture.read("{\"\(form.fact)\": \(form.json)}").first)
    let patient = try #require(entry.patient, "\(entry.problem.map { $0.message } ?? "")")
    let fact = FixtureBook.fact(form.fact)
    #expect(patient.knowledge[fact] == form.knowledge)
    #expect(patient.entries[fact] == form.words)
    #expect(patient.readings.map { "\($0.word): \($0.because)" } == form.questions)
    #expect(patient.readings.allSatisfy { $0.fact == fact })
    for other in patient.knowledge.indices where other != fact { #expect(patient.knowledge[other] == .unknown) }
  }
}
