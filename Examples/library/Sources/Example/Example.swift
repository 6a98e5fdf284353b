import Consilium
import Foundation

/// Answers a fictitious patient and prints what a team needs to decide.
@main
struct Example {
  static func main() throws {
    let names = CommandLine.arguments.dropFirst()
    do {
      let rules = try names.first.map { try Rules(bytes(of: $0)) } ?? Rules.neuroendocrineTumours()
      guard let list = names.dropFirst().first else {
        return show(rules.answer(try rules.patient(["spread": "none", "growth-rate": "very slow"])))
      }
      FileHandle.standardOutput.write(Data(rules.report(on: try bytes(of: list), as: .text)))
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

  static func show(_ answer: Answer) {
    for option in answer.options {
      print("\(option.label): \(option.verdict.rawValue)")
      for argument in option.arguments {
        print("  for: \(argument.because) [\(argument.citations.joined(separator: "; "))]")
      }
      for argument in option.counterarguments { print("  against: \(argument.because)") }
      for argument in option.exclusions { print("  excluded: \(argument.because)") }
      for open in option.open {
        print("  open, by \(open.needs.joined(separator: ", ")): \(open.argument.because)")
      }
    }
    for fact in answer.missing where !fact.options.isEmpty {
      print("missing: \(fact.label), for \(fact.options.joined(separator: ", "))")
    }
  }

  static func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: name)))
  }
}
