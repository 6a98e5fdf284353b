import RuleBooks

/// Reads a patient from a JSON object that has been checked.
struct CaseObject {
  private let document: JSONDocument
  private let form: CaseForm
  private var builder: CaseBuilder

  private init(_ document: JSONDocument, _ form: CaseForm) {
    self.document = document
    self.form = form
    builder = CaseBuilder(form)
  }

  /// The patient that a document describes.
  static func patient(in document: JSONDocument, _ form: CaseForm) throws(LocatedFault) -> PatientCase {
    var object = CaseObject(document, form)
    try object.readCase()
    return object.builder.patient
  }

  /// The identifier of a case, even of one that is not well formed behind it.
  static func identifier(in document: JSONDocument, _ form: CaseForm) -> CaseIdentifier? {
    guard let root = document.root, document.kind(of: root) == .object else { return nil }
    var key = document.firstKey(of: root)
    while let node = key {
      if case .reserved(.id) = form.keys.meaning(of: document.text(of: node)) {
        let kind = document.kind(of: node + 1)
        return kind == .text || kind == .number ? CaseIdentifier(document.entry(at: node + 1)) : nil
      }
      key = document.key(after: node, in: root)
    }
    return nil
  }

  private mutating func readCase() throws(LocatedFault) {
    guard let root = document.root else { return }
    let kind = document.kind(of: root)
    guard kind == .object else { throw LocatedFault(.notAnObject(kind), at: document.place(of: root)) }
    let isEnvelope = holdsFacts(root)
    var key = document.firstKey(of: root)
    while let node = key {
      let name = document.text(of: node)
      switch form.keys.meaning(of: name) {
      case .fact(let fact, let namesUnit):
        guard !isEnvelope else { throw LocatedFault(.factBesideFacts(name.shown), at: document.place(of: node)) }
        try readFact(fact, namesUnit: namesUnit, node, name)
      case .reserved(let reserved):
        try builder.claim(reserved, at: document.place(of: node))
        if reserved == .facts {
          try readFacts(node + 1)
        } else {
          try builder.put(document.entry(at: node + 1), for: reserved)
        }
      case .ignored: break
      case nil: throw unknown(name, node)
      }
      key = document.key(after: node, in: root)
    }
  }

  private func holdsFacts(_ root: Int) -> Bool {
    var key = document.firstKey(of: root)
    while let node = key {
      if case .reserved(.facts) = form.keys.meaning(of: document.text(of: node)) { return true }
      key = document.key(after: node, in: root)
    }
    return false
  }

  private mutating func readFacts(_ object: Int) throws(LocatedFault) {
    let kind = document.kind(of: object)
    guard kind == .object else { throw LocatedFault(.malformedFacts(kind), at: document.place(of: object)) }
    var key = document.firstKey(of: object)
    while let node = key {
      let name = document.text(of: node)
      switch form.keys.meaning(of: name) {
      case .fact(let fact, let namesUnit): try readFact(fact, namesUnit: namesUnit, node, name)
      case .reserved: throw LocatedFault(.reservedInsideFacts(name.shown), at: document.place(of: node))
      case .ignored: break
      case nil: throw unknown(name, node)
      }
      key = document.key(after: node, in: object)
    }
  }

  private mutating func readFact(
    _ fact: Int,
    namesUnit: Bool,
    _ node: Int,
    _ name: ArraySlice<UInt8>
  ) throws(LocatedFault) {
    try builder.claim(fact: fact, key: name, at: document.place(of: node))
    let entry = try form.entries.read(document.entry(at: node + 1), for: fact, keyNamesUnit: namesUnit)
    builder.put(entry, key: name, at: document.place(of: node + 1))
  }

  private func unknown(_ name: ArraySlice<UInt8>, _ node: Int) -> LocatedFault {
    let nearest = form.keys.nearest(to: name)
    return LocatedFault(.unknownKey(name.shown, isColumn: false, nearest: nearest), at: document.place(of: node))
  }
}
