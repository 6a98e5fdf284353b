import CaseFiles
import Reports

/// A message of a client: a request, which has an identifier, or a notification.
struct ServerMessage {
  /// The identifier of a request.
  enum Identifier: Equatable {
    case number(String)
    case text(String)

    init?(_ value: JSONValue?) {
      switch value {
      case .number(let digits)?: self = .number(digits)
      case .text(let text)?: self = .text(text)
      default: return nil
      }
    }

    var tree: JSONTree {
      switch self {
      case .number(let digits): .literal(digits)
      case .text(let text): .text(text)
      }
    }
  }

  let id: Identifier?
  let method: String
  let parameters: JSONValue

  /// - Returns: nil for what is neither a request nor a notification, such as the answer to a request of the server.
  init?(_ value: JSONValue) {
    guard let method = value["method"]?.text else { return nil }
    self.method = method
    id = Identifier(value["id"])
    parameters = value["params"] ?? .null
  }

  /// The request that a `$/cancelRequest` wants no answer to any more.
  var cancelled: Identifier? {
    method == "$/cancelRequest" ? Identifier(parameters["id"]) : nil
  }
}
