import Batches
import CaseFiles

/// The inputs of a run, read and cut into blocks in their order.
struct BatchInput: Sendable {
  enum Item: Sendable {
    case block(CaseBlock)
    /// An input that cannot be opened, or not be read to its end, and how many of its cases were handed out.
    case problem(FileProblem, caseCount: Int)
    /// Why the run cannot go on.
    case refusal(String, help: String?)
  }

  private static let chunkSize = 1 << 18
  /// The most bytes that are held: a case of the highest limit, and what is read at once.
  private static let mostUncut = CaseLimits.mostBytes / 2 * 3
  private let loading: CaseLoading
  private let namesFiles: Bool
  private let part: InputPart
  /// How many cases an earlier run has answered.
  private let answeredBefore: Int
  private var files: ArraySlice<Path>
  private var current: (file: InputFile, path: Path, cutter: StretchCutter)?
  /// Sees whether a run that is continued reads what it read before; nil where no run is.
  private var memory: InputMemory?
  /// How many cases have been handed out.
  private(set) var caseCount = 0
  /// How many of them stood before the current file.
  private var countBefore = 0
  /// Whether the current file may be read before all of it is cut that has been: not once that has failed.
  private var readsAhead = true
  /// How many bytes a case of the last block takes.
  private var bytesPerCase = 0

  init(
    _ files: [Path],
    loading: CaseLoading,
    namesFiles: Bool,
    part: InputPart,
    answeredBefore: Int,
    memory: InputMemory? = nil
  ) {
    self.memory = memory
    self.answeredBefore = answeredBefore
    self.part = part
    self.files = files[...]
    self.loading = loading
    self.namesFiles = namesFiles
  }

  /// The next block; nil behind the last.
  mutating func next(_ limits: StretchLimits) -> Item? {
    while true {
      if current == nil {
        guard let path = files.popFirst() else { return nil }
        countBefore = caseCount
        do throws(FileProblem) {
          readsAhead = true
          current = (try InputFile(path), path, loading.cutter(for: path, firstLine: part.firstLine))
        } catch {
          return .problem(error, caseCount: 0)
        }
      }
      if isShort(of: limits) {
        if let refusal = readOn(isAhead: true) { return refusal }
        continue
      }
      guard let stretch = current?.cutter.next(limits) else {
        if let end = readOn() { return end }
        continue
      }
      bytesPerCase = stretch.extent.count / max(1, stretch.caseCount)
      defer { caseCount += stretch.caseCount }
      let block = CaseBlock(
        stretch,
        casesBefore: part.firstCase - 1 + caseCount,
        file: namesFiles ? current?.path.spoken : nil,
        answeredBefore: min(max(0, answeredBefore - caseCount), stretch.caseCount)
      )
      return .block(block)
    }
  }

  /// Whether what has been read is too little for a block, and more can be read without waiting for it: a few cases would be
  /// a block of their own, which takes as long as a whole one.
  private func isShort(of limits: StretchLimits) -> Bool {
    guard readsAhead, let current, !current.cutter.isAtEnd else { return false }
    return current.cutter.uncutCount < min(bytesPerCase * limits.cases, Self.chunkSize / 2) && current.file.hasMore
  }

  /// Reads more of the current file, or leaves it at its end.
  ///
  /// - Parameter isAhead: Whether there may be cases before what is read; a problem is then left to be met again.
  private mutating func readOn(isAhead: Bool = false) -> Item? {
    guard let file = current?.file, let path = current?.path, var cutter = current?.cutter else { return nil }
    var problem: FileProblem?
    if !cutter.isAtEnd {
      var memory = self.memory
      var refusal: Item?
      // More at once the longer a case is, so that it is not copied over and over.
      let added = cutter.read(max(Self.chunkSize, cutter.uncutCount / 4)) { buffer in
        let count = file.read(into: buffer)
        if count >= 0 { refusal = Self.remember(UnsafeRawBufferPointer(buffer)[..<count], of: path, in: &memory) }
        return count
      }
      self.memory = memory
      if let refusal {
        files = []
        current = nil
        return refusal
      }
      if isAhead, added < 0 {
        readsAhead = false
        return nil
      }
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
    return problem.map { .problem($0, caseCount: caseCount - countBefore) }
  }

  /// Remembers what is read; no bytes at the end of an input.
  ///
  /// - Returns: Why the run cannot go on; nil where it can.
  private static func remember(
    _ bytes: Slice<UnsafeRawBufferPointer>,
    of path: Path,
    in memory: inout InputMemory?
  ) -> Item? {
    do throws(FileProblem) {
      let isSame =
        bytes.isEmpty ? try memory?.endInput() : try memory?.take(UnsafeRawBufferPointer(rebasing: bytes))
      guard isSame == false else { return nil }
      return .refusal(
        "the interrupted run cannot be continued: " + path.spoken + " is not what it read",
        help: "give what that run was given, or leave out --resume to begin again"
      )
    } catch {
      return .refusal(error.message, help: error.help)
    }
  }
}
