/// A rule file in which markers name places: `rule a 1️⃣foo`.
struct MarkedText {
  static let markers = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣"]

  let text: String
  /// The offsets of the markers in the text without them.
  let offsets: [String: Int]

  init(_ marked: String) {
    // Code points, not characters: what follows a marker may be one that joins it.
    var rest = Array(marked.unicodeScalars)[...]
    var text = String.UnicodeScalarView()
    var offsets: [String: Int] = [:]
    while let first = rest.first {
      if let marker = Self.markers.first(where: { rest.starts(with: $0.unicodeScalars) }) {
        offsets[marker] = String(text).utf8.count
        rest = rest.dropFirst(marker.unicodeScalars.count)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    self.text = String(text)
    self.offsets = offsets
  }
}
