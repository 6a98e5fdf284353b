import Evaluation
import Reports
import RuleBooks

/// The parts of an answer's text that are the same for every case.
///
/// Elements of lists begin with a comma; the first of a list is written without it. Only the rules of an option have none:
/// for them it belongs to what stands between.
struct AnswerTexts: ~Copyable, Sendable {
  /// What stands between the parts of an answer that change.
  enum Part: Int, CaseIterable {
    case beforeIdentifier
    case beforePosition
    /// Between the position and the first option.
    case opening
    case beforeMissing
    /// Between the missing facts and the questions: a case with conflicts is not written in parts.
    case beforeQuestions
    case end
  }

  let parts: TextTable
  /// For each fact how it is reported as missing, and as missing and required; without the end where options follow.
  let missing: TextTable
  let missingAndRequired: TextTable
  /// For each option its name as JSON.
  let optionNames: TextTable
  let questions: TextTable

  /// For each option, verdict and whether it is contested what stands before its intents.
  let optionOpenings: TextTable
  private let openingCount: Int
  /// For each option what stands behind its open rules where it depends on nothing.
  let optionEnds: TextTable
  /// For each option the whole of it where no rule speaks to it.
  let silentOptions: TextTable
  let intents: TextTable
  /// What stands between two elements by their lists, the intents, the rules of an option and its open rules, with the empty
  /// lists between them; behind the open rules the end of a brief answer follows.
  let bridges: TextTable
  /// How many of them there are behind each list, with some that nobody uses.
  private static let bridgesOfList = 8
  /// The number of the list of open rules; that of the intents is 0.
  let openList: Int
  /// For each argument how it is listed where it holds, and, in brief answers, where it is open.
  let held: TextTable
  let open: TextTable
  /// How many bytes an answer comes to at most up to its questions, without its identifier and input, where its options are
  /// plain.
  let mostOfAnswer: Int

  init(_ book: RuleBook, _ arguments: [Argument], _ writer: JSONResultWriter, isBrief: Bool) {
    parts = TextTable(
      Part.allCases.map { part in
        Self.text { output in
          switch part {
          case .beforeIdentifier: output.write("{\"format\":1,\"case\":")
          case .beforePosition: output.write(",\"position\":")
          case .opening:
            writer.writeOpening(.inside, into: &output)
            output.write("[")
          case .beforeMissing: output.write("],\"missing\":[")
          case .beforeQuestions: output.write("],\"conflicts\":[],\"questions\":[")
          case .end: output.write("]}")
          }
        }
      }
    )
    missing = TextTable(book.facts.indices.map { Self.missing($0, isRequired: false, writer, isBrief: isBrief) })
    missingAndRequired = TextTable(
      book.facts.indices.map { Self.missing($0, isRequired: true, writer, isBrief: isBrief) }
    )
    optionNames = TextTable(book.options.map { option in Self.text { $0.write(jsonString: option.name) } })
    questions = TextTable(
      book.questions.indices.map { question in Self.element { writer.write(&$0, ResultQuestion(question, of: book)) } }
    )
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
    let openingCount = Standing.openingCount
    self.openingCount = openingCount
    let ends = book.options.indices.map { option in
      Self.text { output in
        output.write("]")
        writer.writeEnd(of: option, .nothing, into: &output)
      }
    }
    optionEnds = TextTable(ends)
    silentOptions = TextTable(
      book.options.indices.map { option in
        openings[option * openingCount + Int(Standing(StatusSet(bits: StatusSet.silent)).opening)]
          + beforeLists.flatMap { $0 }
          + beforeOpen
          + ends[option]
      }
    )
    intents = TextTable(book.intents.map { intent in Self.element { $0.write(jsonString: intent) } })
    held = TextTable(
      arguments.map { argument in Self.text { writer.write(holding: Int(argument.rule), into: &$0) } }
    )
    open = TextTable(
      arguments.map { argument in
        Self.text { writer.write(&$0, OptionAnswer.OpenRule(rule: Int(argument.rule), needs: [])) }
      }
    )
    // A rule either holds or is open: the text that it does not have makes up for a comma.
    let lengthOfLists = bridges.size + intents.size + PlainList<UInt8>.padding
    mostOfAnswer =
      parts.size + optionOpenings.size + silentOptions.size + held.size + open.size + book.options.count * lengthOfLists
      + missingAndRequired.size + missing.size + 2 * PlainList<UInt8>.padding
  }

  /// For every two lists what stands between them.
  ///
  /// - Parameter openings: What stands before each list but the first, and the end behind the last.
  private static func bridges(_ openings: [[UInt8]]) -> [[UInt8]] {
    (0...openings.count).flatMap { from in
      (0..<bridgesOfList).map { to in
        from < to ? openings[from..<min(to, openings.count)].flatMap { $0 } : [UInt8(ascii: ",")]
      }
    }
  }

  /// Where the text between two elements stands among `bridges`, by their lists.
  @inline(__always)
  func bridge(_ from: Int, _ to: Int) -> Int { from &* Self.bridgesOfList &+ to }

  /// Where the text before an option's intents stands among `optionOpenings`.
  @inline(__always)
  func opening(_ option: Int, _ standing: Standing) -> Int { option &* openingCount &+ Int(standing.opening) }

  /// Writes what stands behind an option's opening in a brief answer.
  ///
  /// - Parameters:
  ///   - intents: The intents, as bits.
  ///   - rules: The rules of the option as they are listed where they hold.
  ///   - order: Their places in the order of the file.
  ///   - truths: For each whether it holds (1) or is open (2).
  func write(
    _ intents: UInt64,
    _ rules: [ListedRule],
    _ order: [Int],
    _ truths: [UInt8],
    into buffer: inout AnswerBuffer
  ) {
    writeIntents(intents, into: &buffer)
    // The list that was written last: 0 for the intents.
    var list = 0
    for (rule, truth) in zip(rules, truths) where truth == 1 && rule.isListedWhereItHolds {
      let own = Int(rule.list)
      buffer.append(bridges, bridge(list, own))
      buffer.append(held, Int(rule.argument))
      list = own
    }
    for place in order where truths[place] == 2 {
      buffer.append(bridges, bridge(list, openList))
      buffer.append(open, Int(rules[place].argument))
      list = openList
    }
    buffer.append(bridges, bridge(list, openList + 1))
  }

  /// Writes intents, which are given as bits.
  func writeIntents(_ bits: UInt64, into buffer: inout AnswerBuffer) {
    var left = bits
    var skipped = 1
    while left != 0 {
      buffer.append(intents, left.trailingZeroBitCount, skipping: skipped)
      skipped = 0
      left &= left - 1
    }
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
