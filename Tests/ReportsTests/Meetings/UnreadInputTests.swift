import Reports
import Testing

/// What pages say of inputs that could not be read, or not to their ends.
struct UnreadInputTests {
  @Test(
    "An input is named that is not there, and one of which only a part is, with how far it goes",
    arguments: [
      ([], nil),
      ([UnreadInput("a.csv")], "Not in it, for it could not be read: a.csv."),
      ([UnreadInput("a.csv"), UnreadInput("b.csv")], "Not in it, for it could not be read: a.csv, b.csv."),
      (
        [UnreadInput("a.csv", caseCount: 1)],
        "Only partly in it, for the rest could not be read: a.csv (its first case)."
      ),
      (
        [UnreadInput("a.csv", caseCount: 12), UnreadInput("b.csv")],
        "Not in it, for it could not be read: b.csv. "
          + "Only partly in it, for the rest could not be read: a.csv (its first 12 cases)."
      ),
    ] as [([UnreadInput], String?)]
  )
  func remark(unread: [UnreadInput], words: String?) {
    #expect(UnreadInput.remark(on: unread, notIn: "it") == words)
  }
}
