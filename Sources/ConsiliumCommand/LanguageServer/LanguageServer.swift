import CaseFiles
import Reports
import RuleAnalysis
import RuleEditing
import RuleLanguage

/// Helps an editor with rule files, by the Language Server Protocol 3.17.
struct LanguageServer {
  private enum State {
    case new
    case running
    case shutDown
  }

  /// How long nothing must have come before the logic of a changed file is checked, in milliseconds.
  private static let pause: Int32 = 300

  private var input: MessageInput
  private(set) var console: Console
  private var state = State.new
  /// The messages that have arrived and not been handled.
  private var waiting: [ServerMessage] = []
  private var broken: String?
  private var hasEnded = false
  var encoding = TextPositions.Encoding.utf16
  var takesMarkdown = false
  /// The open files by their addresses.
  var documents: [String: OpenDocument] = [:]

  init(input: MessageInput, console: Console) {
    self.input = input
    self.console = console
  }

  /// Serves until the client ends it.
  mutating func run() -> ExitStatus {
    while true {
      // Nobody hears an answer any more.
      if console.isClosed { return endStatus }
      collect()
      if waiting.isEmpty {
        if let broken {
          reply(to: nil, .failure(ServerError(code: ServerError.notJSON.code, message: broken)))
          console.complain(broken)
          return .unusable
        }
        if hasEnded { return endStatus }
        checkLogic()
        continue
      }
      let message = waiting.removeFirst()
      if message.method == "exit" { return endStatus }
      handle(message)
    }
  }

  private var endStatus: ExitStatus { state == .shutDown ? .fine : .findings }

  /// Takes in what has arrived; where nothing waits, waits for it.
  private mutating func collect() {
    while broken == nil, !hasEnded {
      let pause: Int32? = documents.values.contains { $0.awaited != nil } ? Self.pause : nil
      switch input.next(within: waiting.isEmpty ? pause : 0) {
      case .message(let bytes): take(bytes)
      case .idle: return
      case .end: hasEnded = true
      case .broken(let reason): broken = reason
      }
    }
  }

  private mutating func take(_ bytes: [UInt8]) {
    guard let value = JSONValue(bytes) else {
      reply(to: nil, .failure(.notJSON))
      return
    }
    guard let message = ServerMessage(value) else {
      // Answers to requests of the server have no method; it makes none.
      if value["result"] == nil, value["error"] == nil { reply(to: nil, .failure(.noRequest)) }
      return
    }
    guard let cancelled = message.cancelled else {
      waiting.append(message)
      return
    }
    if let position = waiting.firstIndex(where: { $0.id == cancelled }) {
      waiting.remove(at: position)
      reply(to: cancelled, .failure(.cancelled))
    }
  }

  private mutating func handle(_ message: ServerMessage) {
    guard let id = message.id else {
      if state == .running { notified(message) }
      return
    }
    do throws(ServerError) {
      reply(to: id, .success(try answer(message)))
    } catch {
      reply(to: id, .failure(error))
    }
  }

  private mutating func answer(_ message: ServerMessage) throws(ServerError) -> JSONTree {
    switch state {
    case .new:
      guard message.method == "initialize" else { throw .notInitialized }
      state = .running
      return initialize(message.parameters)
    case .shutDown: throw .isShutDown
    case .running: break
    }
    switch message.method {
    case "initialize": throw .initializedTwice
    case "shutdown":
      state = .shutDown
      return .literal("null")
    default:
      guard let request = Self.requests[message.method] else { throw .unknownMethod(message.method) }
      return try request(&self, message.parameters)
    }
  }

  private typealias Request = @Sendable (inout LanguageServer, JSONValue) throws(ServerError) -> JSONTree

  private static let requests: [String: Request] = [
    "textDocument/hover": { server, parameters throws(ServerError) in try server.hover(parameters) },
    "textDocument/definition": { server, parameters throws(ServerError) in try server.definition(parameters) },
    "textDocument/references": { server, parameters throws(ServerError) in try server.references(parameters) },
    "textDocument/documentHighlight": { server, parameters throws(ServerError) in try server.highlights(parameters) },
    "textDocument/prepareRename": { server, parameters throws(ServerError) in try server.prepareRename(parameters) },
    "textDocument/rename": { server, parameters throws(ServerError) in try server.rename(parameters) },
    "textDocument/formatting": { server, parameters throws(ServerError) in try server.format(parameters) },
    "textDocument/completion": { server, parameters throws(ServerError) in try server.complete(parameters) },
    "textDocument/documentSymbol": { server, parameters throws(ServerError) in try server.outline(parameters) },
    "textDocument/codeAction": { server, parameters throws(ServerError) in try server.codeActions(parameters) },
  ]

  private mutating func notified(_ message: ServerMessage) {
    switch message.method {
    case "textDocument/didOpen": opened(message.parameters)
    case "textDocument/didChange": changed(message.parameters)
    case "textDocument/didSave":
      guard let uri = message.parameters["textDocument"]?["uri"]?.text else { return }
      documents[uri]?.awaited = .everything
      checkLogic(of: uri)
    case "textDocument/didClose": closed(message.parameters)
    default: break
    }
  }

  /// Whether a later message changes a file again, so that nothing need be said about it yet.
  func isChangedAgain(_ uri: String) -> Bool {
    waiting.contains { $0.method == "textDocument/didChange" && $0.parameters["textDocument"]?["uri"]?.text == uri }
  }

  // MARK: Output

  private mutating func reply(to id: ServerMessage.Identifier?, _ result: Result<JSONTree, ServerError>) {
    var members: [(key: String, value: JSONTree)] = [("jsonrpc", .text("2.0")), ("id", id?.tree ?? .literal("null"))]
    switch result {
    case .success(let tree): members.append(("result", tree))
    case .failure(let error):
      members.append(("error", .object([("code", .number(error.code)), ("message", .text(error.message))])))
    }
    send(.object(members))
  }

  mutating func notify(_ method: String, _ parameters: JSONTree) {
    send(.object([("jsonrpc", .text("2.0")), ("method", .text(method)), ("params", parameters)]))
  }

  private mutating func send(_ tree: JSONTree) {
    var output = Output()
    tree.write(into: &output)
    console.write("Content-Length: " + String(output.bytes.count) + "\r\n\r\n")
    console.write(output.bytes)
    console.flush()
  }
}
