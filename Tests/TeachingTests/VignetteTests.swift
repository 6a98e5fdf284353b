import Evaluation
import RuleBooks
import Testing

@testable import Teaching

@Suite("Stories about patients")
struct VignetteTests {
  private static let book = """
    rules story version 1.0.0 language 1
    intent cure
    source page "A page" statement s.1 "The Karnofsky index and the Krenning score are read.."
      informs every option
    fact age "Age": number from 0 to 120 years step 1
    fact sex "Sex": one of female "Female", male "Male", other "Other"
    fact site "Primary site": one of pancreas "Pancreas", lung "Lung", ileum
    fact spread "Spread": in order none "No spread", regional "Regional nodes only", distant "Distant metastasis"
    fact grade "WHO grade": one of G1 "G1", G2 "G2"
    fact size "Largest diameter": number from 1 to 400 mm step 0.1
    fact karnofsky "Karnofsky index": number from 10 to 100 step 10
    fact can "Surgery can be done": yes or no
    fact advanced "Locally advanced": yes or no
    fact heart "Heart disease": one of absent "Absent", present "Present"
    fact sites "Sites of metastasis": several of liver "Liver", bone "Bone", brain, skin, lung "Lung", adrenal
    fact care "Management so far": several of surgery "Surgery", drugs "Drugs"
    fact illness "Other illnesses": text
    option surgery "Surgery"
    rule r.1 for surgery when site is pancreas because "Because." cite page s.1
    case "One" given site pancreas expect candidate surgery

    """

  @Test(
    "Each kind of fact is told in a sentence of its own kind",
    arguments: [
      (
        [("age", Knowledge.range(low: 54, high: 54)), ("sex", .values(1))],
        "The team discusses a female patient aged 54 years."
      ),
      (
        [("site", .values(1)), ("grade", .values(2))], "The primary site is given as pancreas and the WHO grade as G2."
      ),
      ([("site", .values(0b101))], "The primary site is given as pancreas or ileum."),
      ([("spread", .values(1))], "There is no spread."),
      ([("spread", .values(4))], "The spread is given as distant metastasis."),
      (
        [("size", .range(low: 119, high: 119)), ("karnofsky", .range(low: 7, high: 7))],
        "The largest diameter is 12.9 mm and the Karnofsky index 80."
      ),
      ([("size", .range(low: 0, high: 190))], "The largest diameter is at most 20 mm."),
      ([("can", .values(0b01))], "Surgery cannot be done."),
      ([("can", .values(0b10))], "Surgery can be done."),
      ([("advanced", .values(0b01))], "The record says no to “locally advanced”."),
      ([("heart", .values(0b01))], "Heart disease is absent."),
      (
        [("sites", .members(present: 0b11, absent: 0b111100))],
        "The sites of metastasis are recorded as liver and bone."
      ),
      ([("sites", .members(present: 0, absent: 0b111111))], "There are no sites of metastasis."),
      ([("care", .members(present: 0, absent: 0b11))], "There is no management so far."),
      (
        [("sites", .members(present: 1, absent: 2))],
        "The sites of metastasis include liver and do not include bone; of the rest nothing is recorded."
      ),
      (
        [("sites", .members(present: 1, absent: 0b111100))],
        "Whether the sites of metastasis include bone is not recorded; liver is among them; all others are absent."
      ),
      ([("illness", .text(["gout", "asthma"]))], "As to other illnesses, the record says “gout” and “asthma”."),
    ] as [([(String, Knowledge)], String)]
  )
  func sentences(facts: [(String, Knowledge)], story: String) throws {
    let lesson = try LessonBook(Self.book)
    var knowledge = lesson.engine.book.facts.map { _ in Knowledge.unknown }
    for (name, known) in facts { knowledge[try lesson.fact(name)] = known }
    let told = String(VignetteWording(lesson.engine.book).story(knowledge).map { $0 == "\u{A0}" ? " " : $0 })
    let whole = story.hasPrefix("The team") ? story : "The team discusses a patient. " + story
    #expect(told == whole)
  }

  @Test("What is not recorded is said by name; a yes or no is asked for as such")
  func gaps() throws {
    let lesson = try LessonBook(Self.book)
    let facts = try ["grade", "can", "advanced"].map { try lesson.fact($0) }
    #expect(
      VignetteWording(lesson.engine.book).gaps(facts)
        == "Not recorded: the WHO grade, whether surgery can be done and the answer to “locally advanced”."
    )
  }
}
