import RuleLanguage

/// Checks that the files of a rule book stand over each other as their headers say.
struct LayerOrder {
  private let headers: [Header?]
  private(set) var problems: [Diagnostic] = []

  /// - Parameter files: The files, those that others extend before them.
  init(_ files: [RuleFile]) {
    headers = files.map { $0.header }
    guard files.count <= RuleTexts.mostFiles else {
      let last = headers.last.flatMap { $0 }
      let place = last?.extends.first?.place ?? last?.place ?? Place(start: 0, end: 0)
      problems.append(LayerProblem.tooManyFiles(limit: RuleTexts.mostFiles).diagnostic(at: place))
      return
    }
    check()
  }

  private mutating func check() {
    var positions: [String: Int] = [:]
    for (position, header) in headers.enumerated() {
      if let header, positions[header.name.text] == nil { positions[header.name.text] = position }
    }
    // The first reference to each file, which another version differs from.
    var first: [String: BaseReference] = [:]
    for (position, header) in headers.enumerated() {
      for base in header?.extends ?? [] {
        let earlier = first[base.name.text]
        first[base.name.text] = earlier ?? base
        if let earlier, earlier.version.text != base.version.text {
          report(.twoVersions(base, other: earlier), at: base.place)
        } else if let found = positions[base.name.text], let target = headers[found] {
          if found >= position {
            report(.circle(header?.name.text ?? "", extends: base.name.text), at: base.place)
          } else if target.version.text != base.version.text {
            report(.otherVersion(base, found: target.version), at: base.place)
          }
        } else {
          report(.missingBase(base, others: strangers), at: base.place)
        }
      }
    }
  }

  /// The names of files that were found where another was looked for.
  private var strangers: [Name] {
    let wanted = Set(headers.flatMap { ($0?.extends ?? []).map { $0.name.text } })
    return headers.dropLast().compactMap { $0?.name }.filter { !wanted.contains($0.text) }
  }

  private mutating func report(_ problem: LayerProblem, at place: Place) {
    problems.append(problem.diagnostic(at: place))
  }
}
