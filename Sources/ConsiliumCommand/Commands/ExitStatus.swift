/// What the process reports when it ends.
enum ExitStatus: Int32, Error, Sendable, CaseIterable {
  case fine = 0
  /// Findings that are errors, or cases that could not be read.
  case findings = 1
  /// Wrong usage, failed input or output, or a rule file given by `--rules` that does not compile.
  case unusable = 2
  /// A case of a rule file whose answer is not what it expects.
  case failedCase = 3
  /// A verdict that could not be reached within the budget.
  case undecided = 4

  /// The graver of two statuses: 2 beats 1 beats 3 beats 4.
  func combined(with other: ExitStatus) -> ExitStatus { other.weight > weight ? other : self }

  /// What it tells whoever started the program.
  var meaning: String {
    switch self {
    case .fine: "Nothing to report. Contradictions and missing facts are answers, not errors."
    case .findings: "Cases that could not be read, or findings that are errors; with --strict, warnings, too."
    case .unusable: "A command line that is wrong, a file that cannot be read or written, or rules that cannot be used."
    case .failedCase: "A case inside a rule file is not answered as it expects."
    case .undecided: "A verdict could not be reached within the limit on steps."
    }
  }

  private var weight: Int {
    switch self {
    case .fine: 0
    case .undecided: 1
    case .failedCase: 2
    case .findings: 3
    case .unusable: 4
    }
  }
}
