import Batches
import Reports

/// What came of supposing the same of every case of a run.
package struct Suppositions: CaseTally {
  /// How many cases get another verdict, how many only other reasons or questions, and how many no other answer.
  package private(set) var verdictCount = 0
  package private(set) var otherCount = 0
  package private(set) var sameCount = 0
  package private(set) var rejectedCount = 0
  /// The cases as chapters, where they are set on one page.
  private(set) var chapters: CaseList<Publication.Chapter>

  init(limit: Int) { chapters = CaseList(limit: limit) }

  mutating func add(_ chapter: Publication.Chapter?) {
    if let chapter { chapters.append(chapter) }
  }

  mutating func count(changesVerdict: Bool, changesAnswer: Bool) {
    if changesVerdict {
      verdictCount += 1
    } else if changesAnswer {
      otherCount += 1
    } else {
      sameCount += 1
    }
  }

  mutating func countRejected() { rejectedCount += 1 }

  package mutating func add(_ following: Suppositions) {
    verdictCount += following.verdictCount
    otherCount += following.otherCount
    sameCount += following.sameCount
    rejectedCount += following.rejectedCount
    chapters.append(following.chapters)
  }

  package var caseCount: Int { verdictCount + otherCount + sameCount + rejectedCount }

  /// How many cases change, in words.
  var words: String {
    let parts = [
      (verdictCount, "with another verdict"), (otherCount, "with the same verdicts and other reasons or questions"),
      (sameCount, "with no other answer"), (rejectedCount, "could not be read"),
    ].filter { $0.0 > 0 }.map { String($0.0) + " " + $0.1 }
    return String(caseCount) + (caseCount == 1 ? " case: " : " cases: ") + parts.joined(separator: ", ")
  }
}
