import RuleLanguage

/// A text with the codes of the findings expected in it, each written as `«C201»` before the place where it starts.
struct MarkedText {
  /// A finding by its code and the offset at which it starts.
  struct Mark: Equatable, CustomStringConvertible {
    let code: String
    let offset: Int

    var description: String { "\(code)@\(offset)" }
  }

  let bytes: [UInt8]
  let marks: [Mark]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var marks: [Mark] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "«"), let close = rest.firstIndex(of: "»") {
      bytes += Array(rest[..<open].utf8)
      marks.append(Mark(code: String(rest[rest.index(after: open)..<close]), offset: bytes.count))
      rest = rest[rest.index(after: close)...]
    }
    self.bytes = bytes + Array(rest.utf8)
    self.marks = marks
  }

  /// The findings of a check, to compare with the marks.
  static func marks(of diagnostics: [Diagnostic]) -> [Mark] {
    diagnostics.map { Mark(code: $0.code.rawValue, offset: $0.place.start) }
  }
}
