/// The words for everything that can be wrong with a case; all of them stand here.
struct FaultWording {
  let code: CaseProblemCode
  let message: String
  let help: String?

  init(_ fault: Fault) {
    self =
      Self.wordingOfBytes(fault) ?? Self.wordingOfSyntax(fault) ?? Self.wordingOfTables(fault)
      ?? Self.wordingOfKeys(fault) ?? Self.wordingOfReserved(fault) ?? Self.wordingOfWords(fault)
      ?? Self.wordingOfNumbers(fault)
  }

  init(_ code: CaseProblemCode, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }

  /// The help for a fault behind which nothing could be read.
  static func losingRest(_ help: String?) -> String {
    let loss = "the brackets do not balance from here on, so nothing after this case could be read"
    guard let help else { return loss }
    return help + "; " + loss
  }

  // MARK: Keys

  static func wordingOfKeys(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .unknownKey(let key, let isColumn, let nearest):
      FaultWording(
        .unknownKey,
        (isColumn ? "the column `\(key)`" : "`\(key)`") + " is not a fact of the rule book",
        help: suggestion(nearest) ?? "take it out, or name it among the keys to ignore"
      )
    case .unknownFact(let key, let nearest):
      FaultWording(
        .unknownKey,
        "`\(key)` is not a fact of the rule book",
        help: suggestion(nearest) ?? "`consilium facts` lists them"
      )
    case .duplicateKey(let key, let meaning, let isColumn):
      FaultWording(
        .duplicateKey,
        (isColumn ? "the column `\(key)`" : "`\(key)`")
          + (key == meaning ? " is given twice" : " gives `\(meaning)` a second time"),
        help: "keep one of the two"
      )
    case .factBesideFacts(let key):
      FaultWording(.misplacedKey, "`\(key)` stands beside `facts`", help: "move it into `facts`")
    case .reservedInsideFacts(let key):
      FaultWording(.misplacedKey, "`\(key)` stands inside `facts`", help: "move it beside `facts`")
    case .malformedFacts(let kind):
      FaultWording(.malformedFacts, "`facts` takes an object in { }, not \(words(kind))")
    case .malformedSetting(let text):
      FaultWording(.malformedSetting, "`\(text)` does not set a fact", help: "write FACT=VALUE, such as `grade=G1`")
    default: nil
    }
  }

  static func wordingOfReserved(_ fault: Fault) -> FaultWording? {
    switch fault {
    case .malformedIdentifier(let text):
      FaultWording(.malformedIdentifier, "`id` takes a text or a whole number, not \(quoted(text))")
    case .malformedProse(let key, let kind):
      FaultWording(.malformedProse, "`\(key)` takes a text, not \(words(kind))")
    case .malformedDate(let text):
      FaultWording(
        .malformedDate,
        "`date`: \(quoted(text)) is not a day of the calendar",
        help: "write year-month-day, such as `2024-05-31`"
      )
    case .malformedDecision(let kind):
      FaultWording(
        .malformedDecision,
        "`decision` takes a list of options, not \(words(kind))",
        help: "write [\"surgery\"], and [] where the board chose none"
      )
    case .unknownOption(let option, let allowed, let nearest):
      FaultWording(
        .unknownOption,
        "`decision`: `\(option)` is not an option of the rule book",
        help: suggestion(nearest)
          ?? (allowed.isEmpty
            ? "a decision in other words goes to `reason`" : "its options are \(list(allowed, "and"))")
      )
    case .repeatedOption(let option):
      FaultWording(.repeatedOption, "`decision`: `\(option)` is listed twice", help: "keep one of the two")
    default: nil
    }
  }

  // MARK: Words

  static func words(_ kind: EntryKind) -> String {
    switch kind {
    case .nothing: "null"
    case .yes: "true"
    case .no: "false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  static func words(_ wanted: Fault.WantedEntry) -> String {
    switch wanted {
    case .yesOrNo: "yes or no"
    case .word: "one of its values"
    case .words: "a list of its values"
    case .member: "true, false or null for each of its values"
    case .number(let unit): unit.map { "a number in \($0)" } ?? "a number"
    case .text: "a text or a list of texts"
    }
  }

  static func suggestion(_ nearest: [String]) -> String? {
    nearest.isEmpty ? nil : "did you mean \(list(nearest.map { "`\($0)`" }, "or"))?"
  }

  /// A value in backquotes; the names of lists and objects stand without them.
  static func quoted(_ text: String) -> String {
    text == "a list" || text == "an object" ? text : "`\(text)`"
  }

  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)" + (number == 1 ? "" : "s") }

  static func hexadecimal(_ byte: UInt8) -> String { ShownText.hexadecimal(UInt32(byte), digits: 2) }

  static func size(_ bytes: Int) -> String {
    let mebibyte = 1 << 20
    return bytes >= mebibyte && bytes % mebibyte == 0 ? "\(bytes / mebibyte) MiB" : "\(bytes) bytes"
  }
}
