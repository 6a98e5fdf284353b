import CaseFiles
import Reports

/// Says why a case cannot be compared.
enum SinceWording {
  static func words(_ reason: UnmatchedCase.Reason, isOld: Bool) -> String {
    switch reason {
    case .nameless: "it has no id, by which cases are matched"
    case .repeated(let count): String(count) + " cases of its list have this id"
    case .unreadable(let problem):
      "it cannot be read (" + problem.place + "): " + problem.message
        + " [" + problem.code.rawValue + "]"
    case .counterpart(.unreadable):
      isOld ? "now the case of this id cannot be read" : "the case of this id of last time cannot be read"
    case .counterpart(.repeated(let count)):
      (isOld ? "now " : "last time ") + String(count) + " cases " + (isOld ? "have" : "had") + " this id"
    }
  }

  /// The word that stands for a reason in files.
  static func code(_ reason: UnmatchedCase.Reason) -> String {
    switch reason {
    case .nameless: "no-id"
    case .repeated: "repeated-id"
    case .unreadable: "unreadable"
    case .counterpart(.unreadable): "counterpart-unreadable"
    case .counterpart(.repeated): "counterpart-repeated-id"
    }
  }
}
