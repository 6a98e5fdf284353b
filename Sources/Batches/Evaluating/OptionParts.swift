/// How the rules of plain options are listed that have too many for a table of their states.
///
/// A rule has a text where it holds and one where it is open, in the order in which an option lists them: what is listed of
/// an option is then written by going through the bits of a word.
struct OptionParts: ~Copyable, Sendable {
  let parts: PlainTable<OptionPart>
  let texts: TextTable
  /// For each text the number of its list.
  let lists: PlainTable<UInt8>

  /// - Parameters:
  ///   - options: The options; those without a table of their states learn where their parts are.
  ///   - layout: Where their rules have their bits.
  ///   - texts: How rules are written.
  init(_ options: inout [PlainOption], _ layout: RuleLayout, texts answerTexts: borrowing AnswerTexts) {
    var parts: [OptionPart] = []
    var texts: [[UInt8]] = []
    var lists: [UInt8] = []
    for index in options.indices where options[index].firstState < 0 {
      options[index].firstPart = Int32(parts.count)
      for part in Self.parts(layout.optionRules[index].bits) {
        let bits = part.bits
        // Notes stand behind all others and are listed only where they are open.
        let held = part.listsHeld ? bits.filter { layout.rules[$0].isListedWhereItHolds } : []
        let open = part.listsOpen ? bits.map { layout.bitsInOrderOfFile[$0] } : []
        parts.append(
          OptionPart(
            word: Int32(bits.lowerBound >> 6),
            firstText: Int32(texts.count),
            shift: UInt64(bits.lowerBound & 63),
            held: Self.lowest(held.count),
            open: Self.lowest(open.count),
            openShift: UInt64(held.count & 63)
          )
        )
        texts += held.map { answerTexts.held.text(Int(layout.rules[$0].argument)) }
        texts += open.map { answerTexts.open.text(Int(layout.rules[$0].argument)) }
        lists += held.map { layout.rules[$0].list } + open.map { _ in UInt8(answerTexts.openList) }
      }
      options[index].endPart = Int32(parts.count)
    }
    self.parts = PlainTable(parts)
    self.texts = TextTable(texts)
    self.lists = PlainTable(lists)
  }

  /// The parts of an option: one where all rules fit into a word twice, else those that hold word by word, and then the
  /// open ones.
  private static func parts(_ bits: Range<Int>) -> [(bits: Range<Int>, listsHeld: Bool, listsOpen: Bool)] {
    if bits.isEmpty { return [] }
    let words = (bits.lowerBound >> 6...(bits.upperBound - 1) >> 6).map { word in
      bits.clamped(to: word * 64..<word * 64 + 64)
    }
    if words.count == 1, bits.count <= 32 { return [(bits, true, true)] }
    return words.map { ($0, true, false) } + words.map { ($0, false, true) }
  }

  /// As many of the lowest bits of a word.
  private static func lowest(_ count: Int) -> UInt64 { count == 0 ? 0 : .max >> UInt64(64 - count) }
}
