import Consilium
import Testing

@Suite("The library")
struct LibraryTests {
  @Test("Four lines lead from the built-in rules and a dictionary to the verdicts")
  func fourLines() throws {
    let rules = try Rules.neuroendocrineTumours()
    let patient = try rules.patient(["primary-site": "ileum", "spread": "M1", "surgery_feasible": "no"])
    let answer = rules.answer(patient)
    let verdicts = Dictionary(uniqueKeysWithValues: answer.options.map { ($0.name, $0.verdict) })
    #expect(verdicts.count == 12)
    #expect(verdicts["surgery"] == .excluded)
    #expect(verdicts["chemotherapy"] == .candidate)
    #expect(verdicts["hepatic-artery-embolisation"] == .possible)
    #expect(answer.scope == .inside)
  }

  @Test("An argument carries its reason, strength, intents and citations")
  func argument() throws {
    let rules = try Rules.neuroendocrineTumours()
    let answer = rules.answer(try rules.patient(["spread": "none"]))
    let surgery = try #require(answer.options.first { $0.name == "surgery" })
    let cure = try #require(surgery.arguments.first)
    #expect(cure.rule == "surgery.3")
    #expect(cure.strength == .strong)
    #expect(cure.intents == ["cure"])
    #expect(cure.citations == ["nets-treated surgery.3"])
    #expect(surgery.verdict == .provisional)
    #expect(surgery.dependsAlone.contains("surgery-feasible"))
  }

  @Test("A layer is read over built-in rules, and every verdict but that of a withheld option stays")
  func layer() throws {
    let text = """
      rules ward version 1.0.0 language 1 extends guideline-notes version 1.0.0
      withhold option surgery because "There is no theatre."
      """
    let rules = try Rules(Array(text.utf8))
    #expect(rules.layers.map(\.name) == ["neuroendocrine-tumours", "guideline-notes", "ward"])
    let plain = try Rules.neuroendocrineTumours()
    #expect(rules.layers.first?.digest == plain.digest)
    let facts = ["primary-site": "rectum", "tumour-size": "6 mm", "spread": "none"]
    let answer = rules.answer(try rules.patient(facts))
    let surgery = try #require(answer.options.first { $0.name == "surgery" })
    #expect(surgery.verdict == .excluded)
    #expect(surgery.exclusions.map(\.because) == ["There is no theatre."])
    #expect(surgery.notes.contains { $0.citations == ["rinke-denzer-2021 rectum"] })
    let others = answer.options.filter { $0.name != "surgery" }
    let expected = plain.answer(try plain.patient(facts)).options.filter { $0.name != "surgery" }
    #expect(Set(others.map { "\($0.name) \($0.verdict)" }) == Set(expected.map { "\($0.name) \($0.verdict)" }))
  }

  @Test("What is wrong with a layer names the file")
  func wrongLayer() {
    let base = Array("rules base version 1.0.0 language 1\noption surgery \"Surgery\" kinds local".utf8)
    let layer = Array("rules ward version 1.0.0 language 1 extends base version 1.0.0".utf8)
    let error = #expect(throws: RulesError.self) { try Rules(layer, over: [base]) }
    #expect(error?.findings.first?.file == "base")
    #expect(error?.findings.first?.line == 2)
    let missing = #expect(throws: RulesError.self) { try Rules(layer) }
    #expect(missing?.findings.map(\.code) == ["C502"])
    #expect(missing?.findings.first?.file == "ward")
  }

  @Test("What is wrong with an entry says the value, the reason and a repair")
  func wrongEntry() throws {
    let rules = try Rules.neuroendocrineTumours()
    let error = #expect(throws: CaseError.self) { try rules.patient(["primary-site": "panceras"]) }
    #expect(error?.message.contains("panceras") == true)
    #expect(error?.help?.contains("pancreas") == true)
  }

  @Test("A fact given under two of its keys is an error")
  func givenTwice() throws {
    let rules = try Rules.neuroendocrineTumours()
    #expect(throws: CaseError.self) { try rules.patient(["ecog": "1", "performance-status": "1"]) }
  }

  @Test("A bad case of a file stands in its place and stops no other")
  func badCase() throws {
    let rules = try Rules.neuroendocrineTumours()
    let file = #"{"id":1,"spread":"none"}"# + "\n" + #"{"id":2,"spread":"up"}"# + "\n" + #"{"id":3}"# + "\n"
    let patients = rules.patients(in: Array(file.utf8))
    #expect(patients.count == 3)
    #expect(throws: Never.self) { try patients[0].get() }
    #expect(throws: CaseError.self) { try patients[1].get() }
    #expect(throws: Never.self) { try patients[2].get() }
  }

  @Test("A contradiction names the facts, the reasons and what was set aside")
  func contradiction() throws {
    let rules = try Rules.neuroendocrineTumours()
    let answer = rules.answer(try rules.patient(["spread": "none", "metastasis-sites": "liver"]))
    #expect(answer.contradictions.map(\.facts) == [["spread", "metastasis-sites"]])
    #expect(answer.contradictions.first?.because.isEmpty == false)
    #expect(Set(answer.missing.filter(\.isSetAside).map(\.name)) == ["spread", "metastasis-sites"])
  }

  @Test("A rule file with mistakes is refused with every one of them and its place")
  func refusedRules() {
    let text = "rules x version 1.0.0 language 1\noption a \"A\"\nrule r for b always because \"x\"\n"
    let error = #expect(throws: RulesError.self) { try Rules(Array(text.utf8)) }
    #expect(error?.findings.map(\.code).sorted() == ["C201", "C216"])
    #expect(error?.findings.allSatisfy { $0.line == 3 } == true)
  }

  @Test("Answers may be computed from many tasks at once and are all the same")
  func concurrency() async throws {
    let rules = try Rules.neuroendocrineTumours()
    let patient = try rules.patient(["primary-site": "pancreas", "spread": "none", "growth-rate": "fast"])
    let answers = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask { rules.answer(patient).options.map { $0.name + $0.verdict.rawValue } }
      }
      return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
    }
    #expect(answers.count == 1)
  }

  @Test("A file of cases becomes a file of answers, one line a case", arguments: [true, false])
  func report(isBrief: Bool) throws {
    let rules = try Rules.neuroendocrineTumours()
    let file = "{\"id\":\"a\",\"spread\":\"none\"}\n{\"id\":\"b\",\"spread\":\"upwards\"}\n"
    let lines = String(decoding: rules.report(on: Array(file.utf8), as: .ndjson, isBrief: isBrief), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("{\"format\":1,\"case\":\"a\",\"position\":1,"))
    #expect(lines[1].contains("\"error\":{\"code\":\"F301\""))
  }

  @Test("A meeting has the list of its cases before their pages, and no more cases than a meeting can have")
  func meeting() throws {
    let rules = try Rules.neuroendocrineTumours()
    let cases = Array("id,spread\na,none\nb,distant\nc,nowhere\n".utf8)
    for format in PageFormat.allCases {
      let bytes = try #require(rules.meeting(on: cases, named: "list.csv", as: format, isBrief: true))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("3 cases from list.csv; 1 could not be read."))
      #expect(text.hasPrefix("<!DOCTYPE html>") == (format == .html))
    }
    let small = try Rules(Array("rules small version 1.0.0 language 1\noption surgery \"Surgery\"".utf8))
    let many = Array(String(repeating: "{}\n", count: 2001).utf8)
    #expect(small.meeting(on: many, as: .html, isBrief: true) == nil)
  }
}
