import RuleBooks

/// What a board decided on, as it is written into a case.
package struct RecordedDecision: Sendable, Equatable {
  /// The options, by index; empty where the board decided for none of them.
  package let options: [Int]
  /// nil where none is to be written.
  package let reason: String?
  /// The day, as `YYYY-MM-DD`; nil where none is to be written.
  package let date: String?

  package init(options: [Int], reason: String?, date: String?) {
    self.options = options
    self.reason = reason
    self.date = date
  }

  /// The keys under which something is written.
  var keys: [ReservedKey] { [.decision] + (reason == nil ? [] : [.reason]) + (date == nil ? [] : [.date]) }

  /// The patient once the decision is written down.
  package func applied(to patient: PatientCase) -> PatientCase {
    var patient = patient
    patient.decision = options
    if let reason { patient.reason = reason }
    if let date { patient.date = date }
    return patient
  }
}
