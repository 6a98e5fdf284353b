import CaseFiles
import RuleBooks
import Testing

/// The keys of a case: facts, what is reserved, the envelope, and what is neither.
@Suite struct KeyTests {
  @Test("Reserved keys are read")
  func readsReserved() throws {
    let json = #"""
      {"Id": 12345678901234567890, "title": "A title", "note": "A note", "date": "2024-02-29",
       "decision": ["surgery", "Active_Surveillance"], "reason": "A reason"}
      """#
    let entry = try #require(Fixture.read(json).first)
    let patient = try #require(entry.patient)
    #expect(entry.label == .integer("12345678901234567890"))
    #expect(patient.id == entry.label)
    #expect(patient.title == "A title")
    #expect(patient.note == "A note")
    #expect(patient.date == "2024-02-29")
    #expect(patient.decision == [0, 2])
    #expect(patient.reason == "A reason")
    #expect(patient.knowledge.allSatisfy { $0 == .unknown })
  }

  @Test("Null says nothing, and an empty list of options is a decision")
  func readsNull() throws {
    let nothing = #"{"id":null,"title":null,"note":null,"date":null,"decision":null,"reason":null,"grade":null}"#
    let patient = try #require(Fixture.read(nothing).first?.patient)
    #expect(patient.id == nil)
    #expect(patient.date == nil)
    #expect(patient.decision == nil)
    #expect(Fixture.read(#"{"decision":[]}"#).first?.patient?.decision == [])
    #expect(Fixture.read(#"{"id":"7"}"#).first?.label == .text("7"))
    #expect(Fixture.read("{}").first?.patient != nil)
  }

  @Test(
    "Facts may stand apart from the rest",
    arguments: [
      #"{"id":"a","facts":{"grade":"G1","tumour_size_mm":18}}"#, #"{"facts":{"grade":"G1","size":"18 mm"},"ID":"a"}"#,
      #"{"FACTS":{"Tumour Size":"1.8 cm","GRADE":"g1"},"id":"a","note":"n"}"#,
    ]
  )
  func readsEnvelope(_ json: String) throws {
    let patient = try #require(Fixture.read(json).first?.patient)
    #expect(patient.id == .text("a"))
    #expect(FixtureBook.knowledge(of: "grade", in: patient) == .values(1))
    #expect(FixtureBook.knowledge(of: "tumour-size", in: patient) == .range(low: 170, high: 170))
  }

  @Test(
    "A wrong key is refused in its place, and the case keeps its identifier",
    arguments: [
      (#"{"grad":"G1","id":"a"}"#, "1:a@1 F201 1:2", "`grad` is not a fact of the rule book", "did you mean `grade`?"),
      (
        #"{"id":"a","tumor_size":1}"#, "1:a@1 F201 1:11", "`tumor_size` is not a fact of the rule book",
        "did you mean `tumour-size`?"
      ),
      (#"{"id":"a","titel":1}"#, "1:a@1 F201 1:11", "`titel` is not a fact of the rule book", "did you mean `title`?"),
      (
        #"{"id":"a","hospital":1}"#, "1:a@1 F201 1:11", "`hospital` is not a fact of the rule book",
        "take it out, or name it among the keys to ignore"
      ),
      (
        #"{"":1}"#, "1:-@1 F201 1:2", "`` is not a fact of the rule book",
        "take it out, or name it among the keys to ignore"
      ),
      (#"{"id":"a","grade":"G1","grade":"G1"}"#, "1:a@1 F202 1:24", "`grade` is given twice", "keep one of the two"),
      (
        #"{"id":"a","ki67":2,"KI_67":2}"#, "1:a@1 F202 1:20", "`KI_67` gives `ki-67` a second time",
        "keep one of the two"
      ),
      (
        #"{"id":"a","tumour_size_mm":2,"size":2}"#, "1:a@1 F202 1:30", "`size` gives `tumour-size` a second time",
        "keep one of the two"
      ),
      (
        #"{"id":"a","grade":null,"Grade":"G1"}"#, "1:a@1 F202 1:24", "`Grade` gives `grade` a second time",
        "keep one of the two"
      ),
      (
        #"{"id":"a","gr\u0061de":null,"grade":"G1"}"#, "1:a@1 F202 1:29", "`grade` is given twice",
        "keep one of the two"
      ),
      (#"{"id":"a","ID":"b"}"#, "1:a@1 F202 1:11", "`id` is given twice", "keep one of the two"),
      (#"{"id":"a","facts":{},"facts":{}}"#, "1:a@1 F202 1:22", "`facts` is given twice", "keep one of the two"),
      (
        #"{"id":"a","facts":{"grade":"G1","grade":"G2"}}"#, "1:a@1 F202 1:33", "`grade` is given twice",
        "keep one of the two"
      ),
      (
        #"{"id":"a","grade":"G1","facts":{}}"#, "1:a@1 F203 1:11", "`grade` stands beside `facts`",
        "move it into `facts`"
      ),
      (
        #"{"facts":{"grade":"G1","id":"a"}}"#, "1:-@1 F203 1:24", "`id` stands inside `facts`", "move it beside `facts`"
      ),
      (#"{"id":"a","facts":[]}"#, "1:a@1 F204 1:19", "`facts` takes an object in { }, not a list", nil),
      (#"{"id":"a","facts":null}"#, "1:a@1 F204 1:19", "`facts` takes an object in { }, not null", nil),
      (#"{"id":1.5}"#, "1:-@1 F205 1:7", "`id` takes a text or a whole number, not `1.5`", nil),
      (#"{"id":1e3}"#, "1:-@1 F205 1:7", "`id` takes a text or a whole number, not `1e3`", nil),
      (#"{"id":[1]}"#, "1:-@1 F205 1:7", "`id` takes a text or a whole number, not a list", nil),
      (#"{"id":true}"#, "1:-@1 F205 1:7", "`id` takes a text or a whole number, not `true`", nil),
      (#"{"id":"a","title":7}"#, "1:a@1 F206 1:19", "`title` takes a text, not a number", nil),
      (#"{"id":"a","reason":["x"]}"#, "1:a@1 F206 1:20", "`reason` takes a text, not a list", nil),
      (
        #"{"id":"a","date":"2023-02-29"}"#, "1:a@1 F207 1:18", "`date`: `2023-02-29` is not a day of the calendar",
        "write year-month-day, such as `2024-05-31`"
      ),
      (
        #"{"id":"a","decision":"surgery"}"#, "1:a@1 F208 1:22", "`decision` takes a list of options, not a text",
        #"write ["surgery"], and [] where the board chose none"#
      ),
      (
        #"{"id":"a","decision":["surgry"]}"#, "1:a@1 F209 1:23",
        "`decision`: `surgry` is not an option of the rule book",
        "did you mean `surgery`?"
      ),
      (
        #"{"id":"a","decision":[7]}"#, "1:a@1 F209 1:23", "`decision`: `7` is not an option of the rule book",
        "its options are `surgery`, `chemotherapy` and `active-surveillance`"
      ),
      (
        #"{"id":"a","decision":["surgery","Surgery"]}"#, "1:a@1 F210 1:33", "`decision`: `Surgery` is listed twice",
        "keep one of the two"
      ),
    ]
  )
  func refuses(json: String, summary: String, message: String, help: String?) throws {
    let entry = try #require(Fixture.read(json).first)
    #expect(entry.summary == summary)
    #expect(entry.problem?.message == message)
    #expect(entry.problem?.help == help)
  }

  @Test(
    "Days are checked against the calendar",
    arguments: [
      ("2024-02-29", true), ("2000-02-29", true), ("1900-02-29", false), ("2023-02-29", false), ("2024-04-31", false),
      ("2024-12-31", true), ("2024-13-01", false), ("2024-00-10", false), ("2024-01-00", false), ("0000-01-01", false),
      ("2024-1-1", false), ("24-01-01", false), ("2024/01/01", false), ("2024-01-01T00:00", false), ("", false),
      ("01.02.2024", false), ("2024-01-0é", false),
    ]
  )
  func checksDays(day: String, isDay: Bool) {
    #expect((Fixture.read("{\"date\":\"\(day)\"}").first?.patient != nil) == isDay)
  }

  @Test(
    "Ignored keys are passed by, in every spelling and whatever stands under them",
    arguments: [
      #"{"id":1,"Hospital No":{"grade":[1,{"x":"y"}]}}"#, #"{"id":1,"hospital_no":1,"HOSPITAL-NO":2}"#,
      #"{"id":1,"facts":{"hospital-no":7}}"#, #"{"hospital-no":"x","id":1,"facts":{}}"#,
    ]
  )
  func ignores(_ json: String) {
    let reader = CaseReader(book: FixtureBook.book, ignoredKeys: ["hospital no"])
    #expect(reader.read(Array(json.utf8)).map { $0.summary } == ["1:1@1"])
  }

  @Test("A case that cannot be read shows nothing of the patient but the wrong value")
  func keepsSecrets() throws {
    let texts = [
      #"{"id":1,"note":"Ada Lovelace","grade":"G9"}"#, #"{"id":1,"note":"Ada Lovelace","grade":}"#,
      #"{"id":1,"note":"Ada Lovelace" "grade":"G1"}"#, #"{"id":1,"note":"Ada Lovelace","grade":"G1","grade":"G1"}"#,
      #"{"id":1,"note":"Ada Lovelace\x"}"#, #"{"id":1,"note":"Ada Lovelace"#,
    ]
    for text in texts {
      let problem = try #require(Fixture.read(text, as: .json).first?.problem)
      #expect(!problem.message.contains("Lovelace"))
      #expect(problem.help?.contains("Lovelace") != true)
    }
  }
}
