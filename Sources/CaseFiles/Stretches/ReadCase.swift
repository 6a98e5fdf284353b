/// A case that has been read, and where it stands in the bytes.
struct ReadCase: Sendable {
  let entry: CaseEntry
  let extent: Range<Int>

  /// The one case of a file in an encoding that is not read.
  static var wideEncoding: ReadCase {
    let problem = CaseProblem(.wideEncoding, at: TextPosition(offset: 0))
    return ReadCase(entry: CaseEntry(position: 1, line: 1, label: nil, result: .failure(problem)), extent: 0..<0)
  }
}
