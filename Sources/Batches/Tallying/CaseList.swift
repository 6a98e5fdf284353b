/// The first cases of a kind, and how many there are in all.
package struct CaseList<Element: Sendable>: Sendable {
  package private(set) var cases: [Element] = []
  package private(set) var count = 0
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package mutating func append(_ element: Element) {
    count += 1
    if cases.count < limit { cases.append(element) }
  }

  package mutating func append(_ other: CaseList) {
    count += other.count
    cases += other.cases.prefix(limit - cases.count)
  }

  /// How many are not named.
  package var unlistedCount: Int { count - cases.count }
}
