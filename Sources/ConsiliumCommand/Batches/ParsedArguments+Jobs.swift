extension ParsedArguments {
  /// How many threads `--jobs` asks for, all processors where it does not; nil where it is no such number, which
  /// standard error says.
  func jobs(console: inout Console) -> Int? {
    guard let text = value("jobs") else { return Processors.count }
    if let number = Int(text), number > 0 { return number }
    console.complain("--jobs takes a whole number from 1", help: "such as --jobs 4")
    return nil
  }
}
