import RuleLanguage

/// Puts values under keys of a JSON object, in the layout of the object itself.
///
/// Values that stand there are replaced where they stand. New ones go behind the last member, or behind the ones among
/// them that stand there, and are set apart as that object sets its members apart.
struct ObjectRecorder {
  /// A key with its value, by their bytes.
  private struct Member {
    let key: Range<Int>
    let value: Range<Int>
    let meaning: KeyMeaning?
  }

  /// The object of a case that is written into.
  enum Part {
    case whole
    /// Where the facts stand: the object under `facts`, else the case itself.
    case facts
  }

  /// A value in JSON, under which of the keys that are there it belongs, and under which where there is none.
  struct SpelledValue {
    let key: String
    let json: String
    let belongs: (KeyMeaning) -> Bool
  }

  private let bytes: [UInt8]
  private let quote: (String) -> String
  private let start: Int
  private let members: [Member]

  /// - Parameters:
  ///   - bytes: The file.
  ///   - extent: Where the object stands in it, which has been read without a fault.
  ///   - form: What its keys mean.
  ///   - part: Which object of the case is written into.
  ///   - quote: Spells a text in JSON.
  init?(
    _ bytes: [UInt8],
    _ extent: Range<Int>,
    _ form: CaseForm,
    part: Part = .whole,
    quote: @escaping (String) -> String
  ) {
    var scanner = JSONScanner(bytes, from: extent.lowerBound, to: extent.upperBound, depthLimit: form.limits.depth)
    do throws(LocatedFault) {
      try scanner.scanValue()
    } catch {
      return nil
    }
    let document = JSONDocument(bytes, scanner.nodes)
    guard let root = document.root, document.kind(of: root) == .object else { return nil }
    var object = root
    var members: [Member] = []
    var key = document.firstKey(of: root)
    while let node = key {
      let meaning = form.keys.meaning(of: document.text(of: node))
      if part == .facts, object == root, case .reserved(.facts) = meaning {
        guard document.kind(of: node + 1) == .object else { return nil }
        (object, members) = (node + 1, [])
        key = document.firstKey(of: object)
        continue
      }
      members.append(Member(key: document.extent(of: node), value: document.extent(of: node + 1), meaning: meaning))
      key = document.key(after: node, in: object)
    }
    self.bytes = bytes
    self.quote = quote
    self.members = members
    start = document.place(of: object)
  }

  /// The edits that put values under reserved keys.
  func edits(_ values: [RecordedValue]) -> [TextEdit] {
    edits(
      values.map { value in
        SpelledValue(key: value.key.rawValue, json: json(value.content)) { meaning in
          if case .reserved(value.key) = meaning { true } else { false }
        }
      }
    )
  }

  /// The edits that put the values there.
  func edits(_ values: [SpelledValue]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var insertions = ""
    var place: Int?
    for value in values {
      if let member = members.last(where: { $0.meaning.map(value.belongs) ?? false }) {
        edits.append(TextEdit(Place(start: member.value.lowerBound, end: member.value.upperBound), value.json))
        place = member.value.upperBound
      } else {
        insertions += (members.isEmpty && insertions.isEmpty ? "" : separator) + quote(value.key)
        insertions += colon + value.json
      }
    }
    if !insertions.isEmpty {
      edits.append(TextEdit(at: place ?? members.last?.value.upperBound ?? start + 1, insertions))
    }
    return edits
  }

  /// What stands between two members: as before the last one.
  private var separator: String {
    guard let last = members.last else { return ", " }
    if members.count > 1 { return text(members[members.count - 2].value.upperBound..<last.key.lowerBound) }
    let lead = text(start + 1..<last.key.lowerBound)
    return "," + (lead.isEmpty && isSpaced ? " " : lead)
  }

  /// What stands between a key and its value: as in the last member.
  private var colon: String { members.last.map { text($0.key.upperBound..<$0.value.lowerBound) } ?? ": " }

  /// Whether there is a space behind colons; without one there is none behind commas.
  private var isSpaced: Bool { colon.utf8.count > 1 }

  private func text(_ extent: Range<Int>) -> String { String(decoding: bytes[extent], as: UTF8.self) }

  private func json(_ content: RecordedValue.Content) -> String {
    switch content {
    case .text(let text): return quote(text)
    case .list(let items):
      let comma = isSpaced ? ", " : ","
      return "[" + items.map(quote).joined(separator: comma) + "]"
    }
  }
}
