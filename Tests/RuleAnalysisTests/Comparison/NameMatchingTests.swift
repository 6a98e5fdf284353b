import RuleAnalysis
import Testing

/// Which names of two versions mean the same thing.
struct NameMatchingTests {
  /// Names as `new<old`, the old name only where a clause says it.
  private static func items(_ words: String) -> [NameMatching.Item] {
    words.split(separator: " ").map { word in
      let parts = word.split(separator: "<")
      return NameMatching.Item(String(parts[0]), formerName: parts.count > 1 ? String(parts[1]) : nil)
    }
  }

  @Test(
    "Names are matched by `renamed from` where it is new, else as they are",
    arguments: [
      ("a b", "b a", "b=b a=a"),
      ("a", "b<a", "a=b"),
      ("a", "b", ""),
      // The clause is old: both versions have it, and the name that it frees may be used again.
      ("b<a", "b<a a", "b=b"),
      ("b<a", "b", "b=b"),
      ("a", "b<a a", "a=b"),
      ("a b", "a<b b<a", "b=a a=b"),
      // Compared backwards the clause stands in the first version.
      ("b<a", "a", "b=a"),
      ("a", "b<x", ""),
      ("a", "b<a c<a", "a=b"),
    ]
  )
  func matching(old: String, new: String, expected: String) {
    let (oldItems, newItems) = (Self.items(old), Self.items(new))
    let matching = NameMatching(old: oldItems, new: newItems)
    let pairs = matching.pairs.map { oldItems[$0.old].name + "=" + newItems[$0.new].name }
    #expect(pairs.joined(separator: " ") == expected)
    #expect(matching.removed.count == oldItems.count - pairs.count)
    #expect(matching.added.count == newItems.count - pairs.count)
  }
}
