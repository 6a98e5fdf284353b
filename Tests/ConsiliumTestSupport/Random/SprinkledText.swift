/// A rule file in which random white space and comments stand between the words.
package struct SprinkledText: Sendable {
  package let text: String
  /// The comments in their order, without spaces at their ends.
  package let comments: [String]

  /// - Parameter share: Of a hundred gaps, how many have a comment.
  package init(_ original: String, seed: UInt64, share: Int) {
    var random = SplitMix64(seed: seed)
    var sprinkler = Sprinkler(share: share)
    sprinkler.sprinkle(original, &random)
    text = sprinkler.text
    comments = sprinkler.comments
  }
}

private struct Sprinkler {
  private static let remarks = [
    "why", "R4: (as, the source: says)", "a \"quote", "“", "§ 5 – naïve", "rule a.1 for b", "",
  ]
  let share: Int
  var text = ""
  var comments: [String] = []

  mutating func sprinkle(_ original: String, _ random: inout SplitMix64) {
    var closing: Character?
    var isSpace = true
    for character in original {
      if let end = closing {
        if character == end { closing = nil }
        text.append(character)
        continue
      }
      if character == " " || character == "\n" {
        isSpace = true
        continue
      }
      let isPunctuation = ",():".contains(character)
      if isSpace || isPunctuation && random.chance(20) {
        gap(isNeeded: isSpace && !text.isEmpty, &random)
      }
      isSpace = false
      switch character {
      case "\"": closing = "\""
      case "“": closing = "”"
      default: break
      }
      text.append(character)
      if isPunctuation, random.chance(20) { gap(isNeeded: false, &random) }
    }
    gap(isNeeded: true, &random)
  }

  private mutating func gap(isNeeded: Bool, _ random: inout SplitMix64) {
    text += random.pick(["", " ", "\n", "\n\n", "  ", "\t", "\r\n", "\n \n\n  "])
    while random.chance(share) {
      let comment = "# \(comments.count) \(random.pick(Self.remarks))"
      comments.append(comment.last == " " ? String(comment.dropLast()) : comment)
      text += comment + random.pick(["\n", "  \n", "\n\n", "\r\n", "\n  ", "\n\n\n  "])
    }
    if isNeeded, text.last.map({ !$0.isWhitespace }) ?? false { text += " " }
  }
}
