import RuleBooks

extension ParsedArguments {
  /// The day that `--date` gives, or another where it is left out.
  ///
  /// - Throws: The status to exit with where it is no day; standard error says so.
  func day(orElse usual: String?, console: inout Console) throws(ExitStatus) -> String? {
    guard let date = value("date") ?? usual else { return nil }
    if CalendarDay.isDay(Array(date.utf8)[...]) { return date }
    console.complain("--date is a day, written YYYY-MM-DD", help: "such as --date 2026-01-31")
    throw .unusable
  }
}
