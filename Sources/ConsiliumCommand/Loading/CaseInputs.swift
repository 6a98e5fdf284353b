/// Finds the case files that the arguments of a command name.
struct CaseInputs {
  /// What the name of a case file ends in.
  static let extensions = ["json", "ndjson", "jsonl", "csv", "tsv"]

  private(set) var files: [Path] = []
  private(set) var problems: [FileProblem] = []
  /// How many files of folders were left out because their names are not those of case files.
  private(set) var skippedCount = 0

  init(_ names: [String]) {
    for name in names {
      let path = Path(name)
      do throws(FileProblem) {
        if path.isStandardInput {
          files.append(path)
          continue
        }
        switch try Files.kind(of: path) {
        case .file: files.append(path)
        case .folder: try add(folder: path)
        }
      } catch {
        problems.append(error)
      }
    }
  }

  private mutating func add(folder: Path) throws(FileProblem) {
    let found = try Files.files(in: folder)
    let cases = found.filter { Self.extensions.contains($0.fileExtension) }
    skippedCount += found.count - cases.count
    if cases.isEmpty {
      throw FileProblem(
        file: folder.text,
        reason: "the folder holds no file of cases",
        help: "their names end in .json, .ndjson, .jsonl, .csv or .tsv"
      )
    }
    files += cases
  }
}
