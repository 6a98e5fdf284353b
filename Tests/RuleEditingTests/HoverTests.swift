import RuleEditing
import RuleLanguage
import Testing

@Suite("What an editor shows about a name")
struct HoverTests {
  @Test(
    "A name is shown with what is declared",
    arguments: [
      (
        "spread", "fact ",
        "[fact spread: in order] Spread / none, also local; nodes (Regional nodes); distant / "
          + "[required when size above 10 mm]"
      ),
      ("nodes", "in order ", "[value nodes of spread] Regional nodes"),
      ("none", "spread is not ", "[value none of spread] also local"),
      ("size", "fact ", "[fact size: number from 0 to 400 mm step 1] Size"),
      ("far", "group ", "[group far of sites] Far sites / liver, bone"),
      ("has-spread", "define ", "[define has-spread] Has spread / [spread is not none]"),
      ("stage", "define ", "[define stage: one of early, late] Stage / [early when spread is none\nlate otherwise]"),
      ("late", "one of early, ", "[value late of stage] [late otherwise]"),
      ("surgery", "candidate ", "[option surgery] Surgery / operation"),
      (
        "s.1", "overrides ",
        "[rule s.1\n  for surgery to cure\n  when spread is none and size below 100 mm\n"
          + "  because \"An operation aims to cure.\"] A page, s.1: “Without spread an operation is meant to cure.”"
      ),
      ("s.1", "cite page ", "[statement s.1] “Without spread an operation is meant to cure.” / A page"),
      ("page", "cite ", "[source page] A page"),
      ("C1", "conflict ", "[impossible C1\n  when spread is none and sites include liver] No spread."),
      ("cure", "surgery to ", "[intent cure]"),
    ]
  )
  func hover(word: String, earlier: String, shown: String) throws {
    let file = EditedText.file()
    let occurrence = try #require(file.occurrence(at: EditedText.offset(of: word, behind: earlier)))
    var text = ""
    for (position, paragraph) in HoverWording.paragraphs(of: occurrence.symbol, in: file).enumerated() {
      switch paragraph {
      case .rules(let rules): text += (position == 0 ? "" : " / ") + "[" + rules + "]"
      case .words(let words): text += (position == 1 ? " " : " / ") + words
      }
    }
    #expect(text == shown.replacing("] [", with: "] / ["))
  }

  @Test("A rule is shown with the title and the edition of each source that it cites")
  func citedSources() throws {
    let more = """
      source guide "The guide" edition "2nd, 2023"
        statement s.1 "Watch."
      rule w.1 for watching when bulky because "So." cite page s.2 cite guide s.1 cite guide

      """
    let file = EditedText.file(more)
    let paragraphs = HoverWording.paragraphs(of: .rule("w.1"), in: file)
    #expect(
      paragraphs.dropFirst() == [
        .words("A page, s.2: “Watching is possible.”"), .words("The guide, 2nd, 2023, s.1: “Watch.”"),
        .words("The guide, 2nd, 2023"),
      ]
    )
  }
}
