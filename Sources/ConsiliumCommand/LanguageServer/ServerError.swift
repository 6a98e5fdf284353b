/// Why a request is not answered, with the number that the protocol gives to it.
struct ServerError: Error, Sendable {
  let code: Int
  let message: String

  static let notJSON = ServerError(code: -32700, message: "the message is no JSON")
  static let notInitialized = ServerError(code: -32002, message: "`initialize` has to come first")
  static let initializedTwice = ServerError(code: -32600, message: "`initialize` came before")
  static let isShutDown = ServerError(code: -32600, message: "the server is shut down")
  static let noRequest = ServerError(code: -32600, message: "the message is no request")
  static let cancelled = ServerError(code: -32800, message: "the request was cancelled")

  static func unknownMethod(_ name: String) -> ServerError {
    ServerError(code: -32601, message: "there is no method " + name)
  }

  static func parameters(_ what: String) -> ServerError { ServerError(code: -32602, message: what) }

  /// A request that is well formed and cannot be met.
  static func failed(_ message: String) -> ServerError { ServerError(code: -32803, message: message) }
}
