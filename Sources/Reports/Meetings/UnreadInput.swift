/// An input that could not be read, or not to its end.
package struct UnreadInput: Sendable, Equatable {
  /// The input as it was named.
  package let name: String
  /// How many of its cases could be read before the rest could not.
  package let caseCount: Int

  package init(_ name: String, caseCount: Int = 0) {
    self.name = name
    self.caseCount = caseCount
  }

  /// Up to where it could be read: `its first 3 cases`; nil where nothing of it could.
  package var part: String? {
    switch caseCount {
    case 0: nil
    case 1: "its first case"
    default: "its first " + String(caseCount) + " cases"
    }
  }

  /// What a page says of the inputs that it has nothing of, or only a part; nil where it has all of all.
  ///
  /// - Parameters:
  ///   - unread: The inputs.
  ///   - page: What they are not in: `this list`.
  package static func remark(on unread: [UnreadInput], notIn page: String) -> String? {
    let lost = unread.filter { $0.part == nil }.map { $0.name }
    let cut = unread.compactMap { input in input.part.map { input.name + " (" + $0 + ")" } }
    let remarks = [
      ("Not in " + page + ", for it could not be read: ", lost),
      ("Only partly in " + page + ", for the rest could not be read: ", cut),
    ].compactMap { words, names in names.isEmpty ? nil : words + names.joined(separator: ", ") + "." }
    return remarks.isEmpty ? nil : remarks.joined(separator: " ")
  }

  /// The same remark behind the sentences of a page; empty where it has all of all inputs.
  package static func gap(_ unread: [UnreadInput], notIn page: String) -> Phrase {
    remark(on: unread, notIn: page).map { Phrase(" ") + Phrase($0, .tone(.bad)) } ?? Phrase()
  }
}
