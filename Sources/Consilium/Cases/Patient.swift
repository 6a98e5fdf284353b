import RuleBooks

/// What is known of one patient, in the terms of one rule book.
///
/// What is not stated is unknown, which is neither false nor any default.
public struct Patient: Sendable {
  let record: PatientCase

  init(_ record: PatientCase) {
    self.record = record
  }
}
