extension ParsedArguments {
  /// How many cases a list on a page names, as `--list` says.
  ///
  /// - Returns: nil where that is no number from 0 to the most; standard error says so.
  func listLimit(usual: Int, most: Int, console: inout Console) -> Int? {
    guard let text = value("list") else { return usual }
    if let number = Int(text), (0...most).contains(number) { return number }
    console.complain("--list takes a whole number from 0 to " + String(most), help: "such as --list 100")
    return nil
  }
}
