/// A case that has been read, and where it stands in the bytes.
struct ReadCase: Sendable {
  let entry: CaseEntry
  let extent: Range<Int>
}
