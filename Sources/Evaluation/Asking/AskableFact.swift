/// A missing fact of which some possible answer could still change something.
package struct AskableFact: Sendable, Equatable {
  package let fact: Int
  /// Whether rules read it; others can only settle those that rules read.
  package let isRead: Bool
  package let isRequired: Bool
  /// The options of which some answer by itself narrows the statuses, in the order of the file.
  package let alone: [Int]
  /// The options of which an answer narrows the statuses only after answers to other facts that can be asked for.
  package let together: [Int]
  /// Whether some answer by itself narrows whether the book speaks about the patient; nil where it takes no part in that.
  package let decidesScopeAlone: Bool?
  /// The options that it may bear on, where too much is open to tell.
  package let uncertain: [Int]
  /// What asking brings; nothing is settled by a fact that matters only together with others.
  package let worth: AskingWorth

  /// Whether some answer by itself changes something.
  package var mattersAlone: Bool { !alone.isEmpty || decidesScopeAlone == true }

  /// The options on which it bears, alone or not.
  package var options: [Int] { (alone + together + uncertain).sorted() }
}
