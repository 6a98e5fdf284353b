/// Which items of two versions are the same one: by `renamed from`, else by name.
package struct NameMatching: Sendable {
  /// An item with the name that it says it had before.
  package struct Item: Sendable, Equatable {
    package let name: String
    package let formerName: String?

    package init(_ name: String, formerName: String? = nil) {
      self.name = name
      self.formerName = formerName
    }
  }

  /// For each old item the new one that continues it.
  package private(set) var newOfOld: [Int?]
  /// For each new item the old one that it continues.
  package private(set) var oldOfNew: [Int?]

  package init(old: [Item], new: [Item]) {
    newOfOld = old.map { _ in nil }
    oldOfNew = new.map { _ in nil }
    let oldNames = Self.positions(old)
    let newNames = Self.positions(new)
    for (position, item) in new.enumerated() {
      guard let former = item.formerName, let target = oldNames[former] else { continue }
      // A clause that stood in the old version already speaks of an earlier change.
      if let same = oldNames[item.name], old[same].formerName == former { continue }
      pair(target, position)
    }
    for (position, item) in new.enumerated() {
      if let target = oldNames[item.name] { pair(target, position) }
    }
    // Compared the other way round, the clause stands in the old version.
    for (position, item) in old.enumerated() {
      if let former = item.formerName, let target = newNames[former] { pair(position, target) }
    }
  }

  private static func positions(_ items: [Item]) -> [String: Int] {
    Dictionary(items.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    guard newOfOld[old] == nil, oldOfNew[new] == nil else { return }
    newOfOld[old] = new
    oldOfNew[new] = old
  }

  /// The pairs in the order of the new version.
  package var pairs: [(old: Int, new: Int)] {
    oldOfNew.enumerated().compactMap { new, old in old.map { ($0, new) } }
  }

  /// The old items that nothing continues.
  package var removed: [Int] { newOfOld.indices.filter { newOfOld[$0] == nil } }

  /// The new items that continue nothing.
  package var added: [Int] { oldOfNew.indices.filter { oldOfNew[$0] == nil } }
}
