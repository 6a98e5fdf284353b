import Consilium
import RuleLanguage

/// Finds rule files: by path or by the name of a built-in one, and what they extend beside them or as built in.
enum RuleSearch {
  /// The texts of the rule file that an argument names, with all that it extends.
  ///
  /// A file of that name comes before a built-in one.
  static func texts(of argument: String) throws(FileProblem) -> RuleTexts {
    let path = Path(argument)
    let file: RuleText
    do throws(FileProblem) {
      file = RuleText(name: path.spoken, bytes: try Files.read(path))
    } catch {
      guard let builtIn = builtIn(named: argument) else {
        throw error.orMeant(Suggestion.question(about: argument, among: BuiltInRules.names))
      }
      return RuleTexts(builtIn) { Self.builtIn(named: $0.name.text) }
    }
    var problem: FileProblem?
    let texts = RuleTexts(file) { base in
      do throws(FileProblem) {
        return try beside(path, base.name.text) ?? builtIn(named: base.name.text)
      } catch {
        problem = problem ?? error
        return nil
      }
    }
    if let problem { throw problem }
    return texts
  }

  /// A rule file that is being written, with all that it extends; what cannot be read is left out.
  ///
  /// - Parameters:
  ///   - path: Where the file stands; nil for one that has not been saved.
  ///   - open: The text of another file that is being written.
  static func texts(_ file: RuleText, at path: Path?, open: (Path) -> [UInt8]?) -> RuleTexts {
    RuleTexts(file) { base in
      let name = base.name.text
      if let path {
        let neighbour = path.neighbour(name + ".rules")
        if let bytes = open(neighbour) { return RuleText(name: neighbour.spoken, bytes: bytes) }
        if let text = try? beside(path, name) { return text }
      }
      return builtIn(named: name)
    }
  }

  /// The texts of the built-in rules that are used where no file is named.
  static var standard: RuleTexts {
    RuleTexts(name: "neuroendocrine-tumours.rules", BuiltInRules.neuroendocrineTumours)
  }

  private static func builtIn(named name: String) -> RuleText? {
    BuiltInRules.text(named: name).map { RuleText(name: name + ".rules", bytes: $0) }
  }

  /// The rule file of a name in the folder of another; nil where there is none.
  private static func beside(_ path: Path, _ name: String) throws(FileProblem) -> RuleText? {
    let neighbour = path.neighbour(name + ".rules")
    guard (try? Files.kind(of: neighbour)) == .file else { return nil }
    return RuleText(name: neighbour.spoken, bytes: try Files.read(neighbour))
  }
}
