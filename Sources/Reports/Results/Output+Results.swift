import CaseFiles
import RuleBooks

/// What all results of cases say in the same way.
extension Output {
  /// Appends which rule book the results come from.
  package mutating func write(jsonRules book: RuleBook) {
    write("{\"name\":")
    write(jsonString: book.name)
    write(",\"version\":")
    write(jsonString: book.version)
    write(",\"digest\":")
    write(jsonString: book.digest)
    write("}")
  }

  /// Appends the identifier of a case as the kind of value it was; `null` where it has none.
  package mutating func write(jsonIdentifier id: CaseIdentifier?) {
    switch id {
    case nil: write("null")
    case .text(let text): write(jsonString: text)
    case .integer(let digits): if Self.isJSONInteger(digits) { write(digits) } else { write(jsonString: digits) }
    }
  }

  /// Appends what is wrong with a case that could not be read.
  package mutating func write(json problem: CaseProblem) {
    write("{\"code\":")
    write(jsonString: problem.code.rawValue)
    write(",\"message\":")
    write(jsonString: problem.message)
    write(",\"line\":")
    write(problem.line)
    write(",\"column\":")
    write(problem.column)
    write(",\"help\":")
    write(jsonOptional: problem.help)
    write("}")
  }

  private static func isJSONInteger(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...]
    guard let first = digits.first, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return false
    }
    return first != UInt8(ascii: "0") || digits.count == 1
  }
}

extension CaseProblem {
  /// The problem as one cell of a table: code, message and place.
  package var cell: String {
    code.rawValue + ": " + message + " (" + place + ")"
  }

  /// Where it stands in its file.
  package var place: String { "line " + String(line) + ", column " + String(column) }
}
