import RuleEditing
import RuleLanguage
import Testing

@Suite("Completion")
struct CompletionTests {
  @Test(
    "What can be written depends on the place",
    arguments: [
      ("|", "intent|source|fact|group|option|define|impossible|question|rule|case|covers when"),
      ("ru|", "intent|source|fact|group|option|define|impossible|question|rule|case|covers when"),
      ("rule x.1 for |", "surgery|watching|every option"),
      ("rule x.1 for sur|", "surgery|watching|every option"),
      ("rule x.1 for surgery, |", "surgery|watching|every option"),
      ("rule x.1 for surgery to |", "cure|control"),
      (
        "rule x.1 for surgery when |",
        "spread|size|bulky|fit|sites|has-spread|stage|all of|any of|none of|at least 2 of|not"
      ),
      ("rule x.1 for surgery when spread |", "is|is not|in|at least|at most|above|below|from|and|or"),
      ("rule x.1 for surgery when spread is |", "none|nodes|distant|not"),
      ("rule x.1 for surgery when spread is not |", "none|nodes|distant"),
      ("rule x.1 for surgery when spread at least |", "none|nodes|distant"),
      ("rule x.1 for surgery when stage is |", "early|late|not"),
      ("rule x.1 for surgery when fit |", "and|or"),
      ("rule x.1 for surgery when sites |", "include|include any of|include all of|only|none|and|or"),
      ("rule x.1 for surgery when sites include any of (liver, |", "liver|bone|lung|far"),
      ("rule x.1 for surgery when sites in |", "far"),
      ("rule x.1 for surgery when size above 10 |", "mm|and|or"),
      ("rule x.1 for surgery when any of (fit, |", "spread|size|bulky|fit|sites|has-spread|stage|all of|any of"),
      ("rule x.1 for surgery always because \"B\" |", "cite|overrides|despite"),
      ("rule x.1 for surgery always because \"B\" cite |", "page"),
      ("rule x.1 for surgery always because \"B\" cite page |", "s.1|s.2|evidence|cite|overrides|despite"),
      ("rule x.1 for surgery always because \"B\" cite page s.1 evidence |", "high|moderate|low|very-low"),
      ("rule x.1 for surgery always because \"B\" cite page overrides |", "s.1|s.2"),
      ("rule x.1 |", "strongly for|for|weakly for|strongly against|against|weakly against|excludes|notes|when|always"),
      ("fact x \"X\": |", "yes or no|one of|in order|several of|number from|text"),
      ("fact x \"X\": yes or no |", "required|fixed|ask|key|only when|renamed from|reads"),
      ("fact x \"X\": one of a, b reads c as |", "a|b"),
      ("group g \"G\" of |", "spread|size|bulky|fit|sites"),
      ("group g \"G\" of sites: |", "liver|bone|lung"),
      ("define d \"D\": |", "one of|in order|spread|size|bulky|fit|sites|has-spread|stage|all of"),
      ("case \"C\" given |", "spread|size|bulky|fit|sites"),
      ("case \"C\" given spread |", "none|nodes|distant|at least|at most|unknown"),
      ("case \"C\" given spread none, fit |", "yes|no|unknown"),
      ("case \"C\" given size 10 |", "mm|expect"),
      ("case \"C\" given spread none expect candidate |", "surgery|watching"),
      ("case \"C\" given spread none expect candidate surgery by |", "s.1|s.2"),
      ("case \"C\" given spread none expect missing |", "spread|size|bulky|fit|sites"),
      ("case \"C\" given spread none expect conflict |", "C1"),
      ("case \"C\" given spread none expect question |", "C2"),
      ("case \"C\" given spread none expect depends surgery on |", "spread|size|bulky|fit|sites"),
      ("impossible C9 |", "when|because"),
      ("source other \"O\" |", "publisher|edition|link|digest|statement"),
      ("source other \"O\" statement x \"X\" informs |", "surgery|watching|every option"),
      ("# a comment |", ""),
      ("rule x.1 for surgery because \"with|in", ""),
    ]
  )
  func place(marked: String, expected: String) throws {
    let edited = EditedText(EditedText.base + marked)
    let found = Completer.completions(in: edited.file, at: edited.offset)
    let texts = found?.items.map(\.text) ?? []
    let wanted = expected.split(separator: "|").map(String.init)
    #expect(Array(texts.prefix(wanted.count)) == wanted, "\(texts)")
    if wanted.isEmpty { #expect(found == nil) }
  }

  @Test("The word that is being written is replaced as a whole, and labels are shown beside names")
  func details() throws {
    let edited = EditedText(EditedText.base + "rule x.1 for sur|g")
    let (place, items) = try #require(Completer.completions(in: edited.file, at: edited.offset))
    #expect(edited.offset - place.start == 3)
    #expect(place.end - place.start == 4)
    #expect(items.first?.detail == "Surgery")
  }

  @Test("Any offset of any text gets an answer", arguments: ["", "rules", EditedText.base, "fact x: one of (\n,"])
  func anywhere(text: String) {
    let file = EditedFile(RuleTexts(Array(text.utf8)))
    for offset in 0...text.utf8.count {
      _ = Completer.completions(in: file, at: offset)
      _ = file.occurrence(at: offset)
    }
  }
}
