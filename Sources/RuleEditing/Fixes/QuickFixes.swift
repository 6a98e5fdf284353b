import RuleBooks
import RuleLanguage

/// The fixes that an editor can offer for the findings about a file.
package enum QuickFixes {
  /// A fix with the finding that it puts right, its edits within the file itself.
  package struct Offer: Sendable {
    package let finding: Diagnostic
    package let title: String
    package let edits: [TextEdit]
  }

  /// The fixes for the findings that touch a stretch of the file itself.
  ///
  /// Each has been tried: the finding is gone with it, and no error has come.
  package static func offers(in file: EditedFile, touching place: Place) -> [Offer] {
    let start = place.start + file.origin
    let end = place.end + file.origin
    var offers: [Offer] = []
    for finding in file.checked.diagnostics where finding.place.start <= end && start <= finding.place.end {
      for fix in finding.fixes {
        let edits = fix.edits.map { edit in
          TextEdit(
            Place(start: edit.place.start - file.origin, end: edit.place.end - file.origin),
            edit.replacement
          )
        }
        guard edits.allSatisfy({ $0.place.start >= 0 && $0.place.end <= file.bytes.count }) else { continue }
        if settles(edits, finding, in: file) {
          offers.append(Offer(finding: finding, title: fix.title, edits: edits))
        } else if let every = everywhere(edits, in: file), settles(every, finding, in: file) {
          offers.append(Offer(finding: finding, title: fix.title + " everywhere", edits: every))
        }
      }
    }
    return offers
  }

  /// The edits that replace a word wherever it stands for nothing; nil where the fix replaces no such word.
  ///
  /// A name that stands for nothing is reported once, however often it stands in the file.
  private static func everywhere(_ edits: [TextEdit], in file: EditedFile) -> [TextEdit]? {
    guard edits.count == 1, let edit = edits.first else { return nil }
    let words = RuleWord.words(of: file.bytes).words
    guard let word = words.first(where: { $0.place.start == edit.place.start && $0.place.end == edit.place.end }),
      word.kind == .word
    else { return nil }
    let known = Set(file.occurrences.map { $0.place.start - file.origin })
    let same = words.filter { $0.kind == .word && $0.text == word.text && !known.contains($0.place.start) }
    return same.count > 1 ? same.map { TextEdit($0.place, edit.replacement) } : nil
  }

  /// Whether a finding is gone after edits, and no error has come.
  static func settles(_ edits: [TextEdit], _ finding: Diagnostic, in file: EditedFile) -> Bool {
    let after = file.with(TextEdit.applied(edits, to: file.bytes)).checked.diagnostics
    let before = file.checked.diagnostics
    func same(_ other: Diagnostic) -> Bool { other.code == finding.code && other.message == finding.message }
    guard after.count(where: same) < before.count(where: same) else { return false }
    return after.count { $0.severity == .error } <= before.count { $0.severity == .error }
      - (finding.severity == .error ? 1 : 0)
  }
}
