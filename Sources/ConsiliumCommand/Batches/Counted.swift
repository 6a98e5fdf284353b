/// Numbers with what they count.
enum Counted {
  /// A number and a noun: `1 case`, `2 cases`.
  static func words(_ number: Int, _ noun: String) -> String {
    String(number) + " " + noun + (number == 1 ? "" : "s")
  }
}
