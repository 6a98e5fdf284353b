import ConsiliumTestSupport
import Evaluation
import Interviews
import RuleBooks
import Testing

@Suite("Random interviews")
struct RandomInterviewTests {
  private static let seeds = Array(UInt64(1)...30)
  private static let mostCompletions = 128

  @Test(
    "No question is asked that could change nothing, and none that could change something is left out",
    arguments: seeds
  )
  func questions(seed: UInt64) throws {
    guard var random = try RandomInterview(seed: seed, mostCompletions: Self.mostCompletions) else { return }
    for number in 0..<3 {
      var interview = Interview(random.engine, random.patient(seed &* 31 &+ UInt64(number)))
      _ = interview.opening()
      var said: [String] = []
      while !interview.isExhausted, said.count < 80 {
        let place: Comment = "seed \(seed), interview \(number): \(said)"
        let subject = interview.subject
        if let subject {
          let changing = random.definition.factsThatChange(interview.patient, leavingOpen: interview.leftOpen)
          if interview.isSubjectDecisive {
            #expect(changing.any?.contains(subject) ?? true, place)
          } else if let any = changing.any {
            #expect(any.isEmpty, place)
          }
        }
        let line = random.line(asking: subject)
        said.append(interview.prompt + line)
        _ = interview.take(line)
      }
      #expect(interview.refusedCount == 0, "seed \(seed): \(said)")
      guard interview.isExhausted else { continue }
      let changing = random.definition.factsThatChange(interview.patient, leavingOpen: interview.leftOpen)
      #expect(changing.alone.isEmpty, "seed \(seed), interview \(number): \(said)")
      #expect(changing.any?.isEmpty ?? true, "seed \(seed), interview \(number): \(said)")
    }
  }

  @Test("What asking for a fact would settle is what trying every answer settles", arguments: seeds)
  func worth(seed: UInt64) throws {
    guard var random = try RandomInterview(seed: seed, mostCompletions: Self.mostCompletions) else { return }
    for number in 0..<3 {
      let patient = random.patient(seed &* 37 &+ UInt64(number))
      let staysOpen = Array(repeating: false, count: random.book.facts.count)
      var search = try AskingSearch(random.engine, patient, staysOpen: staysOpen)
      let survey = try search.survey()
      let changing = random.definition.factsThatChange(patient, leavingOpen: staysOpen)
      #expect(Set(survey.facts.filter(\.mattersAlone).map(\.fact)) == changing.alone, "seed \(seed), \(number)")
      if let any = changing.any { #expect(Set(survey.facts.map(\.fact)) == any, "seed \(seed), \(number)") }
      for fact in survey.facts {
        let expected = random.definition.worth(ofAskingFor: fact.fact, of: patient)
        let found = fact.worth
        let place: Comment = "seed \(seed), \(number), fact \(fact.fact): \(found) \(expected)"
        // Members that no rule reads double the answers that are counted one by one.
        #expect(Int(found.settled) * expected.answers == expected.settled * Int(found.answers), place)
        #expect(Int(found.narrowed) * expected.answers == expected.narrowed * Int(found.answers), place)
        #expect(Int(found.fewestSettled) == expected.fewestSettled, place)
        #expect(Int(found.fewestNarrowed) == expected.fewestNarrowed, place)
      }
    }
  }
}
