import RuleLanguage

/// The line of a rule file that a finding speaks of, cut to fit, with the stretch to underline.
struct Excerpt {
  let text: String
  /// How many characters stand before the underlined stretch.
  let caretColumn: Int
  let caretWidth: Int

  /// - Parameter width: How many characters there is room for.
  init(of place: Place, in map: LineMap, width: Int) {
    let line = map.line(of: place.start)
    let start = min(max(place.start, line.startIndex), line.endIndex)
    let end = min(max(place.end, start), line.endIndex)
    var before = Array(Self.shown(line[line.startIndex..<start]).drop { $0 == " " })
    var marked = Array(Self.shown(line[start..<end]))
    var after = Array(Self.shown(line[end...]))

    let room = max(20, width)
    let kept = max(0, room - max(1, marked.count)) / 2
    if before.count + marked.count > room, before.count > kept {
      before = ["…"] + before.suffix(max(0, kept - 1))
    }
    let markedRoom = max(1, room - before.count)
    if marked.count > markedRoom {
      marked = marked.prefix(markedRoom - 1) + ["…"]
      after = []
    }
    let afterRoom = room - before.count - marked.count
    if after.count > afterRoom { after = afterRoom > 0 ? after.prefix(afterRoom - 1) + ["…"] : [] }

    var text = String(before + marked + after)
    while text.last == " " { text.removeLast() }
    self.text = text
    caretColumn = before.count
    caretWidth = max(1, marked.count)
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    ReadableText.visible(ReadableText.decoding(bytes.map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 }))
  }
}
