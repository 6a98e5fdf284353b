import Reports

/// `consilium benchmark`: how fast cases are answered on this machine, and where the time goes.
enum BenchmarkCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let settings = BenchmarkSettings(arguments, console: &console) else { return .unusable }
    if BenchmarkRun.isDebugBuild {
      console.complain("this is a debug build, many times slower than a release build")
    }
    let report: BenchmarkReport
    do throws(FileProblem) {
      let folder = try BenchmarkFolder(keptAt: settings.keptFolder)
      defer { folder.discard() }
      report = try BenchmarkRun(settings: settings, folder: folder.path).report()
    } catch {
      console.complain(error.message)
      return .unusable
    }
    var output = Output()
    if arguments.value("format") == "json" {
      report.tree.write(into: &output)
      output.endLine()
    } else {
      report.write(into: &output)
    }
    console.write(output.take())
    return .fine
  }
}
