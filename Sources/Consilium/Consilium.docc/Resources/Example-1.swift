import Consilium

/// Answers a fictitious patient and prints what a team needs to decide.
@main
struct Example {
  static func main() throws {
    let rules = try Rules.neuroendocrineTumours()
    print("\(rules.name) \(rules.version), \(rules.digest)")
  }
}
