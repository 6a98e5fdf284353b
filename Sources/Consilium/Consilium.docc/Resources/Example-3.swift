import Consilium
import Foundation

/// Answers a fictitious patient and prints what a team needs to decide.
@main
struct Example {
  static func main() throws {
    let names = CommandLine.arguments.dropFirst()
    do {
      let rules = try names.first.map { try Rules(bytes(of: $0)) } ?? Rules.neuroendocrineTumours()
      let patient = try rules.patient(["spread": "none", "growth-rate": "very slow"])
      let answer = rules.answer(patient)
      print(answer.options.count)
    } catch let error as CaseError {
      print("\(error.message) [\(error.code)]")
      if let help = error.help { print("  \(help)") }
      exit(1)
    } catch let error as RulesError {
      for finding in error.findings {
        print("\(finding.line):\(finding.column): \(finding.message) [\(finding.code)]")
        for help in finding.help { print("  \(help)") }
      }
      exit(1)
    }
  }

  static func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: name)))
  }
}
