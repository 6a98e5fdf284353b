import Consilium
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// A rule file that a command checks or tests: the one it names, or the built-in one.
struct RuleFileInput {
  let check: RuleFileCheck
  /// The file's path; nil for the built-in rules.
  let path: Path?

  var texts: RuleTexts { check.texts }
  /// The name of the file, without those that it extends.
  var name: String { texts.files.last?.name ?? "" }

  /// - Parameter extent: How much is looked for in it.
  /// - Returns: nil where the file cannot be read; standard error says why.
  init?(_ arguments: ParsedArguments, _ extent: LogicCheck.Extent = .usability, console: inout Console) {
    guard let file = arguments.positional.first else {
      path = nil
      check = RuleFileCheck(RuleSearch.standard, extent)
      return
    }
    path = Path(file)
    guard let texts = RuleLoading.texts(of: file, console: &console) else { return nil }
    check = RuleFileCheck(texts, extent)
  }

  /// Writes findings about the file in a format.
  func written(_ findings: [Diagnostic], _ format: FindingFormat, isColoured: Bool) -> [UInt8] {
    var output = Output()
    FindingWriter(texts, format: format, isColoured: isColoured).write(findings, into: &output)
    return output.bytes
  }

  /// Whether results may be written to a path: not over the rules that they are about, nor over the signatures of those.
  ///
  /// Standard error says why not.
  func allows(output path: Path, console: inout Console) -> Bool {
    for rules in texts.files.map({ Path($0.name) }) {
      let signatures = SignatureLoading.path(beside: rules)
      let kept = [(rules, "a rule file that is read"), (signatures, "for the signatures of " + rules.spoken)]
      guard let taken = kept.first(where: { Files.areSame(path, $0.0) }) else { continue }
      console.complain(
        path.spoken + " is " + taken.1 + ", and is not written over",
        help: "name another file for what is written"
      )
      return false
    }
    return true
  }
}
