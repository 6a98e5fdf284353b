import Batches
import CaseFiles

/// Cuts a file into chunks of whole cases while it is read.
///
/// The cases are the same, however the bytes come in: a JSON object or array, NDJSON, or CSV, told apart by how it begins.
public struct BatchCutter: Sendable {
  private static let limits = StretchLimits(bytes: 1 << 20, cases: 1 << 12)

  private var cutter: StretchCutter
  private var caseCount: Int

  init(_ cutter: StretchCutter, casesBefore: Int) {
    self.cutter = cutter
    caseCount = casesBefore
  }

  /// Takes the next bytes of the file, in UTF-8.
  public mutating func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    _ = cutter.read(bytes.count) { buffer in
      _ = buffer.update(fromContentsOf: bytes)
      return bytes.count
    }
  }

  /// Says that the file has no more bytes.
  public mutating func finish() { _ = cutter.read(0) { _ in 0 } }

  /// The next chunk; nil where more bytes have to be appended first, and behind the last.
  public mutating func next() -> BatchChunk? { next(Self.limits) }

  mutating func next(_ limits: StretchLimits) -> BatchChunk? {
    guard let stretch = cutter.next(limits) else { return nil }
    defer { caseCount += stretch.caseCount }
    return BatchChunk(block: CaseBlock(stretch, casesBefore: caseCount, file: nil))
  }
}
