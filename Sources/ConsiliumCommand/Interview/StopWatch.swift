#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits on a thread of its own for the signals that stop the program and let it go on.
enum StopWatch {
  /// It is called before other threads are started, as those take over which signals are blocked.
  ///
  /// - Parameters:
  ///   - beforeStop: What is to be done before the program is stopped.
  ///   - afterStop: What is to be done when it goes on, however it was stopped.
  static func start(beforeStop: @escaping @Sendable () -> Void, afterStop: @escaping @Sendable () -> Void) {
    var mask = set()
    pthread_sigmask(SIG_BLOCK, &mask, nil)
    WorkerThreads.detach {
      var mask = set()
      var received: Int32 = 0
      while sigwait(&mask, &received) == 0 {
        if received == SIGTSTP {
          beforeStop()
          // The signal itself is waited for and stops nothing; this one cannot be waited for.
          kill(getpid(), SIGSTOP)
        } else {
          afterStop()
        }
      }
    }
  }

  private static func set() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGTSTP, SIGCONT] { sigaddset(&set, number) }
    return set
  }
}
