import RuleBooks
import Testing

@testable import CaseFiles

/// The look-up of words by their bytes.
@Suite struct WordTableTests {
  @Test("The normal form is the one of the vocabulary, for any bytes")
  func matchesVocabulary() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let letters = Array("aB-_ \tzé".utf8)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
      let string = String(decoding: text, as: UTF8.self)
      let form = Array(NormalForm(Array(string.utf8)[...]))
      if form != Array(Vocabulary.normal(string).utf8) { Issue.record("seed \(seed): \(text)") }
    }
  }

  @Test("Every word is found in every spelling, and no other word is")
  func findsWords() {
    let words = (0..<500).map { "Word \($0)" }
    let table = WordTable(words.enumerated().map { ($0.element, $0.offset) } + [("word-7", 7000)])
    for (index, word) in words.enumerated() {
      #expect(table[Array(word.utf8)[...]] == index)
      #expect(table[Array("__wORD-\(index) ".utf8)[...]] == index)
      #expect(table[Array("word\(index)".utf8)[...]] == nil)
    }
    #expect(table[[]] == nil)
    #expect(WordTable<Int>([])[Array("a".utf8)[...]] == nil)
  }
}
