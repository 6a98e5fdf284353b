/// The version of the program.
enum Version {
  static let number = "0.1.0"
  /// The day of the version, as the manual shows it.
  static let date = "2026-11-26"
  static let line = "consilium " + number
}
