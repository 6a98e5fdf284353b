import Evaluation
import Interviews
import Reports
import RuleBooks
import Testing

/// A small rule file to be interviewed about.
enum InterviewBook {
  static let text = """
    rules small version 1.0.0 language 1
    intent cure, control

    source page "A page about treatment"
      statement surgery.1 "Without spread, an operation aims to cure."
      statement surgery.2 "Surgery needs a patient fit for it."
      statement drugs.1 "Drugs can hold in check what cannot be removed."
      statement care.1 "Symptoms are treated."

    fact site "Site": one of lung "Lung" (also bronchus), liver "Liver", lymph-nodes "Lymph nodes",
      unknown-primary "Unknown primary"
      reads chest as lung, lymph-nodes because "Chest: the lung or the nodes?"
    fact spread "Spread": in order none "No spread", regional-nodes "Regional nodes", distant "Distant"
      required cite page surgery.1
      ask "How far has it spread?"
    fact ki-67 "Ki-67 index": number from 0 to 100 % step 0.1
    fact fit "Fit for surgery": yes or no
      ask "Is the patient fit for an operation?"
    fact symptoms "Symptoms": several of diarrhoea, flushing, pain (also ache)
    fact wish "Wishes": text
      required cite page surgery.2
    fact nodes "Nodes": in order n0 "N0", n1 "N1", n2 "N2"
    fact side "Side": one of left, right, back, third (also "3")

    option surgery "Surgery"
    option drugs "Drug treatment"
    option care "Symptom care"

    rule surgery.1
      strongly for surgery to cure
      when spread is none
      because "There is no spread, and then an operation aims to cure."
      cite page surgery.1
    rule surgery.2
      excludes surgery
      when not fit
      because "The patient is not fit for an operation."
      cite page surgery.2
    rule drugs.1
      for drugs to control
      when (spread is not none or ki-67 above 20 %) and side is not right
      because "It cannot be removed as a whole, and then drugs can hold it in check."
      cite page drugs.1
    rule care.1
      for care to control
      when symptoms include any of (flushing, pain) and site is not liver
      because "There are symptoms that care can ease."
      cite page care.1

    impossible C1
      when spread is none and ki-67 above 90 %
      because "So fast a tumour has always spread."

    """

  /// Facts that matter only together, one that no rule reads, and patients of whom the rules do not speak.
  static let tiedText = """
    rules tied version 1.0.0 language 1
    intent cure
    source page "A page"
      statement s.1 "A statement."
    fact x "Fact X", y "Fact Y", z "Fact Z": yes or no
    fact m "Fact M": one of absent, present
    fact age "Age": number from 0 to 120 years step 1
    covers when age at least 18 years
    option surgery "Surgery"
    option drugs "Drugs"
    rule s.1
      for surgery to cure
      when (x and y) or (not x and not y)
      because "X and Y agree."
      cite page s.1
    rule s.2
      for drugs to cure
      when z
      because "Z is so."
      cite page s.1
    impossible C1
      when m is present and not z
      because "M comes only with Z."

    """

  static func engine(_ text: String = text) throws -> CaseEngine {
    let book = RuleBookReader.read(Array(text.utf8)).book
    return try CaseEngine(#require(book, "the rule file has errors"))
  }

  /// A case in which nothing is known.
  static func nobody(_ engine: CaseEngine) -> PatientCase { PatientCase(factCount: engine.book.facts.count) }

  /// What a piped interview shows: the pages with every prompt and the line that answers it.
  static func transcript(
    _ lines: [String],
    for option: String? = nil,
    _ text: String = text
  ) throws -> [UInt8] {
    let engine = try engine(text)
    let option = try option.map { name in try #require(engine.book.options.firstIndex { $0.name == name }) }
    var interview = Interview(engine, nobody(engine), for: option)
    var output = Output()
    func write(_ sheet: Sheet) {
      TextSheetWriter(isColoured: false).write(sheet, into: &output)
      output.endLine()
    }
    write(interview.opening())
    for line in lines where interview.ending == nil && !interview.isExhausted {
      output.write(interview.prompt + line + "\n\n")
      write(interview.take(line))
    }
    interview.finish()
    if interview.ending == .done {
      write(interview.closing())
      CaseObjectWriter(book: engine.book).write(interview.patient, into: &output)
    }
    return output.bytes
  }
}
