/// A JSON text as a value.
package enum JSONValue: Sendable, Equatable {
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSONValue
  }

  case null
  case truth(Bool)
  /// A number as it is written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// Reads a whole JSON text.
  ///
  /// - Returns: nil where the text is no JSON, or nested more deeply than allowed.
  package init?(_ bytes: [UInt8], depthLimit: Int = 64) {
    var scanner = JSONScanner(bytes, from: 0, to: bytes.count, depthLimit: depthLimit)
    do throws(LocatedFault) {
      try scanner.scanValue()
    } catch {
      return nil
    }
    scanner.skipSpace()
    guard scanner.offset == bytes.count, !scanner.nodes.isEmpty else { return nil }
    self.init(JSONDocument(bytes, scanner.nodes).entry(at: 0))
  }

  private init(_ entry: Entry) {
    switch entry.content {
    case .nothing: self = .null
    case .truth(let truth): self = .truth(truth)
    case .number(let digits): self = .number(String(decoding: digits, as: UTF8.self))
    case .text(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
    case .list(let entries): self = .list(entries.map { JSONValue($0) })
    case .members(let members):
      self = .object(
        members.map { Member(name: String(decoding: $0.name, as: UTF8.self), value: JSONValue($0.entry)) }
      )
    }
  }

  /// The value of a name of an object; nil where there is none.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// A whole number; nil for anything else and for one too large.
  package var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  package var list: [JSONValue]? {
    guard case .list(let values) = self else { return nil }
    return values
  }

  package var isTrue: Bool { self == .truth(true) }
}
