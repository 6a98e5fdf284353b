/// What a finding is about, in the first word of its key.
enum FindingSubject {
  static let rule: UInt64 = 1 << 60
  static let statuses: UInt64 = 2 << 60
}
