import CaseFiles
import RuleBooks

/// Which cases of two lists are the same patients: those with the same id, where it is given once in each.
package struct ListMatching: Sendable {
  /// The pairs of patients, in the order of the new list.
  package private(set) var pairs: [(old: ListedCase, new: ListedCase)] = []
  /// The patients of the new list whose id the old one does not have.
  package private(set) var added: [ListedCase] = []
  /// The patients of the old list whose id the new one does not have.
  package private(set) var gone: [ListedCase] = []
  /// The cases of both lists that cannot be compared; those of the new list first.
  package private(set) var unmatched: [UnmatchedCase] = []

  package init(old: [ListedCase], new: [ListedCase]) {
    let (oldNames, newNames) = (Self.cases(old), Self.cases(new))
    for listed in new {
      switch Self.fate(of: listed, own: newNames, others: oldNames) {
      case .alone: added.append(listed)
      case .pair(let other): pairs.append((old: other, new: listed))
      case .unmatched(let reason): unmatched.append(UnmatchedCase(listed: listed, isOld: false, reason: reason))
      }
    }
    for listed in old {
      switch Self.fate(of: listed, own: oldNames, others: newNames) {
      case .alone: gone.append(listed)
      case .pair: break
      case .unmatched(let reason): unmatched.append(UnmatchedCase(listed: listed, isOld: true, reason: reason))
      }
    }
  }

  private enum Fate {
    case alone
    case pair(ListedCase)
    case unmatched(UnmatchedCase.Reason)
  }

  /// The cases by id, whatever kind of value that was: in a table every id is text.
  private static func cases(_ list: [ListedCase]) -> [String: [ListedCase]] {
    var cases: [String: [ListedCase]] = [:]
    for listed in list {
      if let id = listed.id { cases[id.text, default: []].append(listed) }
    }
    return cases
  }

  private static func fate(
    of listed: ListedCase,
    own: [String: [ListedCase]],
    others: [String: [ListedCase]]
  ) -> Fate {
    if case .failure(let problem) = listed.result { return .unmatched(.unreadable(problem)) }
    guard let id = listed.id?.text else { return .unmatched(.nameless) }
    if let same = own[id], same.count > 1 { return .unmatched(.repeated(same.count)) }
    guard let counterparts = others[id], let other = counterparts.first else { return .alone }
    if counterparts.count > 1 { return .unmatched(.counterpart(.repeated(counterparts.count))) }
    return other.patient == nil ? .unmatched(.counterpart(.unreadable)) : .pair(other)
  }
}
