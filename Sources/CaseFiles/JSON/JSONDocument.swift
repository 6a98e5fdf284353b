/// A JSON value that has been checked, or as much of one as stands before a fault.
struct JSONDocument {
  private let bytes: [UInt8]
  private let nodes: [JSONNode]

  init(_ bytes: [UInt8], _ nodes: [JSONNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// The number of the document's outermost node; nil where nothing of it could be read.
  var root: Int? { nodes.isEmpty ? nil : 0 }

  func kind(of node: Int) -> EntryKind {
    switch nodes[node].kind {
    case .null: .nothing
    case .yes: .yes
    case .no: .no
    case .number: .number
    case .plainString, .escapedString: .text
    case .list: .list
    case .object: .object
    }
  }

  /// The byte at which a node begins.
  func place(of node: Int) -> Int { nodes[node].place }

  /// The bytes from the first of a complete node to its last, with the quotes of a string.
  func extent(of node: Int) -> Range<Int> {
    let kind = nodes[node].kind
    return nodes[node].place..<nodes[node].end + (kind == .plainString || kind == .escapedString ? 1 : 0)
  }

  /// The first key of an object; nil where it has none.
  func firstKey(of object: Int) -> Int? { key(at: object + 1, in: object) }

  /// The key that follows a key of the same object, past its value.
  func key(after key: Int, in object: Int) -> Int? {
    let next = nodes[key + 1].next
    return next == 0 ? nil : self.key(at: next, in: object)
  }

  /// A key whose value, too, has been read, as is not certain where the object is not complete.
  private func key(at node: Int, in object: Int) -> Int? {
    let end = nodes[object].next == 0 ? nodes.count : nodes[object].next
    return node + 1 < end ? node : nil
  }

  /// The bytes of a string with its escapes resolved, or of a number.
  func text(of node: Int) -> ArraySlice<UInt8> {
    let node = nodes[node]
    let raw = bytes[node.start..<node.end]
    return node.kind == .escapedString ? JSONEscapes.resolved(raw)[...] : raw
  }

  /// A value as an entry, whatever is in it.
  func entry(at node: Int) -> Entry {
    let place = nodes[node].place
    switch nodes[node].kind {
    case .null: return Entry(.nothing, at: place)
    case .yes: return Entry(.truth(true), at: place)
    case .no: return Entry(.truth(false), at: place)
    case .number: return Entry(.number(text(of: node)), at: place)
    case .plainString, .escapedString: return Entry(.text(text(of: node)), at: place)
    case .list: return Entry(.list(entries(of: node)), at: place)
    case .object: return Entry(.members(members(of: node)), at: place)
    }
  }

  private func entries(of list: Int) -> [Entry] {
    var entries: [Entry] = []
    var node = list + 1
    while node < nodes[list].next {
      entries.append(entry(at: node))
      node = nodes[node].next
    }
    return entries
  }

  private func members(of object: Int) -> [Entry.Member] {
    var members: [Entry.Member] = []
    var key = firstKey(of: object)
    while let node = key {
      members.append(Entry.Member(offset: nodes[node].place, name: text(of: node), entry: entry(at: node + 1)))
      key = self.key(after: node, in: object)
    }
    return members
  }
}
