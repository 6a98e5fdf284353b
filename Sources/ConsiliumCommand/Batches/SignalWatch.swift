#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits on a thread of its own for the signals that end a program, so that it can leave its files in order first.
enum SignalWatch {
  /// Calls a body when the program is to be ended. What the body is given ends it by the same signal, so that its parent
  /// sees which; the body calls it while it keeps others from writing.
  ///
  /// Signals that the parent has the program ignore, as `nohup` does, stay ignored. It is called before other threads
  /// are started, as those take over which signals are blocked.
  static func start(_ body: @escaping @Sendable (_ end: () -> Void) -> Void) {
    let signals = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    guard !signals.isEmpty else { return }
    var mask = set(of: signals)
    pthread_sigmask(SIG_BLOCK, &mask, nil)
    WorkerThreads.detach {
      var mask = set(of: signals)
      var received: Int32 = 0
      guard sigwait(&mask, &received) == 0 else { return }
      body {
        signal(received, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        kill(getpid(), received)
        while true { pause() }
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    #else
      let handler = unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
    #endif
    return handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    return set
  }
}
