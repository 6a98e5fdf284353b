/// A small JSON document to be written with indentation.
package indirect enum JSONTree: Sendable {
  case object([(key: String, value: JSONTree)])
  case array([JSONTree])
  case text(String)
  case number(Int)
  /// A number, `true`, `false` or `null` as it is written.
  case literal(String)

  package static func texts(_ texts: [String]) -> JSONTree { .array(texts.map { .text($0) }) }

  /// Writes the document; arrays and objects without inner structure stay on one line.
  package func write(into output: inout Output, indent: Int = 0) {
    switch self {
    case .text(let text): output.write(jsonString: text)
    case .number(let number): output.write(number)
    case .literal(let text): output.write(text)
    case .array(let elements):
      Self.writeLines(
        elements,
        open: "[",
        close: "]",
        isFlat: elements.allSatisfy { $0.isPlain },
        indent,
        into: &output
      ) {
        output,
        element in
        element.write(into: &output, indent: indent + 1)
      }
    case .object(let members):
      let isFlat = members.count < 3 && members.allSatisfy { $0.value.isShort }
      Self.writeLines(members, open: "{", close: "}", isFlat: isFlat, indent, into: &output) { output, member in
        output.write(jsonString: member.key)
        output.write(": ")
        member.value.write(into: &output, indent: indent + 1)
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .number, .literal: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  private var isShort: Bool {
    guard case .array(let elements) = self else { return isPlain }
    return elements.count < 4 && elements.allSatisfy { $0.isPlain }
  }

  private static func writeLines<Element>(
    _ elements: [Element],
    open: String,
    close: String,
    isFlat: Bool,
    _ indent: Int,
    into output: inout Output,
    _ writeElement: (inout Output, Element) -> Void
  ) {
    output.write(open)
    for (position, element) in elements.enumerated() {
      if position > 0 { output.write(isFlat ? ", " : ",") }
      if !isFlat { output.write("\n" + String(repeating: "  ", count: indent + 1)) }
      writeElement(&output, element)
    }
    if !isFlat, !elements.isEmpty { output.write("\n" + String(repeating: "  ", count: indent)) }
    output.write(close)
  }
}
