import RuleLanguage

/// Where the findings about a rule book stand in its files.
package struct FindingPlaces: Sendable {
  private let texts: RuleTexts
  private let maps: [LineMap]

  package init(_ texts: RuleTexts) {
    self.texts = texts
    maps = texts.files.map { LineMap($0.bytes) }
  }

  /// The names of the files, as a person is shown them.
  var names: [String] { texts.files.map { ReadableText.visible($0.name) } }

  /// The name of the file of a place.
  func name(of place: Place) -> String { ReadableText.visible(texts.name(of: place)) }

  /// Where a place starts in its file.
  func start(of place: Place) -> LineMap.Position { map(of: place).position(of: texts.local(place).start) }

  /// Where a place ends in its file.
  func end(of place: Place) -> LineMap.Position {
    let local = texts.local(place)
    return map(of: place).position(of: max(local.start, local.end))
  }

  /// The file, line and column of a place.
  func location(of place: Place) -> String {
    let position = start(of: place)
    return name(of: place) + ":" + String(position.line) + ":" + String(position.column)
  }

  /// The line of a place, cut to fit.
  func excerpt(of place: Place, width: Int) -> Excerpt {
    Excerpt(of: texts.local(place), in: map(of: place), width: width)
  }

  private func map(of place: Place) -> LineMap { maps[texts.file(of: place.start)] }
}
