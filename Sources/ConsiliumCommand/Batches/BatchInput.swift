import Batches
import CaseFiles

/// The inputs of a run, read and cut into blocks in their order.
struct BatchInput: Sendable {
  enum Item: Sendable {
    case block(CaseBlock)
    /// An input that cannot be opened, or not be read to its end.
    case problem(FileProblem)
  }

  private static let chunkSize = 1 << 20
  /// The most bytes that are held: a case of the highest limit, and what is read at once.
  private static let mostUncut = CaseLimits.mostBytes / 2 * 3
  private let loading: CaseLoading
  private let namesFiles: Bool
  /// How many cases an earlier run has answered.
  private let answeredBefore: Int
  private var files: ArraySlice<Path>
  private var current: (file: InputFile, path: Path, cutter: StretchCutter)?
  /// How many cases have been handed out.
  private(set) var caseCount = 0

  init(_ files: [Path], loading: CaseLoading, namesFiles: Bool, answeredBefore: Int) {
    self.answeredBefore = answeredBefore
    self.files = files[...]
    self.loading = loading
    self.namesFiles = namesFiles
  }

  /// The next block; nil behind the last.
  mutating func next(_ limits: StretchLimits) -> Item? {
    while true {
      if current == nil {
        guard let path = files.popFirst() else { return nil }
        do throws(FileProblem) {
          current = (try InputFile(path), path, loading.cutter(for: path))
        } catch {
          return .problem(error)
        }
      }
      guard let stretch = current?.cutter.next(limits) else {
        if let problem = readOn() { return .problem(problem) }
        continue
      }
      defer { caseCount += stretch.caseCount }
      let block = CaseBlock(
        stretch,
        casesBefore: caseCount,
        file: namesFiles ? current?.path.spoken : nil,
        answeredBefore: min(max(0, answeredBefore - caseCount), stretch.caseCount)
      )
      return .block(block)
    }
  }

  /// Reads more of the current file, or leaves it at its end.
  private mutating func readOn() -> FileProblem? {
    guard let file = current?.file, var cutter = current?.cutter else { return nil }
    var problem: FileProblem?
    if !cutter.isAtEnd {
      // More at once the longer a case is, so that it is not copied over and over.
      let added = cutter.read(max(Self.chunkSize, cutter.uncutCount / 4)) { file.read(into: $0) }
      if added < 0 {
        problem = file.problem(Int32(-added))
      } else if cutter.uncutCount > Self.mostUncut {
        problem = file.problem("more than 1 GiB of it would have to be held at once; split it")
      } else {
        current?.cutter = cutter
        return nil
      }
    }
    file.close()
    current = nil
    return problem
  }
}
