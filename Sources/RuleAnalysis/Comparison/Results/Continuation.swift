/// One thing of the old version, of the new one, or of both, by its index in each.
package struct Continuation: Sendable, Hashable {
  package let old: Int?
  package let new: Int?

  package init(old: Int?, new: Int?) {
    self.old = old
    self.new = new
  }

  package subscript(version: ComparedVersion) -> Int? { version == .old ? old : new }

  /// Everything that a matching names, the new version's first.
  package static func all(_ matching: NameMatching) -> [Continuation] {
    matching.oldOfNew.indices.map { Continuation(old: matching.oldOfNew[$0], new: $0) }
      + matching.removed.map { Continuation(old: $0, new: nil) }
  }
}
