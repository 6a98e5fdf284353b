import Consilium
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// A rule file that a command checks or tests: the one it names, or the built-in one.
struct RuleFileInput {
  let name: String
  let text: [UInt8]
  let check: RuleFileCheck

  /// - Parameter extent: How much is looked for in it.
  /// - Returns: nil where the file cannot be read; standard error says why.
  init?(_ arguments: ParsedArguments, _ extent: LogicCheck.Extent = .usability, console: inout Console) {
    if let file = arguments.positional.first {
      guard let text = RuleLoading.text(of: Path(file), console: &console) else { return nil }
      name = Path(file).spoken
      self.text = text
    } else {
      name = "neuroendocrine-tumours.rules"
      text = BuiltInRules.neuroendocrineTumours
    }
    check = RuleFileCheck(text, extent)
  }

  /// Writes findings about the file in a format.
  func written(_ findings: [Diagnostic], _ format: FindingFormat, isColoured: Bool) -> [UInt8] {
    var output = Output()
    FindingWriter(file: name, text: text, format: format, isColoured: isColoured).write(findings, into: &output)
    return output.bytes
  }
}
