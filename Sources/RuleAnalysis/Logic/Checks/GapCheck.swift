import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds the patients in scope who are offered no option, as maximal boxes.
///
/// The sets of those who are offered an option are walked side by side and never joined: what all options leave together
/// can be far larger than each of them.
enum GapCheck {
  /// How many boxes are found at most.
  static let mostBoxes = 200

  static func run(_ inspection: inout Inspection) {
    var offers: [Diagram] = []
    for option in inspection.book.options.indices {
      guard let offered = inspection.offered(option) else {
        inspection.leaveOpen("who is left without an option", place(inspection.book))
        return
      }
      if offered == inspection.patients { return }
      offers.append(offered)
    }
    // Where nobody is offered anything, each option has been spoken of.
    if offers.allSatisfy({ $0 == .nowhere }) { return }
    search(offers, &inspection)
  }

  private static func search(_ offers: [Diagram], _ inspection: inout Inspection) {
    let finder = inspection.finder
    let space = inspection.engine.space
    let options = inspection.book.options.indices
    let patients = inspection.patients
    var left = patients
    var witnesses: [Witness] = []
    var boxes: [Box] = []
    while true {
      let found = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> ([Int], Box)? in
        guard
          let completion = try inspection.forest.completion(
            of: left,
            outside: offers,
            in: space.everything,
            preferring: finder.order
          )
        else { return nil }
        let box = try space.widened(completion, within: patients, avoiding: offers, in: &inspection.forest)
        left = try inspection.forest.difference(left, inspection.forest.set(of: box))
        return (completion, box)
      }
      guard let found else {
        if witnesses.isEmpty {
          inspection.leaveOpen("who is left without an option", place(inspection.book))
          return
        }
        break
      }
      guard let (completion, box) = found else {
        if !witnesses.isEmpty {
          inspection.report(.option(.noOption(groups: boxes.count, isComplete: true)), witnesses, boxes: boxes)
        }
        return
      }
      let evaluator = inspection.evaluator
      guard inspection.confirms(completion), !options.contains(where: { evaluator.isOffered($0, completion) }) else {
        inspection.leaveOpen("who is left without an option", place(inspection.book))
        return
      }
      if witnesses.count == mostBoxes { break }
      witnesses.append(finder.witness(completion, within: box))
      boxes.append(box)
    }
    inspection.report(.option(.noOption(groups: boxes.count, isComplete: false)), witnesses, boxes: boxes)
  }

  private static func place(_ book: RuleBook) -> Place { book.coveragePlaces.first ?? book.place }
}
