import Reports

/// `consilium benchmark`: how fast cases are answered on this machine, and where the time goes.
enum BenchmarkCommand {
  private static let writtenUnasked = 100_000

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let settings = BenchmarkSettings(arguments, console: &console) else { return .unusable }
    do throws(FileProblem) {
      if let folder = settings.writtenFolder {
        try write(settings, into: folder, console: &console)
      } else {
        try measure(settings, asJSON: arguments.value("format") == "json", console: &console)
      }
      return .fine
    } catch {
      console.complain(error)
      return .unusable
    }
  }

  /// Writes rules and cases for others to measure with.
  private static func write(
    _ settings: BenchmarkSettings,
    into folder: Path,
    console: inout Console
  ) throws(FileProblem) {
    try Files.makeFolders(for: folder.appending(Array("cases".utf8)))
    for source in settings.sources {
      var workload = try BenchmarkWorkload(source, seed: settings.seed, in: folder)
      try workload.writeCases(settings.caseCount ?? writtenUnasked)
      for file in [workload.rules, workload.cases].compactMap({ $0 }) {
        console.write(ReadableText.visible(file.text) + "\n")
      }
    }
    console.complain("the cases have keys that no rules know: evaluate them with --ignore " + CaseGenerator.foreignKeys)
  }

  private static func measure(
    _ settings: BenchmarkSettings,
    asJSON: Bool,
    console: inout Console
  ) throws(FileProblem) {
    if BenchmarkRun.isDebugBuild {
      console.complain("this is a debug build, many times slower than a release build")
    }
    let folder = try BenchmarkFolder()
    defer { folder.discard() }
    let report = try BenchmarkRun(settings: settings, folder: folder.path).report()
    var output = Output()
    if asJSON {
      report.tree.write(into: &output)
      output.endLine()
    } else {
      report.write(into: &output)
    }
    console.write(output.take())
  }
}
