import RuleBooks

extension PatientCase {
  /// Counts the lines and columns at which the noted entries stand.
  ///
  /// - Parameters:
  ///   - start: A place at or before the first of them.
  ///   - bytes: What the case was read from.
  mutating func countLines(from start: TextPosition, in bytes: [UInt8]) {
    let noted = places.indices.compactMap { fact in places[fact].map { (fact: fact, place: $0) } }
    var position = start
    for (fact, place) in noted.sorted(by: { $0.place.offset < $1.place.offset }) {
      position.advance(to: place.offset, in: bytes)
      places[fact] = place.at(line: position.line, column: position.column)
    }
  }
}
