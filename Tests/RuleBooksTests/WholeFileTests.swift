import RuleBooks
import RuleLanguage
import Testing

@Suite("Whole rule files")
struct WholeFileTests {
  /// The excerpt that introduces the language, made whole by what it leaves out.
  private static let excerpt = """
    rules neuroendocrine-tumours version 1.0.0 language 1
    intent cure, control, symptom-relief, prevention, monitoring, research

    source nets-treated "How are NETs treated?"
      publisher "Irish Cancer Society"
      digest "sha256:e1a1a72b68d3ec3896e504188dfb5ad6ef27431b7f4de3a818df02e672c607eb"
      statement mdt.2 "The advice rests on where the tumour is."
      statement mdt.3 "The advice rests on how large the tumour is."
      statement surgery.3 "Without spread, the operation is meant to cure."
      statement ssa.2 "They can ease carcinoid syndrome."
      statement ssa.6 "Normally an injection." informs somatostatin-analogues
      statement targeted.4 "They may serve where surgery is impossible."
      statement liver.2 "Liver-directed therapy has its main place where surgery is not possible."

    fact primary-site "Primary tumour site": one of
        stomach, duodenum, ileum, appendix, colon, rectum, pancreas (also islet),
        lung "Lung" (also bronchus), unknown-primary "Unknown primary" (also CUP)
      required cite nets-treated mdt.2
      fixed

    fact tumour-size "Largest diameter of the primary": number from 1 to 400 mm step 0.1
      required when primary-site is not unknown-primary cite nets-treated mdt.3

    fact spread "Spread": in order none, regional-nodes, distant (also metastatic, "stage IV")
    fact metastasis-sites "Sites of metastasis": several of liver, bone, other
    fact functional-status "Hormone production": one of functional, non-functional
    fact syndrome "Hormonal syndrome": one of none, carcinoid, other
    fact symptoms "Symptoms": several of diarrhoea, flushing, wheeze
    fact surgery-feasible "Surgery can be done": yes or no
    fact growth-rate "Speed of growth": in order very-slow, intermediate, fast

    group gi-tract "GI tract" of primary-site: stomach, duodenum, ileum, appendix, colon, rectum

    define has-spread "Cancer that has spread": spread is not none

    option surgery "Surgery"
    option somatostatin-analogues "Somatostatin analogues" route "usually by injection" kind drug
    option hepatic-artery-embolisation "Hepatic artery embolisation"

    rule surgery.3
      strongly for surgery to cure
      when spread is none
      because "Without spread, an operation aims to cure."
      cite nets-treated surgery.3

    rule ssa.2
      for somatostatin-analogues to symptom-relief
      when syndrome is carcinoid
      because "There is carcinoid syndrome."
      cite nets-treated ssa.2

    rule liver.2
      for hepatic-artery-embolisation to symptom-relief, control
      when metastasis-sites include liver and not surgery-feasible
      because "Surgery cannot be done, and the liver holds metastases."
      cite nets-treated liver.2

    rule implied.1
      excludes surgery
      when not surgery-feasible
      because "Surgery cannot be done, so the source's own condition for it is not met."
      cite nets-treated targeted.4
      cite nets-treated liver.2

    impossible C1
      when spread is none and not (metastasis-sites none)
      because "A tumour that has not spread has no metastases."

    case "Carcinoid syndrome, liver metastases, no operation possible"
      given primary-site ileum, spread distant, metastasis-sites only liver, functional-status functional,
        syndrome carcinoid, symptoms only (diarrhoea, flushing), surgery-feasible no
      expect candidate somatostatin-analogues by ssa.2, candidate hepatic-artery-embolisation by liver.2,
        excluded surgery by implied.1, missing growth-rate
    """

  @Test("The excerpt that introduces the language is a rule book once it is whole")
  func excerptReads() throws {
    let file = RuleBookReader.read(Array(Self.excerpt.utf8))
    #expect(file.diagnostics.map(\.message) == [])
    let book = try #require(file.book)
    #expect(book.facts.count == 9)
    #expect(book.cases[0].patient.knowledge[3] == .members(present: 0b001, absent: 0b110))
    #expect(book.vocabulary.meaning(of: "Stage IV", for: 2) == .value(2))
  }

  @Test("Permuted declarations have as few findings", arguments: 1...5)
  func permutation(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let blocks = Self.excerpt.split(separator: "\n\n").map(String.init)
    let text = blocks[0] + "\n\n" + blocks.dropFirst().shuffled(using: &generator).joined(separator: "\n\n")
    let file = RuleBookReader.read(Array(text.utf8))
    #expect(file.diagnostics.map(\.message) == [], "seed \(seed)")
  }

  @Test("A damaged file is read to the end, and has a rule book only without errors", arguments: 1...60)
  func mutation(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let files = [Self.excerpt, Sample.file("")].map { Array($0.utf8) }
    for _ in 0..<6 {
      var bytes = files[Int.random(in: 0..<2, using: &generator)]
      for _ in 0..<Int.random(in: 1...6, using: &generator) { Self.damage(&bytes, using: &generator) }
      let file = RuleBookReader.read(bytes)
      let hasError = file.diagnostics.contains { $0.severity == .error }
      #expect((file.book == nil) == hasError, "seed \(seed)")
      for place in file.diagnostics.flatMap({ [$0.place] + $0.related.map(\.place) }) {
        #expect(0 <= place.start && place.start <= place.end && place.end <= bytes.count, "seed \(seed)")
      }
      #expect(file.diagnostics.map(\.place.start) == file.diagnostics.map(\.place.start).sorted(), "seed \(seed)")
    }
  }

  /// Deletes, doubles, moves or replaces a stretch of words, or changes one byte.
  private static func damage(_ bytes: inout [UInt8], using generator: inout RepeatableGenerator) {
    guard bytes.count > 2 else { return }
    var words = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map(Array.init)
    let first = Int.random(in: words.indices, using: &generator)
    let second = Int.random(in: words.indices, using: &generator)
    switch Int.random(in: 0...5, using: &generator) {
    case 0: words.remove(at: first)
    case 1: words.insert(words[first], at: second)
    case 2: words.swapAt(first, second)
    case 3: words[first] = words[second]
    case 4: words.removeSubrange(min(first, second)..<min(max(first, second), min(first, second) + 8))
    default:
      let position = Int.random(in: bytes.indices, using: &generator)
      bytes[position] = UInt8.random(in: 0...255, using: &generator)
      return
    }
    bytes = Array(words.joined(separator: [UInt8(ascii: " ")]))
  }
}
