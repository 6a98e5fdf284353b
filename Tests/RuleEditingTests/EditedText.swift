import RuleEditing
import RuleLanguage
import Testing

/// A rule file with a cursor in it, written as `|`.
struct EditedText {
  let text: String
  let offset: Int

  init(_ marked: String) {
    let bytes = Array(marked.utf8)
    offset = bytes.firstIndex(of: UInt8(ascii: "|")) ?? 0
    text = String(decoding: bytes.filter { $0 != UInt8(ascii: "|") }, as: UTF8.self)
  }

  var file: EditedFile { EditedFile(RuleTexts(name: "a.rules", Array(text.utf8))) }

  /// A small file, whose lines tests add to.
  static let base = """
    rules small version 1.0.0 language 1
    intent cure, control
    source page "A page"
      statement s.1 "Without spread an operation is meant to cure." informs surgery
      statement s.2 "Watching is possible."
    fact spread "Spread": in order none (also local), nodes "Regional nodes", distant
      required when size above 10 mm cite page s.1
    fact size "Size": number from 0 to 400 mm step 1
    fact bulky "Bulky", fit "Fit": yes or no
    fact sites "Sites": several of liver, bone, lung
    group far "Far sites" of sites: liver, bone
    define has-spread "Has spread": spread is not none
    define stage "Stage": one of early, late
      early when spread is none
      late otherwise
    option surgery "Surgery" kind operation
    option watching "Watching"
    rule s.1 for surgery to cure when spread is none and size below 100 mm
      because "An operation aims to cure." cite page s.1
    rule s.2 excludes surgery when not fit because "Not fit." cite page s.2 overrides s.1
    impossible C1 when spread is none and sites include liver because "No spread."
    question C2 when bulky and size below 5 mm because "Sure?"
    case "Known" given spread none, size 18 mm, fit yes, sites only (liver, bone)
      expect candidate surgery by s.1, missing bulky, conflict C1

    """

  static func file(_ more: String = "") -> EditedFile {
    EditedFile(RuleTexts(name: "a.rules", Array((base + more).utf8)))
  }

  /// The offset of a word in the base: its first occurrence behind another.
  static func offset(of word: String, behind earlier: String = "", in text: String = base) throws -> Int {
    let start = try #require(text.firstRange(of: earlier)?.upperBound ?? text.startIndex)
    let range = try #require(text[start...].firstRange(of: word))
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  }
}
