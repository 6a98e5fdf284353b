/// What is known of one patient, in the terms of a rule book.
package struct PatientCase: Sendable {
  /// The identifier as the file gives it; nil where it gives none.
  package var id: CaseIdentifier?
  package var title: String?
  package var note: String?
  package var date: String?
  /// The options that the board decided on, by index.
  package var decision: [Int]?
  package var reason: String?
  /// What is said of each fact, one entry per fact of the book.
  package var knowledge: [Knowledge]
  /// The words of the entry for each fact, as they stood in the file; nil where nothing was said.
  package var entries: [String?]
  /// Where each fact's entry stands in its file; empty where the reader did not note places, nil for an entry of no file.
  package var places: [EntryPlace?] = []
  /// Questions that entry words raise (`reads … because …`), by fact.
  package var readings: [ReadingQuestion]

  package init(factCount: Int) {
    knowledge = Array(repeating: .unknown, count: factCount)
    entries = Array(repeating: nil, count: factCount)
    readings = []
  }
}

extension PatientCase {
  /// Whether it says the same as another case, wherever in its file it says it.
  package func says(whatIsSaidBy other: PatientCase) -> Bool {
    id == other.id && title == other.title && note == other.note && date == other.date && decision == other.decision
      && reason == other.reason && knowledge == other.knowledge && entries == other.entries
      && readings == other.readings
  }
}
