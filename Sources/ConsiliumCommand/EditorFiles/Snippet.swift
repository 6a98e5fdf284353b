/// A declaration with gaps to fill in.
struct Snippet: Sendable {
  let name: String
  /// What is typed to get it.
  let prefix: String
  let description: String
  /// The lines, with the gaps as `${1:text}`.
  let body: [String]

  /// The lines with what stands in their gaps at first.
  var filled: String {
    var text = ""
    var rest = body.joined(separator: "\n")[...]
    while let start = rest.firstRange(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
      text += rest[..<start.lowerBound]
      text += rest[start.upperBound..<end].drop { $0.isNumber }.dropFirst()
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}
