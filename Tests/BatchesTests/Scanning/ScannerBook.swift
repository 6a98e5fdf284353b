import RuleBooks
import RuleLanguage
import Testing

/// A small rule book with a fact of every type.
enum ScannerBook {
  /// - Parameter moreFacts: How many facts with yes or no are added, `more-0` and so on; a rule asks for the last of them.
  static func book(moreFacts: Int = 0) throws -> RuleBook {
    let lines = (0..<moreFacts).map { "\nfact more-\($0) \"More \($0)\": yes or no" }
    let rule = "\nrule r.9 for watching when more-\(moreFacts - 1) because \"Because.\" cite paper s.1"
    let checked = RuleBookReader.read(Array((text + lines.joined() + (moreFacts > 0 ? rule : "")).utf8))
    return try #require(checked.book, "\(checked.diagnostics.map(\.message))")
  }

  private static let text = """
    rules scanned version 1.0.0 language 1
    intent cure
    source paper "A paper" statement s.1 "A statement." informs every option
    option surgery "Surgery"
    option watching "Watching"
    fact site "Site": one of pancreas "Pancreas", lung "Lung", ileum "Ileum", unknown-primary "Unknown primary"
      reads midgut as lung, ileum because "Which?"
      reads foregut as pancreas, lung
    fact grade "Grade": in order G1 "G1", G2 "G2", G3 "G3"
    fact size "Size": number from 1 to 400 mm step 0.1
    fact dose "Dose": number from 5 to 50 mg step 15
    fact marker "Marker": number from 0 to 100000 "ng/L" step 0.1
    fact base-excess "Base excess": number from 0 to 30 step 1
    fact symptoms "Symptoms": several of flushing "Flushing", pain "Pain", diarrhoea "Diarrhoea"
    fact effects "Effects": several of nausea "Nausea", fatigue "Fatigue" only when feasible
    fact feasible "Feasible": yes or no
    fact a-fact-with-a-name-that-is-longer "Long": yes or no
    fact illnesses "Illnesses": text
    fact carried "Carried": one of first "First", second "Second"
    fact regions "Regions": several of r1 "R1", r2 "R2", r3 "R3", r4 "R4", r5 "R5", r6 "R6", r7 "R7", r8 "R8", r9 "R9", r10 "R10",
      r11 "R11", r12 "R12", r13 "R13", r14 "R14", r15 "R15", r16 "R16", r17 "R17", r18 "R18", r19 "R19"
    rule r.1 for surgery when site is pancreas and size at least 20 mm because "Because." cite paper s.1
    rule r.2 against surgery when grade at least G2 and symptoms include pain because "Because." cite paper s.1
    rule r.3 excludes surgery when not feasible because "Because." cite paper s.1
    rule r.4 for watching when marker below 500 "ng/L" and dose is 20 mg because "Because." cite paper s.1
    rule r.5 against watching when base-excess below 5 and effects include nausea because "Because." cite paper s.1
    rule r.6 against watching when size above 50 mm and site is lung because "Because." cite paper s.1
    rule r.7 notes watching when a-fact-with-a-name-that-is-longer because "Because." cite paper s.1
    rule r.8 notes surgery when regions include any of (r1, r9, r19) because "Because." cite paper s.1
    """
}
