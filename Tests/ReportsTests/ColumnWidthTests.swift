import Reports
import Testing

struct ColumnWidthTests {
  @Test(
    "Wide characters and pictures take two columns, marks none of their own",
    arguments: [
      ("tumour", 6), ("Größe ≤ 5 µm", 12), ("腫瘍", 4), ("한국어", 6), ("ﾊﾝｶｸ", 4), ("🩺", 2), ("👩‍⚕️", 2), ("e\u{301}", 1),
      ("🇮🇪", 2), ("“x” – ■▲◇", 9), ("", 0),
    ]
  )
  func width(text: String, expected: Int) {
    #expect(ColumnWidth.of(text) == expected)
  }
}
