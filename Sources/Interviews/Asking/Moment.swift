import CaseFiles
import Evaluation
import RuleBooks

/// What has been said up to one point of an interview; `back` returns to an earlier one.
struct Moment: Sendable {
  var patient: PatientCase
  /// For each fact whether nothing more is to be asked of it: answered, said to be unknown or passed over twice.
  var staysOpen: [Bool]
  /// How often each fact was passed over.
  var skips: [Int]
  /// The fact to ask first, where it is worth asking.
  var focus: Int?
  /// The fact to ask whether or not it is worth asking, since somebody wants to answer it.
  var wanted: Int?
  /// The fact that was answered last; nil where nothing was.
  var last: Int?
  /// The contradictions that were left as they are.
  var kept: [Conflict] = []

  init(_ patient: PatientCase) {
    self.patient = patient
    staysOpen = Array(repeating: false, count: patient.knowledge.count)
    skips = Array(repeating: 0, count: patient.knowledge.count)
    // What a case file says exactly needs no question; of what it says in part, more can be known.
    for fact in patient.knowledge.indices {
      if case .text = patient.knowledge[fact] { staysOpen[fact] = true }
    }
  }

  // MARK: Steps

  mutating func answer(_ typed: TypedEntry) {
    let fact = typed.entry.fact
    let before = patient.knowledge[fact]
    typed.entry.replace(in: &patient)
    if typed.isPartial, case .members(let present, let absent) = typed.entry.knowledge,
      case .members(let presentBefore, let absentBefore) = before
    {
      patient.knowledge[fact] = .members(
        present: presentBefore & ~absent | present,
        absent: absentBefore & ~present | absent
      )
    }
    staysOpen[fact] = !typed.isPartial
    focus = typed.isPartial ? fact : nil
    if wanted == fact { wanted = nil }
    last = fact
  }

  mutating func leaveUnknown(_ fact: Int) {
    staysOpen[fact] = true
    move(past: fact)
  }

  mutating func skip(_ fact: Int) {
    skips[fact] += 1
    if skips[fact] > 1 { staysOpen[fact] = true }
    move(past: fact)
  }

  private mutating func move(past fact: Int) {
    if focus == fact { focus = nil }
    if wanted == fact { wanted = nil }
  }

  /// Takes out what is said of a fact.
  mutating func clear(_ fact: Int) {
    patient.knowledge[fact] = .unknown
    patient.entries[fact] = nil
    patient.readings.removeAll { $0.fact == fact }
  }

  mutating func reopen(_ fact: Int) {
    clear(fact)
    staysOpen[fact] = false
    skips[fact] = 0
    wanted = fact
  }

  mutating func keep(_ conflicts: [Conflict]) {
    kept = conflicts
    for conflict in conflicts {
      for fact in conflict.facts { staysOpen[fact] = true }
    }
  }
}
