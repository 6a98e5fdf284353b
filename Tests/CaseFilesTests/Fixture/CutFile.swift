import CaseFiles

/// A file that is read in random pieces and cut into random stretches.
struct CutFile {
  /// The cases, counted through the file.
  private(set) var entries: [CaseEntry] = []
  /// The bytes of each case.
  private(set) var inputs: [[UInt8]] = []

  init(_ bytes: [UInt8], _ reader: CaseReader, as kind: CaseFileKind?, _ random: inout SeededGenerator) {
    let most = [1, 3, 17, 1000].randomElement(using: &random) ?? 1
    var cutter = reader.cutter(as: kind)
    var rest = bytes[...]
    while true {
      let limits = StretchLimits(
        bytes: Int.random(in: 1...60, using: &random),
        cases: Int.random(in: 1...4, using: &random)
      )
      if let stretch = cutter.next(limits) {
        take(stretch, reader)
      } else if cutter.isAtEnd {
        return
      } else {
        let piece = rest.prefix(Int.random(in: 1...most, using: &random))
        rest = rest.dropFirst(piece.count)
        _ = cutter.read(most) { buffer in
          _ = buffer.update(fromContentsOf: piece)
          return piece.count
        }
      }
    }
  }

  private mutating func take(_ stretch: CaseStretch, _ reader: CaseReader) {
    let countBefore = entries.count
    if stretch.isPart, let last = inputs.indices.last { inputs[last] += stretch.bytes[stretch.extent] }
    var sequence = reader.cases(in: stretch)
    while let entry = sequence.next() {
      let position = entries.count + 1
      entries.append(CaseEntry(position: position, line: entry.line, label: entry.label, result: entry.result))
      inputs.append(Array(stretch.bytes[sequence.extent]))
    }
    // A count that is wrong becomes a case too many.
    if entries.count - countBefore != stretch.caseCount, let last = entries.last { entries.append(last) }
  }
}
