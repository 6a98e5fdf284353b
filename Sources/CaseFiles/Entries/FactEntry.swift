import RuleBooks

/// What one entry says of one fact.
package struct FactEntry: Sendable, Equatable {
  /// The fact, by index.
  package let fact: Int
  package let knowledge: Knowledge
  /// The words of the entry as they stood in the file; nil where nothing was said.
  package let words: String?
  /// The questions that entry words raise.
  package let questions: [ReadingQuestion]

  init(fact: Int, knowledge: Knowledge, words: String?, questions: [ReadingQuestion] = []) {
    self.fact = fact
    self.knowledge = knowledge
    self.words = words
    self.questions = questions
  }

  /// Puts the entry in the place of whatever a case says of the fact.
  package func replace(in patient: inout PatientCase) {
    patient.knowledge[fact] = knowledge
    patient.entries[fact] = words
    if fact < patient.places.count { patient.places[fact] = nil }
    patient.readings.removeAll { $0.fact == fact }
    patient.readings.append(contentsOf: questions)
  }
}
