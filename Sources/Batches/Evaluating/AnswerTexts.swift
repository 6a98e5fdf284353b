import Evaluation
import Reports
import RuleBooks

/// The parts of an answer's text that are the same for every case.
///
/// Elements of lists begin with a comma; the first of a list is written without it.
struct AnswerTexts: ~Copyable, Sendable {
  let beforeIdentifier: [UInt8]
  let beforePosition: [UInt8]
  /// Between the position and the first option.
  let opening: [UInt8]
  let beforeMissing: [UInt8]
  /// For each fact how it is reported as missing, and as missing and required; without the end where options follow.
  let missing: TextTable
  let missingAndRequired: TextTable
  /// For each option its name as JSON.
  let optionNames: TextTable
  /// Between the missing facts and the questions: a case with conflicts is not written in parts.
  let beforeQuestions: [UInt8]
  let questions: TextTable
  let end: [UInt8]

  /// For each option, verdict and whether it is contested what stands before its intents.
  let optionOpenings: TextTable
  /// For each option what stands behind its open rules where it depends on nothing.
  let optionEnds: TextTable
  /// For each option the whole of it where no rule speaks to it.
  let silentOptions: TextTable
  let intents: TextTable
  /// What stands between two lists of an option, the intents, its rules and its open rules, with the empty lists
  /// between them; behind the open rules the end of a brief answer follows.
  let bridges: TextTable
  /// The number of the list of open rules; that of the intents is 0.
  let openList: Int
  /// For each argument how it is listed where it holds, and, in brief answers, where it is open.
  let held: TextTable
  let open: TextTable

  init(_ book: RuleBook, _ arguments: [Argument], _ writer: JSONResultWriter, isBrief: Bool) {
    beforeIdentifier = Self.text { $0.write("{\"format\":1,\"case\":") }
    beforePosition = Self.text { $0.write(",\"position\":") }
    opening = Self.text { output in
      writer.writeOpening(.inside, into: &output)
      output.write("[")
    }
    beforeMissing = Self.text { $0.write("],\"missing\":[") }
    missing = TextTable(book.facts.indices.map { Self.missing($0, isRequired: false, writer, isBrief: isBrief) })
    missingAndRequired = TextTable(
      book.facts.indices.map { Self.missing($0, isRequired: true, writer, isBrief: isBrief) }
    )
    optionNames = TextTable(book.options.map { option in Self.text { $0.write(jsonString: option.name) } })
    beforeQuestions = Self.text { $0.write("],\"conflicts\":[],\"questions\":[") }
    questions = TextTable(
      book.questions.indices.map { question in Self.element { writer.write(&$0, ResultQuestion(question, of: book)) } }
    )
    end = Self.text { $0.write("]}") }
    let lists = isBrief ? ["for", "against", "excludes"] : ["for", "against", "excludes", "notes"]
    let beforeLists = lists.map { name in Self.text { $0.write("],\"" + name + "\":[") } }
    let beforeOpen = Self.text { $0.write("],\"open\":[") }
    openList = lists.count + 1
    bridges = TextTable(Self.bridges(beforeLists + [beforeOpen, Self.text { $0.write("]}") }]))
    var openings: [[UInt8]] = []
    for option in book.options.indices {
      for verdict in Verdict.allCases {
        for isContested in [false, true] {
          openings.append(
            Self.element { output in
              writer.writeOpening(of: option, verdict, isContested: isContested, into: &output)
              output.write("[")
            }
          )
        }
      }
    }
    optionOpenings = TextTable(openings)
    let ends = book.options.indices.map { option in
      Self.text { output in
        output.write("]")
        writer.writeEnd(of: option, .nothing, into: &output)
      }
    }
    optionEnds = TextTable(ends)
    silentOptions = TextTable(
      book.options.indices.map { option in
        openings[Self.opening(option, Standing(StatusSet(bits: StatusSet.silent)))] + beforeLists.flatMap { $0 }
          + beforeOpen
          + ends[option]
      }
    )
    intents = TextTable(book.intents.map { intent in Self.element { $0.write(jsonString: intent) } })
    held = TextTable(
      arguments.map { argument in Self.element { writer.write(holding: Int(argument.rule), into: &$0) } }
    )
    open = TextTable(
      arguments.map { argument in
        Self.element { writer.write(&$0, OptionAnswer.OpenRule(rule: Int(argument.rule), needs: [])) }
      }
    )
  }

  /// For every two lists what stands between them.
  ///
  /// - Parameter openings: What stands before each list but the first, and the end behind the last.
  private static func bridges(_ openings: [[UInt8]]) -> [[UInt8]] {
    (0...openings.count).flatMap { from in
      (0...openings.count).map { to in from < to ? openings[from..<to].flatMap { $0 } : [] }
    }
  }

  /// Where the text between two lists stands among `bridges`.
  @inline(__always)
  func bridge(_ from: Int, _ to: Int) -> Int { from * (openList + 2) + to }

  /// Where the text before an option's intents stands among `optionOpenings`.
  @inline(__always)
  static func opening(_ option: Int, _ standing: Standing) -> Int {
    (option * Verdict.allCases.count + Int(standing.verdict)) * 2 + (standing.isContested ? 1 : 0)
  }

  private static func missing(
    _ fact: Int,
    isRequired: Bool,
    _ writer: JSONResultWriter,
    isBrief: Bool
  ) -> [UInt8] {
    let whole = element { output in
      let missing = MissingFact(fact: fact, isRequired: isRequired, isSetAside: false, options: [], decidesScope: false)
      writer.write(&output, missing)
    }
    // The list of options is empty here, and its closing brackets follow the options.
    return isBrief ? whole : Array(whole.dropLast(2))
  }

  static func text(_ write: (inout Output) -> Void) -> [UInt8] {
    var output = Output()
    write(&output)
    return output.bytes
  }

  static func element(_ write: (inout Output) -> Void) -> [UInt8] {
    text { output in
      output.write(byte: UInt8(ascii: ","))
      write(&output)
    }
  }
}
