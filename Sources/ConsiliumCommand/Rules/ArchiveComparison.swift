import CaseFiles
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks

/// Answers every case of an archive by two versions of a rule file and writes whose answer changes.
struct ArchiveComparison {
  private let old: CaseEngine
  private let new: CaseEngine
  private let oldLoading: CaseLoading
  private let newLoading: CaseLoading
  private let cases: CaseComparison
  private let joint: JointBook
  private let inputs: CaseInputs
  private var writer: ComparisonWriter
  private var status = ExitStatus.fine
  private var position = 0

  /// - Returns: nil where the arguments cannot be used; standard error says why.
  init?(
    _ arguments: ParsedArguments,
    _ comparison: BookComparison,
    old: CaseEngine,
    new: CaseEngine,
    writer: ComparisonWriter,
    console: inout Console
  ) {
    guard let oldLoading = CaseLoading(arguments, book: old.book, console: &console),
      let newLoading = CaseLoading(arguments, book: new.book, console: &console)
    else { return nil }
    self.old = old
    self.new = new
    self.oldLoading = oldLoading
    self.newLoading = newLoading
    self.writer = writer
    cases = CaseComparison(comparison)
    joint = comparison.joint
    inputs = CaseInputs(arguments.all("cases"))
  }

  /// Whether a case of the archive has another verdict.
  var changesVerdicts: Bool { writer.caseCounts.ofVerdict > 0 }

  /// Writes the comparison of the rules, then the cases one by one.
  mutating func run(console: inout Console) -> ExitStatus {
    for problem in inputs.problems { report(problem, console: &console) }
    var output = Output()
    writer.open(into: &output)
    console.write(output.take())
    for file in inputs.files where !console.isClosed {
      do throws(FileProblem) {
        compare(try Files.read(file), file, console: &console)
      } catch {
        report(error, console: &console)
      }
    }
    writer.close(into: &output)
    console.write(output.take())
    if inputs.skippedCount > 0 {
      let files = String(inputs.skippedCount) + (inputs.skippedCount == 1 ? " file" : " files")
      console.complain(files + " left out, not named like case files")
    }
    return writer.caseCounts.unreadable > 0 ? status.combined(with: .findings) : status
  }

  private mutating func compare(_ bytes: [UInt8], _ file: Path, console: inout Console) {
    var output = Output()
    var oldCases = oldLoading.cases(in: bytes, of: file)
    var newCases = newLoading.cases(in: bytes, of: file)
    // A version that refuses a file as a whole has said so of its first case; that stands for all the others.
    var (oldEntry, newEntry) = (oldCases.next(), newCases.next())
    var refusals: [ComparedVersion: CaseEntry] = [:]
    while oldEntry != nil || newEntry != nil {
      if console.isClosed { return }
      position += 1
      let before = oldEntry ?? refusals[.old]
      let after = newEntry ?? refusals[.new]
      writer.write(compared(before, after, file), into: &output)
      console.write(output.take())
      if let oldEntry, case .failure = oldEntry.result { refusals[.old] = oldEntry }
      if let newEntry, case .failure = newEntry.result { refusals[.new] = newEntry }
      (oldEntry, newEntry) = (oldCases.next(), newCases.next())
    }
  }

  private mutating func compared(_ before: CaseEntry?, _ after: CaseEntry?, _ file: Path) -> ComparedCase {
    let outcome: ComparedCase.Outcome
    var patient: PatientCase?
    switch (before?.result, after?.result) {
    case (.success(let oldPatient), .success(let newPatient)):
      patient = newPatient
      outcome = self.outcome(oldPatient, newPatient)
    case (.success(let own), let other):
      patient = own
      // What only has another name now is not unreadable.
      outcome =
        joint.translated(own, from: .old).map { self.outcome(own, $0) } ?? .readable(only: .old, Self.problem(other))
    case (let other, .success(let own)):
      patient = own
      outcome =
        joint.translated(own, from: .new).map { self.outcome($0, own) } ?? .readable(only: .new, Self.problem(other))
    case (.failure(let problem), _), (_, .failure(let problem)): outcome = .unreadable(problem)
    case (nil, nil): outcome = .same
    }
    return ComparedCase(
      position: position,
      file: inputs.files.count > 1 ? file.spoken : nil,
      id: patient?.id ?? after?.label ?? before?.label,
      title: patient?.title,
      outcome: outcome
    )
  }

  private static func problem(_ result: Result<PatientCase, CaseProblem>?) -> CaseProblem? {
    guard case .failure(let problem) = result else { return nil }
    return problem
  }

  private mutating func outcome(_ oldPatient: PatientCase, _ newPatient: PatientCase) -> ComparedCase.Outcome {
    let (before, after) = (old.answer(oldPatient), new.answer(newPatient))
    if (before.options + after.options).contains(where: { $0.verdict == .undecided }) {
      status = status.combined(with: .undecided)
    }
    return cases.change(from: before, to: after).map { .changed($0) } ?? .same
  }

  private mutating func report(_ problem: FileProblem, console: inout Console) {
    console.complain(problem)
    status = status.combined(with: .unusable)
  }
}
