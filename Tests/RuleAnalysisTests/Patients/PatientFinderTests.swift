import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("Patients found in sets of completions")
struct PatientFinderTests {
  private static let text = """
    rules small version 1.0.0 language 1
    source page "A page" statement s.1 "A statement."
    option surgery "Surgery"
    fact site "Site": one of lung, liver, skin
    fact size "Size": number from 0 to 100 mm step 0.1
    fact signs "Signs": several of pain, rash, cough
    fact stage "Stage": in order one, two, three only when site is not skin
    rule r.1 for surgery when size above 20 mm and site is liver because "B." cite page s.1
    rule r.2 for surgery when signs include pain and stage at least two because "B." cite page s.1
    question Q when site is lung and size above 20 mm because "Really?"
    case "usual" given site liver, size 5 mm expect unsupported surgery
    """

  private static func engine() throws -> CaseEngine {
    try #require(RuleFileCheck(Array(text.utf8)).engine)
  }

  /// The set of a condition among the possible patients, with everything else as irrelevant.
  private static func witness(_ rule: Int) throws -> Witness {
    let engine = try engine()
    var forest = engine.forest
    let possible = try #require(engine.possible)
    let set = try forest.and(#require(engine.conditions[rule]), possible)
    let irrelevant = try forest.complement(possible)
    return try #require(try PatientFinder(engine).witness(of: set, ignoring: irrelevant, in: &forest)).witness
  }

  @Test("A witness states every fact that applies, and its words name only what it turns on")
  func wholePatient() throws {
    let witness = try Self.witness(0)
    #expect(witness.words == "Site: liver; Size: at least 20.1 mm")
    #expect(
      witness.entries == [
        .init(fact: "site", value: .word("liver"), isDecisive: true),
        .init(fact: "size", value: .number("21"), isDecisive: true),
        .init(fact: "signs", value: .words([]), isDecisive: false),
        .init(fact: "stage", value: .word("one"), isDecisive: false),
      ]
    )
  }

  @Test("A witness has the values that the file's own cases state, where the set leaves a choice")
  func ordinaryPatient() throws {
    let witness = try Self.witness(1)
    #expect(witness.entries.first == .init(fact: "site", value: .word("liver"), isDecisive: false))
    #expect(witness.words == "Signs: pain among others or alone; Stage: two or three")
  }

  @Test("Boxes cover a set of random rule files, hold nothing else, and cannot grow", arguments: UInt64(1)...40)
  func boxes(seed: UInt64) throws {
    let file = RandomRuleFile(seed: seed, mostCompletions: 512)
    let book = try #require(RuleBookReader.read(Array(file.text.utf8)).book, "seed \(seed)")
    let engine = try CaseEngine(book)
    var forest = engine.forest
    guard let possible = engine.possible, possible != .nowhere else { return }
    let irrelevant = try forest.complement(possible)
    for case .some(let condition) in engine.conditions.prefix(4) {
      let set = try forest.and(condition, possible)
      let cover = try PatientFinder(engine).boxes(of: set, ignoring: irrelevant, limit: 1_000, in: &forest)
      #expect(cover.isComplete)
      var union = Diagram.nowhere
      let allowed = try forest.or(set, irrelevant)
      for box in cover.boxes {
        let own = try forest.set(of: box)
        union = try forest.or(union, own)
        #expect(try forest.and(own, forest.complement(allowed)) == .nowhere, "seed \(seed)")
        for level in engine.space.levels.indices {
          for cell in 0..<engine.space.levels[level].arity where !box.allows(cell, level) {
            var slice = box
            slice[level] = 1 << UInt64(cell)
            let gained = try forest.set(of: slice)
            let bringsPatients = try forest.and(gained, set) != .nowhere
            let bringsOthers = try forest.and(gained, forest.complement(allowed)) != .nowhere
            #expect(!bringsPatients || bringsOthers, "seed \(seed): the box can grow on level \(level)")
          }
        }
      }
      #expect(try forest.and(set, forest.complement(union)) == .nowhere, "seed \(seed)")
    }
  }
}
