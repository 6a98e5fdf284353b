/// What a file says for one key, before it is known what it means.
struct Entry: Sendable {
  enum Content: Sendable {
    /// `null`, or an empty cell.
    case nothing
    case truth(Bool)
    /// The digits of a JSON number.
    case number(ArraySlice<UInt8>)
    /// Text in UTF-8, its escapes resolved.
    case text(ArraySlice<UInt8>)
    case list([Entry])
    case members([Member])
  }

  /// One named part of an object.
  struct Member: Sendable {
    let offset: Int
    let name: ArraySlice<UInt8>
    let entry: Entry
  }

  /// Where the entry stands in the file.
  let offset: Int
  let content: Content

  init(_ content: Content, at offset: Int) {
    self.offset = offset
    self.content = content
  }

  var kind: EntryKind {
    switch content {
    case .nothing: .nothing
    case .truth(let truth): truth ? .yes : .no
    case .number: .number
    case .text: .text
    case .list: .list
    case .members: .object
    }
  }

  /// The entry as a message shows it; lists and objects are only named.
  var shown: String {
    switch content {
    case .nothing: "null"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let bytes), .text(let bytes): bytes.shown
    case .list: "a list"
    case .members: "an object"
    }
  }
}
