import CaseFiles
import RuleBooks
import RuleLanguage

/// Finds the one case of a file that a command is about.
enum CaseSelection {
  private static let mostNames = 10_000

  /// The case that `--case` names by its id or, also as `#3`, by its position; without it the only case of the file.
  ///
  /// - Returns: nil where there is no such case, or more than one; standard error says so.
  static func entry(
    in cases: CaseSequence,
    of path: Path,
    named wanted: String?,
    console: inout Console
  ) -> CaseEntry? {
    var count = 0
    var only: CaseEntry?
    var placed: CaseEntry?
    var named: [CaseEntry] = []
    var names: [String] = []
    let position = wanted.flatMap { Int($0.hasPrefix("#") ? $0.dropFirst() : $0[...]) }
    for entry in cases {
      count += 1
      if count == 1 { only = entry }
      if entry.position == position { placed = entry }
      guard let wanted, let label = entry.label?.text else { continue }
      if label == wanted { named.append(entry) }
      if names.count < mostNames { names.append(label) }
    }
    guard let wanted else {
      if count == 1 { return only }
      console.complain(
        path.spoken + " holds " + String(count) + " cases",
        help: count == 0 ? "consilium template prints a blank one" : "say which with --case, by its id or its position from 1"
      )
      return nil
    }
    if named.count > 1 {
      let places = named.prefix(5).map { String($0.position) }.joined(separator: ", ")
      console.complain(
        Counted.words(named.count, "case") + " of " + path.spoken + " have the id `" + wanted + "`: " + places,
        help: "say which by its position, such as --case '#" + String(named[0].position) + "'"
      )
      return nil
    }
    if let found = named.first ?? placed { return found }
    console.complain(
      UsageProblem(
        path.spoken + " holds no case `" + wanted + "`",
        wanted,
        among: names,
        otherwise: "it holds " + Counted.words(count, "case") + ", by id or by position from 1"
      )
    )
    return nil
  }
}
