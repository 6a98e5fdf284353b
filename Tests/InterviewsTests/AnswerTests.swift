import CaseFiles
import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import Interviews
import Reports
import RuleBooks
import Testing

@Suite("Answers and what they are understood to be")
struct AnswerTests {
  private let engine: CaseEngine

  init() throws { engine = try InterviewBook.engine() }

  /// The case file after one line, when a fact is asked for; nil where the line is refused.
  private func written(_ line: String, asking fact: String) -> String? {
    var interview = Interview(engine, InterviewBook.nobody(engine))
    _ = interview.opening()
    _ = interview.take("change " + fact)
    _ = interview.take(line)
    if interview.refusedCount > 0 { return nil }
    return Self.text(interview.patient, engine.book)
  }

  private static func text(_ patient: PatientCase, _ book: RuleBook) -> String {
    var output = Output()
    CaseObjectWriter(book: book).write(patient, into: &output)
    return String(decoding: output.bytes, as: UTF8.self).split(separator: "\n").joined()
      .replacing("  ", with: "")
  }

  @Test(
    "Values, numbers of listed values, labels, beginnings of words, synonyms, ranges and members are understood",
    arguments: [
      ("spread", "distant", "\"distant\""), ("spread", "2", "\"regional-nodes\""),
      ("spread", "No Spread", "\"none\""), ("spread", "regional nodes", "\"regional-nodes\""),
      ("spread", "dis", "\"distant\""), ("spread", "none or 3", "\"none or distant\""),
      ("site", "bronchus", "\"lung\""), ("site", "chest", "\"chest\""),
      ("site", "unknown primary", "\"unknown-primary\""),
      ("fit", "y", "true"), ("fit", "No", "false"), ("fit", "yes or no", "\"no or yes\""),
      ("ki-67", "18", "\"18 %\""), ("ki-67", "<20 %", "\"<=19.9 %\""), ("ki-67", "3-5", "\"3-5 %\""),
      ("ki-67", "at least 20", "\">=20 %\""), ("side", "3", "\"third\""), ("side", "=back", "\"back\""),
      ("symptoms", "flushing, pain", "[\"flushing\", \"pain\"]"), ("symptoms", "2;3", "[\"flushing\", \"pain\"]"),
      ("symptoms", "ache", "[\"pain\"]"), ("symptoms", "none", "[]"), ("symptoms", "+ache", "{\"pain\": true}"),
      ("symptoms", "pain yes, -flushing", "{\"pain\": true, \"flushing\": false}"),
      ("symptoms", "+diarrhoea, -2, -3", "[\"diarrhoea\"]"),
      ("wish", "to be at home = well", "\"to be at home = well\""),
      ("wish", "=done", "\"done\""),
    ]
  )
  func understood(fact: String, line: String, value: String) throws {
    #expect(written(line, asking: fact) == "{\"\(fact)\": \(value)}")
  }

  @Test(
    "What is not understood, or could be two things, is refused",
    arguments: [
      ("spread", "s"), ("spread", "n"), ("spread", "liver"), ("spread", "4"), ("site", "l"), ("site", "unknown"),
      ("side", "back"), ("side", "1"), ("nodes", "1"), ("ki-67", "5,5"), ("ki-67", "101"), ("ki-67", "0.05"),
      ("ki-67", "12 mm"),
      ("symptoms", "+pain, flushing"), ("symptoms", "pain, pain"), ("symptoms", "nothing"), ("fit", "maybe"),
      ("fit", "sprad=none"), ("fit", "spread=far"), ("fit", "change sprad"),
    ]
  )
  func refused(fact: String, line: String) {
    #expect(written(line, asking: fact) == nil)
  }

  @Test("Commands are taken as such, also where `:` has to say so, and unknown stays unknown")
  func commands() {
    #expect(written(":unknown", asking: "site") == "{}")
    #expect(written("unknown", asking: "spread") == "{}")
    #expect(written("spread=unknown", asking: "fit") == "{}")
    #expect(written(":back", asking: "side") == "{}")
  }

  @Test("A setting answers another fact than the one that is asked for")
  func settings() {
    #expect(written("ki67=4", asking: "fit") == nil)
    #expect(written("KI 67 = 4", asking: "fit") == "{\"ki-67\": \"4 %\"}")
    #expect(written("symptoms=+pain", asking: "fit") == "{\"symptoms\": {\"pain\": true}}")
  }

  @Test("Members said one by one add up, and a later word takes the place of an earlier one")
  func members() {
    var interview = Interview(engine, InterviewBook.nobody(engine))
    _ = interview.opening()
    for line in ["change symptoms", "+pain", "symptoms=-flushing", "symptoms=-pain, diarrhoea no"] {
      _ = interview.take(line)
    }
    #expect(Self.text(interview.patient, engine.book) == "{\"symptoms\": []}")
    for _ in 0..<3 { _ = interview.take("back") }
    #expect(Self.text(interview.patient, engine.book) == "{}")
  }

  @Test("Completion offers values, commands, facts and the last item of a list")
  func completions() {
    var interview = Interview(engine, InterviewBook.nobody(engine))
    _ = interview.opening()
    _ = interview.take("change symptoms")
    #expect(interview.completions(of: "pa") == ["pain"])
    #expect(interview.completions(of: "pain, +fl") == ["pain, +flushing"])
    #expect(interview.completions(of: "d") == ["diarrhoea", "done"])
    #expect(interview.completions(of: "change si") == ["change site", "change side"])
    #expect(interview.completions(of: "spread=re") == ["spread=regional-nodes"])
    #expect(interview.completions(of: "spr") == ["spread="])
  }

  @Test("A case that is written reads back as the same case", arguments: UInt64(1)...20)
  func roundTrip(seed: UInt64) throws {
    guard let random = try RandomInterview(seed: seed, mostCompletions: 256) else { return }
    let reader = CaseReader(book: random.book)
    for number in 0..<8 {
      var patient = RandomCase.patient(seed: seed &* 100 &+ UInt64(number), definition: random.definition)
      patient.title = "A \"case\"\n"
      var output = Output()
      CaseObjectWriter(book: random.book).write(patient, into: &output)
      let entry = try #require(reader.read(output.bytes, as: .json).first, "seed \(seed)")
      let read = try entry.result.get()
      let space = random.engine.space
      #expect(read.title == patient.title)
      // Values that no condition tells apart may be spelt as a wider range; the cells are the same.
      #expect(space.box(of: read.knowledge) == space.box(of: patient.knowledge), "seed \(seed), \(number)")
      for fact in random.book.facts.indices where patient.knowledge[fact].isTelling {
        #expect(read.knowledge[fact].isSaid, "seed \(seed), \(number)")
      }
    }
  }

  @Test("A word that raises a question is kept, and raises it again")
  func doubtfulWords() throws {
    let text = try #require(written("chest", asking: "site"))
    let entry = try #require(CaseReader(book: engine.book).read(Array(text.utf8), as: .json).first)
    #expect(try entry.result.get().readings.map(\.because) == ["Chest: the lung or the nodes?"])
  }
}
