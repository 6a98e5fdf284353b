import Batches
import Evaluation
import Reports
import RuleBooks

/// Builds the chase list: what to ask for before the meeting, per fact or per patient, what holds up most first.
struct ChaseDocument {
  let list: ChaseList
  let book: RuleBook
  let wording: BookWording
  private let order: ChaseOrder
  private let unread: [UnreadInput]
  private let signatures: SignatureWording?

  /// - Parameters:
  ///   - list: Who waits for what.
  ///   - order: What it is laid out by.
  ///   - unread: The inputs that could not be read, or not to their ends.
  ///   - signatures: What is signed of the book; nil where no signatures are kept.
  init(_ list: ChaseList, order: ChaseOrder, unread: [UnreadInput], signatures: SignatureRegister?) {
    self.list = list
    self.order = order
    self.unread = unread
    book = list.book
    wording = BookWording(list.book)
    self.signatures = signatures.map { SignatureWording(book: list.book, register: $0) }
  }

  func publication() -> Publication {
    let main =
      switch order {
      case .fact: list.holdingUp.map(factChapter)
      case .patient: list.waiting.cases.map(patientChapter) + unlistedPatients
      }
    let others = [idleChapter, contradictionChapter, undecidedChapter, settlingChapter, rejectedChapter]
    return Publication(
      title: "What is missing before the meeting",
      subtitle: Phrase(summary) + UnreadInput.gap(unread, notIn: "this list"),
      front: list.holdingUp.isEmpty ? [] : [.table(overview), .paragraph(Phrase(Self.method, .faint))],
      chapters: main + others.compactMap { $0 },
      closing: Phrase(
        [
          "Rules: " + book.name + " " + book.version + ", " + book.digest + ".", signatures?.remark(),
          "Options and reasons for the multidisciplinary team, not advice.",
        ].compactMap { $0 }.joined(separator: " ")
      ),
      isBook: false
    )
  }

  private static let method = """
    A fact holds a patient up where some answer to it would narrow what an option can come to: by itself, or only \
    together with answers to other missing facts.
    """

  // MARK: At a glance

  private var summary: String {
    if list.caseCount == 0 { return "There is no case." }
    let patients = list.caseCount - list.rejected.count
    let kinds: [(count: Int, ofSeveral: String, ofOne: String)] = [
      (list.waiting.count, "wait for something", "waits for something"),
      (list.settledCount, "for nothing", "for nothing"),
      (list.outsideCount, "are out of scope", "is out of scope"),
    ]
    let parts = kinds.filter { $0.count > 0 }.map { kind in
      String(kind.count) + " " + (kind.count == 1 ? kind.ofOne : kind.ofSeveral)
    }
    let rejected = Self.count(list.rejected.count, "case") + " could not be read"
    if patients == 0 { return rejected + "." }
    let words = Self.count(patients, "patient") + ": " + parts.joined(separator: ", ") + "."
    return list.rejected.count == 0 ? words : words + " " + rejected + "."
  }

  /// Every fact that holds somebody up, with how much hangs on it.
  private var overview: Publication.Table {
    Publication.Table(
      caption: "Facts by the number of patients whom they hold up",
      columns: ["fact", "patients", "required of", "options by itself", "with others"],
      rows: list.holdingUp.map { fact in
        let chase = list.facts[fact]
        let numbers = [chase.waiting.count, chase.requiredCount, chase.aloneCount, chase.togetherCount]
        return Publication.Table.Row(
          [Phrase(wording.label(ofFact: fact))] + numbers.map { Phrase($0 == 0 ? "–" : String($0)) }
        )
      },
      style: .figures
    )
  }

  // MARK: Small parts

  static func count(_ number: Int, _ noun: String) -> String { String(number) + " " + noun + (number == 1 ? "" : "s") }

  /// A line on the cases of a list that are not named; nil where all are.
  func rest<Element>(of cases: CaseList<Element>) -> Publication.Block? {
    guard cases.unlistedCount > 0 else { return nil }
    let isOne = cases.unlistedCount == 1
    let words = String(cases.unlistedCount) + (cases.cases.isEmpty ? "" : " more") + (isOne ? " is" : " are")
    return .paragraph(Phrase(words + " not listed here; CSV and JSON list every case.", .faint))
  }

  /// How a patient is called: by id, or by the place where there is none.
  func name(_ id: CaseIdentifier?, _ place: CasePlace) -> String {
    let name = id?.text ?? "case " + String(place.position)
    return name + (place.file.map { " (" + $0 + ", " + String(place.position) + ")" } ?? "")
  }

  func names(_ patients: CaseList<ChasedCase>) -> String {
    let names = patients.cases.map { name($0.id, $0.place) }
    let rest = patients.unlistedCount > 0 ? [String(patients.unlistedCount) + " more"] : []
    return (names + rest).joined(separator: ", ")
  }
}
