import Consilium

/// Answers one fictitious patient with the built-in rules and prints every option with its verdict.
@main
struct Example {
  static func main() throws {
    let rules = try Rules.neuroendocrineTumours()
    let patient = try rules.patient([
      "primary-site": "ileum",
      "spread": "distant",
      "metastasis-sites": "liver",
      "surgery-feasible": "no",
    ])
    for option in rules.answer(patient).options {
      print("\(option.label): \(option.verdict.rawValue)")
      for argument in option.arguments { print("  \(argument.because)") }
    }
  }
}
